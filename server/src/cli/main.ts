import { isMainThread } from "node:worker_threads";

export { run } from "./program";
export { isMainThread };

// One of the threads that --jobs starts.
if (!isMainThread) void import("./batch/worker").then(({ work }) => work());
