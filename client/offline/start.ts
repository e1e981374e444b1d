/** The offline page's only script. It is both halves: the window makes its worker of this very text, for no other file is there. */
import { show } from "./window";
import { work } from "./worker";

if (typeof document === "undefined") work(self);
else show(document.currentScript?.textContent ?? "");
