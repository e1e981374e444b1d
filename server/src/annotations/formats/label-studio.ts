import type { Annotated, Mark } from "./layers";
import { carried, spanOf } from "./note";

/**
 * A task of Label Studio (https://labelstud.io/guide/task_format) for a project with `<Labels name="label" toName="text">` and
 * `<Text name="text" value="$text">`: what the machine says as a prediction, what people say as one annotation each. Offsets are code
 * points, as Label Studio's own; \r\n counts as two.
 */
export function toLabelStudio({ marks, text, report, anchors: { offsets } }: Annotated, version: string): object {
  const machine = marks.filter(({ layer }) => layer === "machine");
  const people = new Map<string, Mark[]>();
  for (const mark of marks) {
    const name = mark.annotation?.creator.name;
    if (name === undefined) continue;
    people.set(name, [...(people.get(name) ?? []), mark]);
  }
  const result = (own: readonly Mark[]): object[] => own.flatMap((mark) => regions(mark));

  function regions(mark: Mark): object[] {
    const whole = carried(mark, offsets);
    const notes = [mark.note, mark.verdict].filter((one) => one !== undefined);
    const own = mark.members.map((range, k) => {
      const [start, end] = spanOf(offsets, range);
      return {
        id: regionId(mark, k),
        from_name: "label",
        to_name: "text",
        type: "labels",
        value: { start, end, text: text.slice(range.start, range.end), labels: [k === 0 ? labelOf(mark) : "figure"] },
        ...(k === 0 && (notes.length > 0 || whole)
          ? { meta: { ...(notes.length > 0 ? { text: notes } : {}), ...(whole ? { crossfoot: whole } : {}) } }
          : {}),
      };
    });
    const ties = mark.members.slice(1).map(({ role = "operand" }, k) => ({
      type: "relation",
      from_id: regionId(mark, 0),
      to_id: regionId(mark, k + 1),
      direction: "right",
      labels: [role],
    }));
    return [...own, ...ties];
  }

  return {
    data: { text, path: report.path },
    ...(machine.length > 0
      ? { predictions: [{ model_version: `crossfoot ${version}`, result: result(machine) }] }
      : {}),
    ...(people.size > 0
      ? { annotations: [...people].map(([name, own]) => ({ completed_by: { email: name }, result: result(own) })) }
      : {}),
  };
}

const labelOf = ({ sort, label }: Mark): string => (sort === "finding" ? `finding ${label}` : label);

/** Letters, digits and hyphens: the id of the mark and the place of the member in it. */
const regionId = ({ id }: Mark, k: number): string => `${id.replace(/[^\w-]/g, "-")}${k === 0 ? "" : `-${k}`}`;
