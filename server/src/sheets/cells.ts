/** Text from a report, safe in a cell. */

const CONTROL = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
/** What spreadsheets take for the beginning of a formula; Excel reads the full-width forms alike. */
const FORMULA = /^[=+\-@＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** More than this a cell does not hold (ECMA-376). */
const LONGEST = 32_000;

/** Without control characters and marks of direction; every run of white space is one space. */
export const plain = (text: string): string => text.replace(/\s+/g, " ").replace(CONTROL, "").trim().slice(0, LONGEST);

/** A field of a file without types, in which text that looks like a formula would become one: such text begins with an apostrophe. */
export const unquotedField = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** Would this text become a formula when someone edits its cell? */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);
