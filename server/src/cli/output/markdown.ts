import type { Paint } from "./paint";
import { wrap } from "./wrap";

/** The small part of Markdown that our own pages use, as lines for a terminal: headings, paragraphs, lists, fenced code. */
export function renderMarkdown(source: string, columns: number, paint: Paint): string[] {
  const lines: string[] = [];
  for (const block of source.trim().split(/\n{2,}/)) {
    if (lines.length > 0) lines.push("");
    lines.push(...renderBlock(block, columns, paint));
  }
  return lines;
}

function renderBlock(block: string, columns: number, paint: Paint): string[] {
  const heading = /^#+ (.*)$/.exec(block);
  if (heading) return [paint("bold", heading[1] ?? "")];
  if (block.startsWith("```")) return renderCode(block, columns, paint);
  return joinLines(block).flatMap((line) => {
    const item = /^- (.*)$/.exec(line);
    const indent = item ? "  " : "";
    const wrapped = wrap(plainWords(item?.[1] ?? line), columns - indent.length);
    return wrapped.map((part, i) => (item && i === 0 ? "- " : indent) + part);
  });
}

/** A report's text, marked by what the page says of it: ```text wrong, ```text right. */
function renderCode(block: string, columns: number, paint: Paint): string[] {
  const [fence = "", ...lines] = block.split("\n");
  const mark = fence.endsWith(" wrong") ? paint("red", "✗") : fence.endsWith(" right") ? paint("green", "✓") : " ";
  const text = lines.slice(0, -1).flatMap((line) => wrap(line, columns - 2));
  return text.map((line, i) => `${i === 0 ? mark : " "} ${line}`);
}

/** Paragraphs and list items in one line each, as they are before they were wrapped. */
function joinLines(block: string): string[] {
  const lines: string[] = [];
  for (const line of block.split("\n")) {
    const last = lines.at(-1);
    if (last === undefined || line.startsWith("- ")) lines.push(line);
    else lines[lines.length - 1] = `${last} ${line.trim()}`;
  }
  return lines;
}

/** Without emphasis, code marks and link targets. */
const plainWords = (line: string): string => line.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*\*|`/g, "");
