import { type Message, type MessageKey, message } from "../l10n/message";

/** A member that is not as it must be. */
export class FieldFault extends Error {
  constructor(
    /** Its path: `target.selector[0].exact`. */
    readonly path: string,
    readonly what: Message,
  ) {
    super(path);
  }
}

/** A value of unknown shape with the path that it was reached by: every question that the answer does not fit throws a FieldFault. */
export class Field {
  constructor(
    readonly value: unknown,
    readonly path: string,
  ) {}

  member(name: string): Field {
    return new Field(this.object()[name], this.path === "" ? name : `${this.path}.${name}`);
  }

  /** The member where it is there. */
  optional(name: string): Field | undefined {
    const member = this.member(name);
    return member.value === undefined ? undefined : member;
  }

  object(): Readonly<Record<string, unknown>> {
    if (!isObject(this.value)) this.fail("annotations.want.object");
    return this.value;
  }

  list(): Field[] {
    if (!Array.isArray(this.value)) this.fail("annotations.want.list");
    return this.value.map((value: unknown, i) => new Field(value, `${this.path}[${i}]`));
  }

  text(): string {
    if (typeof this.value !== "string") this.fail("annotations.want.text");
    return this.value;
  }

  /** A text that says something. */
  words(): string {
    const text = this.text();
    if (text.trim() === "") this.fail("annotations.want.words");
    return text;
  }

  matching(pattern: RegExp, wanted: MessageKey): string {
    const text = this.text();
    if (!pattern.test(text)) this.fail(wanted);
    return text;
  }

  flag(): boolean {
    if (typeof this.value !== "boolean") this.fail("annotations.want.flag");
    return this.value;
  }

  offset(): number {
    if (typeof this.value !== "number" || !Number.isSafeInteger(this.value) || this.value < 0)
      this.fail("annotations.want.offset");
    return this.value;
  }

  time(): string {
    const text = this.text();
    if (!TIME.test(text) || Number.isNaN(Date.parse(text))) this.fail("annotations.want.time");
    return text;
  }

  oneOf<T extends string | number>(choices: readonly T[]): T {
    const found = choices.find((choice) => choice === this.value);
    if (found === undefined)
      throw new FieldFault(this.path, message("annotations.want.one-of", { choices: choices.join(", ") }));
    return found;
  }

  fail(wanted: MessageKey): never {
    throw new FieldFault(this.path, message(wanted));
  }
}

/** xsd:dateTime with a zone. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
