import type { Outcome } from "./run";

/**
 * A workbench is driven from outside, and may miss on a busy machine what it is told: what fails is tried once more from the start, and says so.
 * What is wrong fails twice.
 */
export async function again(attempt: () => Promise<Outcome>): Promise<Outcome> {
  const first = await attempt().catch((error: Error): Outcome => {
    console.log(`  ${error.message}`);
    return { passed: 0, failed: 1 };
  });
  if (first.failed === 0) return first;
  console.log(`  ${first.passed} passed, ${first.failed} failed; once more, from the start`);
  return attempt();
}
