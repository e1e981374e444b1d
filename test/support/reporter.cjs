// Mocha's dot reporter, which also leaves the suite's counts in out/test-counts/SUITE.json; .ci/run adds them up.
// A suite other than the unit tests names itself by the reporter option `suite` or the variable CROSSFOOT_SUITE.
const fs = require("node:fs");
const path = require("node:path");
const { reporters, Runner } = require("mocha");

const FOLDER = path.join(__dirname, "../../out/test-counts");

module.exports = class Counts extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const suite = options?.reporterOptions?.suite ?? process.env.CROSSFOOT_SUITE ?? "unit";
      const { passes, failures } = runner.stats;
      fs.mkdirSync(FOLDER, { recursive: true });
      fs.writeFileSync(path.join(FOLDER, `${suite}.json`), `${JSON.stringify({ passed: passes, failed: failures })}\n`);
    });
  }
};
