import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";

export { run } from "./program";

// A run is short: by the engine's own measure it would spend more on making code fast than that code then saves. What is run for long is
// still made fast, a little later.
setFlagsFromString("--interrupt-budget=1000000");

// One of the threads that --jobs starts.
if (!isMainThread) void import("./batch/worker").then(({ work }) => work());
