import type { Finding } from "../contract";
import { excerpt } from "../export/excerpt";
import { message, render } from "../l10n/message";
import type { Analysed } from "./documents";

/** As much of the sentence as a reader needs to find it, in columns. */
const QUOTED = 100;

/** A finding as a sentence for a letter to the unit that supplied the number: report, place, quotation, and the question. */
export function queryOf(finding: Finding, { report, text, uri, language }: Analysed): string {
  const title = report.title ?? nameOf(uri);
  const where = finding.where.replace(/、$/, "");
  const { quote } = excerpt(text, finding, QUOTED);
  const key = where ? "editor.query" : "editor.query.nowhere";
  return render(message(key, { title, where, quote, text: finding.message }), language);
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
