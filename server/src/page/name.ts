import type { Report } from "../contract";

/** What a report is called: its title, else its file. */
export const nameOf = ({ title, path }: Pick<Report, "title" | "path">): string =>
  title || path.slice(path.lastIndexOf("/") + 1) || path;
