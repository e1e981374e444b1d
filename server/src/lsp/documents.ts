import {
  type Position,
  Range as ProtocolRange,
  type TextDocumentContentChangeEvent,
  type TextDocumentIdentifier,
  type TextDocumentItem,
  type VersionedTextDocumentIdentifier,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Anchors } from "../annotations/anchor";
import { applyAnnotations } from "../annotations/apply";
import { Searches } from "../annotations/search";
import type { Sidecar } from "../annotations/types";
import type { Language, Options, Range, Report } from "../contract";
import { isMarkdown } from "../report/markdown";
import { applySettings } from "../settings/apply";
import type { Preferences } from "./preferences";

/** Reads one document again and again; what did not change is not read twice. */
export interface Analyser {
  analyse(text: string, options?: Pick<Options, "path" | "language" | "lexicon" | "markup">): Report;
}

/** One version of a document, analysed. */
export interface Analysed {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** As people's annotations have it. */
  readonly report: Report;
  /** Before they were worked in. */
  readonly machine: Report;
  /** What people said of it. */
  readonly sidecar: Sidecar | undefined;
  readonly anchors: Anchors;
  readonly language: Language;
  /** How long the analysis took. */
  readonly milliseconds: number;
  /** What held for the document when it was analysed. */
  readonly preferences: Preferences;
  /** New with every analysis, also after the document was closed and opened again. */
  readonly resultId: string;
  /** UTF-16 offsets of the report to positions of the protocol, and back. Both clamp. */
  range(place: Range): ProtocolRange;
  offset(position: Position): number;
}

interface Open {
  document: TextDocument;
  readonly analyser: Analyser;
  analysed?: Analysed;
  /** What people said of it. */
  sidecar?: Sidecar;
  /** Where their places were looked for. */
  readonly searches: Searches;
}

/** The documents that the client has open, each with an analyser of its own. */
export class Documents {
  readonly #open = new Map<string, Open>();
  #results = 0;

  constructor(
    private readonly createAnalyser: () => Analyser,
    private readonly language: Language,
    private readonly preferencesOf: (uri: string) => Preferences,
    private readonly onAnalysed: (analysed: Analysed) => void,
    /** What more is known of a document's report. */
    private readonly placed: (uri: string, report: Report) => Report = (_, report) => report,
  ) {}

  /** Throws where the item is none. */
  open({ uri, languageId, version, text }: TextDocumentItem): void {
    if (typeof uri !== "string" || typeof text !== "string") throw new TypeError("didOpen without a document");
    const document = TextDocument.create(uri, languageId, version, text);
    this.#open.set(uri, { document, analyser: this.createAnalyser(), searches: new Searches() });
  }

  /**
   * Applies changes in their order, either sort: a range, clamped to the text, or the whole text. Documents that are not open are left
   * alone. Throws, and changes nothing, where one of them is no change.
   */
  change({ uri, version }: VersionedTextDocumentIdentifier, changes: TextDocumentContentChangeEvent[]): void {
    const open = this.#open.get(uri);
    if (!open) return;
    for (const change of changes) {
      const malformed = typeof change.text !== "string" || ("range" in change && !ProtocolRange.is(change.range));
      if (malformed) throw new TypeError(`a change of ${uri} is no change`);
    }
    delete open.analysed;
    open.document = TextDocument.update(open.document, changes, version);
  }

  /** What people say of a document from now on; false where it is as before, or the document is not open. */
  annotate(uri: string, sidecar: Sidecar | undefined): boolean {
    const open = this.#open.get(uri);
    if (!open || JSON.stringify(open.sidecar) === JSON.stringify(sidecar)) return false;
    if (sidecar) open.sidecar = sidecar;
    else delete open.sidecar;
    delete open.analysed;
    return true;
  }

  /** What people said of a document, as it was last read. */
  sidecar(uri: string): Sidecar | undefined {
    return this.#open.get(uri)?.sidecar;
  }

  close({ uri }: TextDocumentIdentifier): void {
    this.#open.delete(uri);
  }

  /** All that are open. */
  uris(): string[] {
    return [...this.#open.keys()];
  }

  /** Other settings hold for a document: it is analysed again when it is next asked for. */
  renew(uri: string): void {
    delete this.#open.get(uri)?.analysed;
  }

  /** The version that is open; undefined for a document that is not. */
  version(uri: string): number | undefined {
    return this.#open.get(uri)?.document.version;
  }

  /** The document's analysis, made when it is first asked for. */
  analysed(uri: string): Analysed | undefined {
    const open = this.#open.get(uri);
    if (!open) return undefined;
    if (!open.analysed) {
      open.analysed = this.#analyse(open);
      this.onAnalysed(open.analysed);
    }
    return open.analysed;
  }

  /** The analysis of a text that is not open; nobody is told, and nothing of it is kept. */
  apart(uri: string, text: string): Analysed {
    const document = TextDocument.create(uri, "", 0, text);
    return this.#analyse({ document, analyser: this.createAnalyser(), searches: new Searches() });
  }

  #analyse({ document, analyser, sidecar, searches }: Open): Analysed {
    const { uri, version } = document;
    const whole = document.getText();
    // The report's offsets count from behind a byte-order mark; the protocol's do not.
    const mark = whole.startsWith("\uFEFF") ? 1 : 0;
    const text = whole.slice(mark);
    const { language } = this;
    const preferences = this.preferencesOf(uri);
    const began = performance.now();
    const options = optionsOf(document, language, preferences);
    const machine = preferences.setAside ? nothing(uri, text) : analyser.analyse(text, options);
    const anchors = new Anchors(text, searches);
    const heeded = applyAnnotations(machine, text, preferences.setAside ? undefined : sidecar, options, anchors);
    return {
      uri,
      version,
      text,
      report: this.placed(uri, applySettings(heeded, preferences.settings)),
      machine,
      sidecar,
      anchors,
      milliseconds: performance.now() - began,
      language,
      preferences,
      resultId: String(++this.#results),
      range: ({ start, end }) => ({ start: document.positionAt(start + mark), end: document.positionAt(end + mark) }),
      offset: (position) => Math.max(0, document.offsetAt(position) - mark),
    };
  }
}

const markupOf = ({ languageId, uri }: TextDocument): "markdown" | "none" =>
  languageId === "markdown" || isMarkdown(uri) ? "markdown" : "none";

const optionsOf = (document: TextDocument, language: Language, { settings: { lexicon } }: Preferences) => ({
  path: document.uri,
  language,
  markup: markupOf(document),
  ...(lexicon ? { lexicon } : {}),
});

/** Of a document that is set aside nothing is said. */
const nothing = (path: string, { length }: string): Report => ({
  path,
  encoding: "utf-8",
  length,
  sections: [],
  claims: [],
  relations: [],
  findings: [],
  coverage: { claims: 0, checked: 0, uncheckable: 0 },
});
