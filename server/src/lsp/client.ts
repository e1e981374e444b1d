import { type InitializeParams, MarkupKind, ResourceOperationKind, SymbolKind } from "vscode-languageserver";
import type { Language } from "../contract";

/** What the client can do, asked once. Where it lacks something it gets the plain form. */
export interface Client {
  readonly language: Language;
  /** Asks for diagnostics; others are told. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly markdownHover: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly symbolKinds: ReadonlySet<SymbolKind>;
  readonly wholeLineFolding: boolean;
  readonly foldingLimit: number;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly versionedEdits: boolean;
  readonly definitionLinks: boolean;
  readonly multilineTokens: boolean;
  /** Takes edits that the server thinks of, and makes files where they say so. */
  readonly appliesEdits: boolean;
  readonly createsFiles: boolean;
  /** Answers for the settings of its user; tells of changes that it is asked to watch. */
  readonly configuration: boolean;
  readonly watchesSettings: boolean;
  readonly watchesFiles: boolean;
  /** What it asks for again when it is told to. */
  readonly refreshes: Readonly<Record<"diagnostics" | "inlayHint" | "semanticTokens" | "codeLens", boolean>>;
  /** Wants `crossfoot/status` after each analysis. */
  readonly status: boolean;
  /** Where a worker finds the script that makes files for offices. */
  readonly sheetScript: string | undefined;
  /** Answers `crossfoot/sidecar`, and has the command `crossfoot.ignore`. */
  readonly sidecars: boolean;
  /** Answers `crossfoot/readFile` and `crossfoot/exists`. */
  readonly files: boolean;
  /** Has the commands of the extension: `crossfoot.reveal` and its neighbours. */
  readonly commands: boolean;
  /** The settings that it starts with, where it does not answer for them. */
  readonly settings: unknown;
  /** Its workspace, without a slash at the end. */
  readonly folders: readonly string[];
  /** Where a worker finds the scripts that read documents, and PDF. */
  readonly readerScripts: { readonly documents: string; readonly pdf: string } | undefined;
}

/** The kinds that every client knows (LSP 3.17, `symbolKind.valueSet`). */
const BASE_KINDS = Array.from({ length: SymbolKind.Array }, (_, i) => (i + 1) as SymbolKind); // 1 to 18 are symbol kinds

/**
 * Reads `initialize`. `initializationOptions` may hold `language` (zh-CN or en), `status`, `files`, `commands`, `sidecars` (true each), `settings`,
 * `sheetScript` and `readerScripts`; without a language the locale decides,
 * and without a locale `fallback`.
 */
export function readClient(params: InitializeParams, fallback: Language): Client {
  const { textDocument, workspace } = params.capabilities ?? {};
  // Options are whatever the client sends.
  const options = (params.initializationOptions ?? {}) as Partial<
    Record<"language" | "status" | "files" | "commands" | "sidecars" | "settings" | "sheetScript", unknown>
  > & { readerScripts?: { documents?: unknown; pdf?: unknown } };
  const { documents, pdf } = options.readerScripts ?? {};
  const diagnostics = textDocument?.publishDiagnostics;
  const pull = textDocument?.diagnostic;
  const literals = textDocument?.codeAction?.codeActionLiteralSupport;
  return {
    language: languageOf(options.language, params.locale, fallback),
    pullsDiagnostics: pull !== undefined,
    relatedInformation: pull?.relatedInformation ?? diagnostics?.relatedInformation ?? false,
    codeDescription: pull?.codeDescriptionSupport ?? diagnostics?.codeDescriptionSupport ?? false,
    diagnosticData: pull?.dataSupport ?? diagnostics?.dataSupport ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    symbolKinds: new Set(textDocument?.documentSymbol?.symbolKind?.valueSet ?? BASE_KINDS),
    wholeLineFolding: textDocument?.foldingRange?.lineFoldingOnly ?? false,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    codeActionLiterals: literals !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    multilineTokens: textDocument?.semanticTokens?.multilineTokenSupport ?? false,
    appliesEdits: workspace?.applyEdit ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes(ResourceOperationKind.Create) ?? false,
    configuration: workspace?.configuration ?? false,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport ?? false,
      inlayHint: workspace?.inlayHint?.refreshSupport ?? false,
      semanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
      codeLens: workspace?.codeLens?.refreshSupport ?? false,
    },
    status: options.status === true,
    readerScripts: typeof documents === "string" && typeof pdf === "string" ? { documents, pdf } : undefined,
    sheetScript: typeof options.sheetScript === "string" ? options.sheetScript : undefined,
    sidecars: options.sidecars === true,
    files: options.files === true,
    commands: options.commands === true,
    settings: options.settings,
    folders: foldersOf(params),
  };
}

export const withoutSlash = (uri: string): string => uri.replace(/\/$/, "");

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return (workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])).map(withoutSlash);
}

function languageOf(asked: unknown, locale: string | undefined, fallback: Language): Language {
  if (asked === "zh-CN" || asked === "en") return asked;
  if (!locale) return fallback;
  return /^zh\b/i.test(locale) ? "zh-CN" : "en";
}
