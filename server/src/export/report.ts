import type { Check } from "../checks/types";
import type { Language, Options, Relation, Report, Section, Uncheckable } from "../contract";
import type { Reading } from "../reading/types";
import { exportClaims } from "./claims";
import { Findings } from "./findings";
import { joinMembers, memberOf, tell } from "./relations";

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
  const counted = exportClaims(reading, sections);
  const { ids } = counted;
  const relations: Relation[] = [];
  const findings = new Findings(text, sections, language);
  const seen = new Map<string, string>();
  const uncheckable: Uncheckable[] = [];
  for (const check of checks) {
    check.run(reading, {
      relation(judgement) {
        const kept = joinMembers(judgement, counted, memory);
        const { key } = kept.joined;
        const known = seen.get(key);
        const id = known ?? `r${relations.length + 1}`;
        if (known === undefined) {
          relations.push(tell(kept, judgement, check.id, id, ids, language));
          seen.set(key, id);
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
    get claims() {
      return counted.claims();
    },
    relations,
    findings: findings.sorted(),
    uncheckable,
    coverage: { claims: counted.count, checked: relations.length, uncheckable: uncheckable.length },
  };
}
