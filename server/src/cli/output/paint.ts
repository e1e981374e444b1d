/** Colours for a terminal; plain text elsewhere. */
export type Paint = (colour: Colour, text: string) => string;
export type Colour = keyof typeof CODES;

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export const plain: Paint = (_, text) => text;
const coloured: Paint = (colour, text) => `\x1b[${CODES[colour][0]}m${text}\x1b[${CODES[colour][1]}m`;

/** Colours where the stream is a terminal that shows them; Node reads NO_COLOR, FORCE_COLOR and TERM for us. */
export const paintFor = (stream: Pick<NodeJS.WriteStream, "isTTY" | "hasColors">): Paint =>
  stream.isTTY && stream.hasColors() ? coloured : plain;

/** How wide and how coloured standard output shows text: 80 columns where it is no terminal, and no more anywhere. */
export function screen(): { columns: number; paint: Paint } {
  const { stdout } = process;
  return { columns: Math.max(40, Math.min(80, stdout.columns || 80)), paint: paintFor(stdout) };
}
