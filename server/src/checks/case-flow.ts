import { message } from "../l10n/message";
import { abs, compare, multiply, subtract } from "../numbers/rational";
import { addsUp, total } from "../reading/fit";
import type { BlockReading, Partition } from "../reading/types";
import type { Check } from "./types";
import { chain, like, printed, sumOf } from "./words";

/** 旧存 + 新收 = 审结 + 未结: what was carried over and received is closed or carried on. Only where all four are printed. */
export const caseFlow: Check = {
  id: "case-flow",
  severity: "error",
  run(reading, emit) {
    for (const partition of reading.blocks.gather("flows", flowsIn)) {
      const [flow] = partition.candidates;
      if (!flow) continue;
      const { whole, parts, signs } = flow;
      const relation = {
        kind: "identity" as const,
        form: "flow",
        result: whole,
        operands: parts,
        ...(signs ? { signs } : {}),
        computed: total(parts, signs),
      };
      if (addsUp(whole, parts, signs)) {
        emit.relation({ ...relation, verdict: "consistent" });
        continue;
      }
      const sum = sumOf(parts, signs);
      const apart = abs(subtract(sum, whole.value));
      const far = compare(apart, multiply(abs(whole.value), { n: 30n, d: 100n })) > 0;
      if (far && !partition.prescribed) {
        emit.uncheckable(whole);
        continue;
      }
      emit.relation({
        ...relation,
        verdict: "inconsistent",
        finding: {
          severity: "error",
          message: message("case-flow.finding", {
            equation: `${chain(parts, signs)}＝${like(sum, whole)}`,
            closed: printed(whole),
            apart: like(apart, whole),
          }),
          related: parts.map((place) => ({ place, message: message("related.flow") })),
        },
      });
    }
  },
};

const flowsIn = ({ partitions }: BlockReading): Partition[] => partitions.filter(({ cue }) => cue === "flow");
