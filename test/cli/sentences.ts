/** Sentences of our own whose findings are beyond doubt. */
export const CLEAN = "全年受理行政复议申请80件，办结64件，办结率80%。\n";
/** An error: a bounded rate above 100 %. */
export const ERROR = "行政机关负责人出庭应诉率达到102%。\n";
/** No figures at all. */
export const SILENT = "坚持依法行政，推进法治建设。\n";
