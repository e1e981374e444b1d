// Loaded before the built command line or server (`--require`): whoever opens a connection, asks for a name or starts a program ends the
// process with a line that the test looks for. A pipe to who started it is no connection.
const { writeSync } = require("node:fs");

const refuse = (what) => () => {
  writeSync(2, `REACHED OUT: ${what}\n`);
  process.exit(99);
};
const FORBIDDEN = {
  net: ["connect", "createConnection", "createServer"],
  tls: ["connect", "createServer"],
  http: ["request", "get", "createServer"],
  https: ["request", "get", "createServer"],
  http2: ["connect", "createServer"],
  dgram: ["createSocket"],
  dns: ["lookup", "resolve", "resolve4", "resolve6", "resolveAny"],
  child_process: ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"],
};
for (const [name, functions] of Object.entries(FORBIDDEN)) {
  const module = require(`node:${name}`);
  for (const one of functions) module[one] = refuse(`${name}.${one}`);
}
require("node:net").Socket.prototype.connect = refuse("Socket.connect");
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) globalThis[name] = refuse(name);
