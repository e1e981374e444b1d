// Loaded before the built command line (`--require`): the disk as it is on a bad day. CROSSFOOT_FAULT is `OPERATION:CODE`; what it says of
// files below the current folder fails, but nothing else. `rename:KILL` ends the process before the rename, as no handler can prevent.
const fs = require("node:fs");
const promises = require("node:fs/promises");
const { resolve, sep } = require("node:path");

let [operation, code] = (process.env.CROSSFOOT_FAULT ?? "").split(":");
const isOurs = (path) => resolve(String(path)).startsWith(process.cwd() + sep);
function fail() {
  if (code === "KILL") process.kill(process.pid, "SIGKILL");
  throw Object.assign(new Error(`${code}: the disk says so`), { code });
}

// `change:FILE`: as soon as that file was read for the first time, another program writes CROSSFOOT_CHANGED there.
const { open, readFile, rename, writeFile } = promises;
promises.readFile = async (path, ...rest) => {
  const content = await readFile(path, ...rest);
  if (operation === "change" && code !== undefined && resolve(String(path)) === resolve(code)) {
    code = undefined;
    fs.writeFileSync(path, process.env.CROSSFOOT_CHANGED);
  }
  return content;
};
promises.open = async (path, flags, ...rest) => {
  const isWriting = /[wa+]/.test(String(flags));
  if (operation === "open" && isWriting && isOurs(path)) fail();
  const file = await open(path, flags, ...rest);
  if (operation === "write" && isWriting && isOurs(path))
    file.writeFile = async (data) => {
      // Some of it fits.
      await file.write(Buffer.from(data).subarray(0, 10));
      fail();
    };
  return file;
};
promises.rename = async (from, to) => {
  if (operation === "rename" && isOurs(to)) fail();
  return rename(from, to);
};
promises.writeFile = async (path, ...rest) => {
  if ((operation === "open" || operation === "write") && typeof path === "string" && isOurs(path)) fail();
  return writeFile(path, ...rest);
};
