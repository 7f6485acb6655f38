/** Pieces of the sentences about findings. */
import type { Finding } from "../../engine/model/finding.ts";
import { safeLine } from "../text/safe.ts";
import { list } from "../words/answers.ts";

export interface Description {
  /** One sentence on what is wrong, without a full stop. */
  readonly message: string;
  /** What is behind it. */
  readonly why?: string;
  /** What to do about it. */
  readonly help?: string;
}

export type Arguments = Finding["args"];

export type Describe = (args: Arguments) => Description;

/** Longer quotations are cut: they are there to be recognized, not to be read. */
const LONGEST = 60;
/** Longer sentences of an author are cut. */
const LONGEST_SENTENCE = 400;
/** Choices named before the rest is counted. */
const NAMED = 8;

function cut(value: string, longest = LONGEST): string {
  if (value.length <= longest) return value;
  return `${[...value.slice(0, 2 * longest)].slice(0, longest).join("")}…`;
}

/** An argument as text; a missing one is empty. */
export function text(args: Arguments, name: string): string {
  const value = args[name];
  if (value === undefined) return "";
  return cut(safeLine(Array.isArray(value) ? list(value) : String(value)), LONGEST_SENTENCE);
}

/** An argument in quotation marks, cut where it is long. */
export function quoted(args: Arguments, name: string): string {
  return `"${cut(text(args, name))}"`;
}

/** The items of a list argument; one alone counts as a list. */
export function items(args: Arguments, name: string): readonly string[] {
  const value = args[name];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [String(value)]).map((item) => cut(safeLine(item)));
}

/** A list argument in words. */
export function listed(args: Arguments, name: string, word = "or"): string {
  const all = items(args, name);
  if (all.length <= NAMED) return list(all, word);
  return `${all.slice(0, NAMED).join(", ")} ${word} ${all.length - NAMED} more`;
}

/** Bytes as a person says them. */
export function bytes(args: Arguments, name: string): string {
  const size = Number(args[name] ?? 0);
  if (size >= 1 << 20) return `${Number((size / (1 << 20)).toFixed(1))} MiB`;
  return size >= 1024 ? `${Number((size / 1024).toFixed(1))} KiB` : `${size} bytes`;
}

/** What was probably meant, else everything that would do, said after `lead`. */
export function suggestion(
  args: Arguments,
  lead = "there are",
  word = "and",
): Pick<Description, "help"> {
  if (args["suggestion"] !== undefined) {
    return { help: `did you mean ${quoted(args, "suggestion")}?` };
  }
  return items(args, "expected").length === 0
    ? {}
    : { help: `${lead} ${listed(args, "expected", word)}` };
}

/** An argument as text, without a full stop at its end. */
export const unended = (args: Arguments, name: string): string =>
  text(args, name).replace(/\.$/, "");

/** How a sentence names an argument: `{rule}` quoted, `{limit:text}` as it is, `{by:and}` as a list. */
const FORMS = {
  quoted,
  text,
  unended,
  bytes,
  is: (args, name) => (items(args, name).length === 1 ? "is" : "are"),
  and: (args, name) => listed(args, name, "and"),
  or: (args, name) => listed(args, name, "or"),
} as const satisfies Record<string, (args: Arguments, name: string) => string>;

/** A sentence with its arguments filled in. */
export function filled(sentence: string, args: Arguments): string {
  return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, form = "quoted") =>
    FORMS[form as keyof typeof FORMS](args, name),
  );
}

/** What is wrong, and what to do about it. */
export function says(message: string, help?: string): Describe {
  return (args) => ({
    message: filled(message, args),
    ...(help !== undefined && { help: filled(help, args) }),
  });
}

/** What is wrong, and what was probably meant, else everything that would do, said after `lead`. */
export function suggests(message: string, lead?: string, word?: string): Describe {
  return (args) => ({ message: filled(message, args), ...suggestion(args, lead, word) });
}
