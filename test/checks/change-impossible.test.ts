import { checkTable } from "../helpers/check";

describe("change-impossible: some whole count was there before", () => {
  checkTable(
    "change-impossible",
    `
    进京访25件次，同比下降43.18%。 | ✓ 44→25件次 43.18%
    进京访25件次，同比下降43.48%。 | ? ·→25件次 43.48% | information 43.48%
    发生信访16件，同比上升45.45%。 | ✓ 11→16件 45.45%
    发生信访16件，同比上升45.54%。 | ? ·→16件 45.54% | information 45.54%
    进京访25件次、26人次，同比分别下降43.18%、40.91%。 | ✓ 44→25件次 43.18% | ✓ 44→26人次 40.91%
    受理案件28415件，同比增长6.3%。
    受理案件12件，同比增长20%。 | ✓ 10→12件 20%
    受理案件12件，同比增长9.8%。 | ? ·→12件 9.8% | information 9.8%
    `,
  );
});
