/** Files from a drop, and the page as a file. */
import type { Given } from "./checking";
import type { CheckedPage } from "./messages";

/** What was dropped: files, and folders without their bytes. */
export function filesOf({ items, files }: DataTransfer): Given[] {
  const entries = [...items].filter(({ kind }) => kind === "file").map((item) => item.webkitGetAsEntry());
  return [...files].map((bytes, k) => ({ name: bytes.name, bytes: entries[k]?.isDirectory ? undefined : bytes }));
}

/** Hands the page over as a download, named after its report: nothing but the browser writes it. */
export function saveAs({ head, content, foot, names: [name = "crossfoot"] }: CheckedPage): void {
  const url = URL.createObjectURL(new Blob([head, ...content, foot], { type: "text/html" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name.replace(/\.[^.]*$/, "")}.crossfoot.html`;
  link.click();
  // The download has begun by then, or never will.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
