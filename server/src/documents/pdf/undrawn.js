// pdf.js makes the one as it is loaded, to draw with, and asks the other for the system's fonts. Its text needs neither.
export const DOMMatrix = globalThis.DOMMatrix ?? class {};
export const navigator = globalThis.navigator ?? { platform: "", userAgent: "" };
