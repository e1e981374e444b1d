import { message, render } from "../l10n/message";
import type { Drafts } from "./follow";
import { boundsOf } from "./intervals";
import { span } from "./span";
import type { Conflict } from "./types";
import { printed } from "./unfollowed";
import type { Statement } from "./years";

/** A conflict as a sentence that may be sent to the unit that supplied the number. */
export function conflictOf({ old, young }: Drafts, statement: Statement, near: boolean): Conflict {
  const { language } = young;
  const { form, news, implied } = statement;
  const [level, change] = news.map(({ claim }) => young.placed(claim));
  const before = old.placed(statement.old.claim);
  const at = news.at(-1)?.claim ?? statement.old.claim;
  const key = form === "previous" || form === "carried" ? (`compare.past.${form}` as const) : "compare.past.growth";
  const what = message(key, {
    where: level?.where ?? "",
    text: level?.context ?? "",
    level: news[0] ? printed(news[0]) : "",
    change: change && news[1] ? printed(news[1]) : "",
    implied: span(implied, statement.old.claim, language) ?? "",
    oldWhere: before.where,
    printed: printed(statement.old),
    oldText: before.context,
  });
  return {
    form,
    severity: near ? "information" : "warning",
    start: at.start,
    end: at.end,
    ...young.place(at),
    new: news.map(({ claim }) => young.placed(claim)),
    old: before,
    implied: boundsOf(implied),
    message: render(near ? message("compare.past.near", { what }) : what, language),
  };
}
