import type { Check } from "../checks/types";
import type { Language, Options, Relation, Report, Section, Uncheckable } from "../contract";
import { recall } from "../reading/memory";
import type { Reading } from "../reading/types";
import { exportClaims } from "./claims";
import { Findings } from "./findings";
import { exportRelation, joinMembers, memberOf } from "./relations";

interface Analysed {
  readonly text: string;
  readonly reading: Reading;
  readonly sections: Section[];
  readonly checks: readonly Check[];
  readonly options: Options;
}

/** Runs the checks and gives everything its absolute offsets, ids and words. The only place that knows them with its neighbours. */
export function exportReport({ text, reading, sections, checks, options }: Analysed): Report {
  const language: Language = options.language ?? "zh-CN";
  const { memory } = reading;
  const { claims, ids } = exportClaims(reading, sections);
  const relations: Relation[] = [];
  const findings = new Findings(text, sections, language);
  const seen = new Map<string, string>();
  const uncheckable: Uncheckable[] = [];
  for (const check of checks) {
    check.run(reading, {
      relation(judgement) {
        const joined = joinMembers(judgement, ids, memory);
        const known = seen.get(joined.key);
        const id = known ?? `r${relations.length + 1}`;
        if (known === undefined) {
          const make = () => exportRelation(judgement, joined, check.id, id, ids, language);
          relations.push(recall(memory, "relation", judgement, make, [joined, check.id, id, language]));
          seen.set(joined.key, id);
        }
        findings.tellOf(check, judgement, id);
      },
      finding(draft) {
        findings.tell(check, draft, draft.place);
      },
      uncheckable(result) {
        uncheckable.push({ check: check.id, member: memberOf(result, ids) });
      },
    });
  }
  const { title, period, issuer } = reading.front;
  return {
    path: options.path ?? "",
    encoding: options.encoding ?? "utf-8",
    length: text.length,
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
    ...(issuer ? { issuer } : {}),
    sections,
    claims,
    relations,
    findings: findings.sorted(),
    uncheckable,
    coverage: { claims: claims.length, checked: relations.length, uncheckable: uncheckable.length },
  };
}
