import { ErrorCodes, LSPErrorCodes, Range as ProtocolRange, ResponseError } from "vscode-languageserver";
import { applyAnnotations } from "../../annotations/apply";
import { annotationId, person, type Stamp } from "../../annotations/build";
import { type Change, type Changed, change } from "../../annotations/change";
import { FieldFault } from "../../annotations/fields";
import { imported } from "../../annotations/formats/import";
import { addedTo, mergeSidecars } from "../../annotations/merge";
import { kindLabel } from "../../annotations/notes";
import { isReadable, parseSidecar, serialiseSidecar, sourceIri } from "../../annotations/sidecar";
import { placed } from "../../annotations/statement";
import type { Annotation, Sidecar } from "../../annotations/types";
import { annotation as validated } from "../../annotations/validate";
import type { Range } from "../../contract";
import { type Message, message, render } from "../../l10n/message";
import type { Analysed, Documents } from "../documents";
import {
  CHANGE_COMMAND,
  type ChangeParams,
  IGNORE_COMMAND,
  type IgnoreParams,
  IMPORT_COMMAND,
  type ImportParams,
  MERGE_COMMAND,
  type MergeParams,
  type NewSidecar,
  type ShownChange,
} from "./protocol";
import { type Beside, nameOf, orEmpty, type Sidecars, sidecarUri } from "./sidecars";

export const ANNOTATION_COMMANDS = [CHANGE_COMMAND, MERGE_COMMAND, IMPORT_COMMAND, IGNORE_COMMAND] as const;

type Answer = Promise<NewSidecar | ResponseError<never>>;

/** What people say, as the text that the client is to write. Whatever a client sends is refused in words, and never thrown. */
export class Changing {
  constructor(
    private readonly documents: Documents,
    private readonly sidecars: Sidecars,
  ) {}

  async run(command: string, given: unknown): Answer {
    // A client may send anything: what is missing is refused.
    const params = (given ?? {}) as Partial<ChangeParams & MergeParams & ImportParams & IgnoreParams>;
    const { uri } = params;
    const analysed = typeof uri === "string" ? this.documents.analysed(uri) : undefined;
    if (!analysed) return new ResponseError(ErrorCodes.InvalidParams, "the document is not open");
    switch (command) {
      case CHANGE_COMMAND:
        return this.#change(analysed, params);
      case IGNORE_COMMAND: {
        const { fingerprint = "", reason = "" } = params;
        const change: ShownChange = { say: { type: "Ignore", fingerprint, value: reason } };
        return this.#change(analysed, { ...params, change });
      }
      case MERGE_COMMAND:
        return this.#merge(analysed, params);
      default:
        return this.#import(analysed, params);
    }
  }

