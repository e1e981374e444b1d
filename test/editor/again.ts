import type { Outcome } from "./run";

type Attempt = () => Promise<Outcome>;

/** What was run, or one failure where it could not be: then it is said why. */
export const settled = (attempt: Attempt): Promise<Outcome> =>
  attempt().catch((error: Error): Outcome => {
    console.log(`  ${error.message}`);
    return { passed: 0, failed: 1 };
  });

/**
 * A workbench is driven from outside, and may miss on a busy machine what it is told: what fails is tried once more from the start, and says so.
 * What is wrong fails twice.
 */
export async function again(attempt: Attempt): Promise<Outcome> {
  const first = await settled(attempt);
  if (first.failed === 0) return first;
  console.log(`  ${first.passed} passed, ${first.failed} failed; once more, from the start`);
  return settled(attempt);
}
