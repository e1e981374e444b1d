// Loaded before a program that is measured (`--require`): what its process used, all threads together, goes into the file that CROSSFOOT_USED names.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread)
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 };
    writeFileSync(process.env.CROSSFOOT_USED, JSON.stringify(used));
  });