  async #change(analysed: Analysed, { change: wanted, creator, version }: Partial<ChangeParams>): Answer {
    if (version !== undefined && version !== analysed.version)
      return new ResponseError(LSPErrorCodes.ContentModified, words(message("annotations.say.moved"), analysed));
    if (typeof creator !== "string" || creator.trim() === "" || typeof wanted !== "object" || wanted === null)
      return refusal(message("annotations.say.malformed", { path: "creator, change" }), analysed);
    const beside = await this.sidecars.beside(analysed.uri);
    const sidecar = orEmpty(beside.sidecar, analysed.uri);
    try {
      const changed = carryOut(inText(wanted, analysed), sidecar, analysed, creator);
      if ("key" in changed) return refusal(changed, analysed);
      return this.#answer(analysed, beside, changed.sidecar, changed.ids, inDocument(changed.undo, analysed));
    } catch (error) {
      // A statement that lacks a member, or has another of it.
      const path = error instanceof FieldFault ? error.path : "change";
      if (!(error instanceof FieldFault || error instanceof TypeError)) throw error;
      return refusal(message("annotations.say.malformed", { path }), analysed);
    }
  }

  async #merge(analysed: Analysed, { text }: Partial<MergeParams>): Answer {
    const own = typeof text === "string" ? parseSidecar(text) : undefined;
    if (!own || !isReadable(own)) return refusal(message("annotations.say.malformed", { path: "text" }), analysed);
    const beside = await this.sidecars.beside(analysed.uri);
    return this.#answer(analysed, beside, mergeSidecars(orEmpty(beside.sidecar, analysed.uri), own), []);
  }

  async #import(analysed: Analysed, { name, text, creator }: Partial<ImportParams>): Answer {
    if (typeof name !== "string" || typeof text !== "string" || typeof creator !== "string" || !creator.trim())
      return refusal(message("annotations.say.malformed", { path: "name, text, creator" }), analysed);
    const { anchors, machine, uri } = analysed;
    const at = new Date().toISOString();
    const source = sourceIri(nameOf(uri));
    const brought = imported(name, text, { report: machine, anchors, source, creator: person(creator), at });
    if ("what" in brought) {
      const { line, what } = brought;
      const reason = line === undefined ? what : message("cli.fault.at", { line, column: 1, what });
      return refusal(message("cli.fault", { path: name, reason }), analysed);
    }
    const beside = await this.sidecars.beside(uri);
    const before = orEmpty(beside.sidecar, uri);
    const after = mergeSidecars(before, { ...before, ...brought });
    return this.#answer(analysed, beside, after, addedTo(before, after));
  }

  #answer(
    { uri }: Analysed,
    { text: before, fault }: Beside,
    sidecar: Sidecar,
    ids: readonly string[],
    undo?: ShownChange,
  ): NewSidecar {
    this.sidecars.adopt(uri, sidecar);
    return {
      uri: sidecarUri(uri),
      text: serialiseSidecar(sidecar),
      before,
      ids,
      ...(fault ? { fault: this.sidecars.words(uri, fault) } : {}),
      ...(undo ? { undo } : {}),
    };
  }
}

/** What was said must be whole, and must say something to the report as it stands: what would be stale at once is refused. */
function carryOut(what: Change<Range>, sidecar: Sidecar, analysed: Analysed, creator: string): Changed | Message {
  const { machine, text, anchors, uri, language } = analysed;
  const report = applyAnnotations(machine, text, sidecar, { language }, anchors);
  const stamp = (): Stamp => ({
    id: annotationId(globalThis.crypto.randomUUID()),
    creator: person(creator.trim()),
    created: new Date().toISOString(),
  });
  const changed = change(what, { report, text, sidecar, place: { anchors, source: sourceIri(nameOf(uri)) } }, stamp);
  if ("key" in changed) return changed;
  for (const one of own(changed)) validated(one, "");
  if (!("say" in what)) return changed;
  const { annotations: said } = applyAnnotations(machine, text, changed.sidecar, { language }, anchors);
  const unfit = own(changed).find(({ id }) => said?.stale.some((one) => one.id === id));
  return unfit ? message("annotations.say.unfit", { label: kindLabel(unfit) }) : changed;
}

const own = ({ sidecar, ids }: Changed): Annotation[] => sidecar.annotations.filter(({ id }) => ids.includes(id));

/** With places in the text. Throws a FieldFault where one is none. */
function inText(change: ShownChange, analysed: Analysed): Change<Range> {
  if (!("say" in change)) return checked(change);
  const place = (range: ProtocolRange): Range => {
    if (!ProtocolRange.is(range)) throw new FieldFault("change.say", message("annotations.want.object"));
    return { start: analysed.offset(range.start), end: analysed.offset(range.end) };
  };
  return { say: placed(change.say, place) };
}

function checked(change: Exclude<ShownChange, { say: unknown }>): Change<Range> {
  if ("restore" in change) for (const one of change.restore) validated(one, "change.restore");
  else if ("edit" in change ? typeof change.value !== "string" : !("remove" in change))
    throw new FieldFault("change", message("annotations.want.object"));
  return change;
}

const inDocument = (change: Change<Range>, { range }: Analysed): ShownChange =>
  "say" in change ? { say: placed(change.say, range) } : change;

const words = (what: Message, { language }: Analysed): string => render(what, language);
const refusal = (what: Message, analysed: Analysed): ResponseError<never> =>
  new ResponseError(ErrorCodes.InvalidParams, words(what, analysed));
