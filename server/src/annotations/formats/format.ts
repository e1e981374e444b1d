import { toBrat } from "./brat";
import { toLabelStudio } from "./label-studio";
import type { Annotated } from "./layers";
import { CSV_HEAD, toCsv, toJsonLines } from "./rows";
import { toWebAnnotation } from "./web-annotation";

export const ANNOTATION_FORMATS = ["web-annotation", "brat", "label-studio", "csv", "jsonl"] as const;
export type AnnotationFormat = (typeof ANNOTATION_FORMATS)[number];

/** What a file of each format ends in. */
export const ENDINGS: Readonly<Record<AnnotationFormat, string>> = {
  "web-annotation": ".jsonld",
  brat: ".ann",
  "label-studio": ".json",
  csv: ".csv",
  jsonl: ".jsonl",
};

/** The annotations of one report; for spreadsheets without the head, for Label Studio without the list around. `name` is the report's file name. */
export function printAnnotations(
  annotated: Annotated,
  format: AnnotationFormat,
  name: string,
  version: string,
): string {
  switch (format) {
    case "web-annotation":
      return toWebAnnotation(annotated, name);
    case "brat":
      return toBrat(annotated);
    case "label-studio":
      return JSON.stringify(toLabelStudio(annotated, version));
    case "csv":
      return toCsv(annotated);
    case "jsonl":
      return toJsonLines(annotated);
  }
}

/** The files of a report: for brat its text, too, under the same name. */
export function annotationFiles(
  annotated: Annotated,
  format: AnnotationFormat,
  name: string,
  version: string,
): { readonly name: string; readonly text: string }[] {
  const printed = printAnnotations(annotated, format, name, version);
  const text = format === "csv" ? CSV_HEAD + printed : format === "label-studio" ? `[\n${printed}\n]\n` : printed;
  const stem = format === "brat" ? name.replace(/\.[^.]*$/, "") : name;
  const own = { name: stem + ENDINGS[format], text };
  return format === "brat" ? [own, { name: `${stem}.txt`, text: annotated.text }] : [own];
}
