import { realpath, stat } from "node:fs/promises";
import type { Language } from "../../contract";
import type { Comment } from "../../documents/docx/comment";
import { visible } from "../../export/visible";
import { message, render } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { type Fault, failure, faultOfText, line } from "../fault";
import { analysed, type Source } from "../input/analysed";
import { slashed } from "../input/paths";
import { sources } from "../input/sources";
import { standardOutput } from "../output/output";
import { writeWhole } from "../output/write";

export interface CommentOptions {
  /** The copy's path. */
  readonly to: string;
  readonly language: Language;
}

/** `crossfoot comment`: a copy of a Word document with a comment at each finding. Without findings the copy is the same, byte for byte. */
export async function comment(path: string, options: CommentOptions): Promise<ExitCode> {
  const { language } = options;
  const faults: Fault[] = [];
  const fail = (fault: Fault): void => {
    faults.push(fault);
    process.stderr.write(line(failure(fault, language), language));
  };
  if (await isSame(path, options.to)) fail({ path: slashed(options.to), reason: message("cli.comment.same") });
  else
    for await (const source of sources([slashed(path)], fail)) {
      const written = await commented(source, options);
      if ("reason" in written) fail(written);
      else await standardOutput().write(`${written.words}\n`);
    }
  return faults.length > 0 ? 2 : 0;
}

async function commented(source: Source, { to, language }: CommentOptions): Promise<{ words: string } | Fault> {
  if (!source.docx) return { path: source.path, reason: message("cli.comment.not-word") };
  const report = analysed(source, language);
  if ("reason" in report) return report;
  const comments = report.findings.map(({ start, end, message: text }): Comment => ({ start, end, text }));
  const { withComments } = await import("../../documents/docx/comment");
  const author = { name: "Crossfoot 勾稽", initials: "勾稽", date: commentDate(process.env.SOURCE_DATE_EPOCH) };
  const copy = await withComments(source.docx, comments, author);
  if ("fault" in copy) return faultOfText(source.path, copy);
  const fault = await writeWhole(to, copy);
  if (fault) return fault;
  const key = comments.length > 0 ? "cli.comment.done" : "cli.comment.none";
  return { words: render(message(key, { path: visible(slashed(to)), count: comments.length }), language) };
}

/** Now, or the moment that a reproducible build names (reproducible-builds.org), in seconds since 1970. */
function commentDate(epoch: string | undefined): Date {
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

/** Do two paths lead to one file, by another spelling or a link? */
async function isSame(a: string, b: string): Promise<boolean> {
  try {
    const [one, other] = await Promise.all([a, b].map((path) => stat(path, { bigint: true })));
    return (one?.ino === other?.ino && one?.dev === other?.dev) || (await realpath(a)) === (await realpath(b));
  } catch {
    return false;
  }
}
