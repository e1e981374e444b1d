/** A test of what is not reached yet: pending, but where CROSSFOOT_OPEN is set. */
export const open = (title: string, test: () => void): void => {
  const define = process.env.CROSSFOOT_OPEN ? it : it.skip;
  define(title, test);
};

/** A line of a table: its first cell, and the cells that follow. */
export interface Row {
  readonly subject: string;
  readonly rest: readonly string[];
}

/**
 * One test for each line of a table whose cells are parted by `|`. A line that begins with `#` opens a group. One that begins with `~`
 * says what is not reached yet: it is left pending, and runs where CROSSFOOT_OPEN is set. White space at a cell's ends says nothing;
 * `⏎` is a line break.
 */
export function table(text: string, test: (row: Row) => void): void {
  let rows: string[] = [];
  let title: string | undefined;
  const close = () => {
    const own = rows;
    rows = [];
    if (own.length === 0) return;
    const define = () => {
      for (const row of own) defineRow(row, test);
    };
    if (title === undefined) define();
    else describe(title, define);
  };
  for (const line of text.split("\n").map((l) => l.trim())) {
    if (line.startsWith("#")) {
      close();
      title = line.slice(1).trim();
    } else if (line !== "") rows.push(line);
  }
  close();
}

function defineRow(line: string, test: (row: Row) => void): void {
  const unreached = line.startsWith("~");
  const cells = (unreached ? line.slice(1) : line).split("|").map((cell) => cell.trim().replaceAll("⏎", "\n"));
  const [subject = "", ...rest] = cells;
  const define = unreached ? open : it;
  define(subject, () => test({ subject, rest }));
}
