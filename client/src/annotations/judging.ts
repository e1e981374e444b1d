import * as vscode from "vscode";
import { say } from "../words";
import { type Given, one, reason, words } from "./ask";
import type { Desk } from "./desk";
import type { Gesture, Statement } from "./gesture";
import { plain } from "./places";

/** Of the number that is meant, or of a relation that it takes part in. */
export const confirm: Gesture = (desk, editor, given) => judge("Confirmation", desk, editor, given);
export const dispute: Gesture = (desk, editor, given) => judge("Dispute", desk, editor, given);

async function judge(
  type: "Confirmation" | "Dispute",
  desk: Desk,
  editor: vscode.TextEditor,
  given: Given,
): Promise<Statement | undefined> {
  const { claim, relations } = await desk.choices(editor);
  const items = [
    ...(claim
      ? [
          {
            label: say("notes.number", { text: claim.text }),
            description: claim.subject ?? "",
            at: [claim.at],
            relation: undefined,
          },
        ]
      : []),
    ...relations.map(({ label, at, kind, verdict }) => ({
      label: `${MARKS[verdict]} ${label}`,
      at: [...at],
      relation: kind,
    })),
  ];
  // Where nothing was read the server says so.
  if (items.length === 0) return { type, at: [plain(editor.selection)] };
  const which = say(type === "Dispute" ? "notes.dispute.which" : "notes.confirm.which");
  const chosen = await one(items, which, given.which);
  const value = chosen && (await reason(given));
  if (!chosen || value === undefined) return undefined;
  return { type, at: chosen.at, value, ...(chosen.relation ? { kind: chosen.relation } : {}) };
}

const MARKS = { consistent: "✓", inconsistent: "✗", suspect: "？" } as const;

/** A finding, which is set aside with a reason. */
export const ignore: Gesture = async (desk, editor, given) => {
  const { findings } = given.fingerprint ? { findings: [] } : await desk.choices(editor);
  const items = findings.map(({ fingerprint, message }) => ({ label: message, fingerprint }));
  if (!given.fingerprint && items.length === 0) {
    void vscode.window.showInformationMessage(say("notes.ignore.none"));
    return undefined;
  }
  const fingerprint = given.fingerprint ?? (await one(items, say("notes.ignore.which"), given.which))?.fingerprint;
  const value = fingerprint && (await words(given.value, say("notes.ignore.ask")));
  return fingerprint && value ? { type: "Ignore", fingerprint, value } : undefined;
};
