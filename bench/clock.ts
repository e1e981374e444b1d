/** What is measured: a name and the work of one run. */
export interface Subject {
  readonly name: string;
  readonly run: () => unknown;
}

/**
 * The last result of each subject. An editor holds on to what it analysed; without that the shapes of the results die, and the engine throws
 * away the code that it made for them.
 */
const kept = new Map<string, unknown>();

/** Seconds for which a subject is warmed before its runs count. */
const WARM = 1;
const ROUNDS = 15;

/**
 * The median time of each subject in milliseconds, by name. The subjects take turns, so that what else the machine does weighs on all of
 * them alike; a run that is short is repeated until it lasts, and counted as one.
 */
export function measure(subjects: readonly Subject[]): Map<string, number> {
  const repeats = subjects.map(warm);
  const times = subjects.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    subjects.forEach((subject, k) => {
      const n = repeats[k] ?? 1;
      const from = performance.now();
      for (let i = 0; i < n; i++) kept.set(subject.name, subject.run());
      times[k]?.push((performance.now() - from) / n);
    });
  }
  return new Map(subjects.map(({ name }, k) => [name, median(times[k] ?? [])]));
}

/** Runs a subject until it is warm; how often it fits into a fiftieth of a second. */
function warm({ name, run }: Subject): number {
  const from = performance.now();
  let runs = 0;
  do {
    kept.set(name, run());
    runs++;
  } while (performance.now() - from < WARM * 1000);
  return Math.max(1, Math.round(20 / ((performance.now() - from) / runs)));
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
