import type { NumberCode, ShapeCode } from "../../ruleset/document/codes.ts";
import { type Arguments, type Describe, items, quoted, suggestion, text } from "./phrase.ts";

const KINDS: Readonly<Record<string, string>> = {
  text: "text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  mapping: "a mapping",
  nothing: "nothing",
  value: "one of its values",
  values: "one or several of its values",
  condition: "a condition",
};

const STYLES: Readonly<Record<string, string>> = {
  "kebab-case": "lower-case words joined by `-`",
  snake_case: "lower-case words joined by `_`",
  id: "letters, digits, `-`, `_` and `.`",
};

const among = (table: Readonly<Record<string, string>>, args: Arguments, name: string): string =>
  table[text(args, name)] ?? text(args, name);

/** What has a key, with its article: `an input`, `a rule`. */
function bearer(args: Arguments): string {
  const kind = text(args, "in");
  if (kind.includes(" ") || kind === "requirements") return kind;
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

const written = (args: Arguments): string =>
  args["value"] === undefined ? among(KINDS, args, "found") : quoted(args, "value");

/** Things of the wrong shape, and numbers that are none. */
export const VALUE_MESSAGES = {
  "unknown-key": (args) => ({
    message: `${bearer(args)} has no key ${quoted(args, "key")}`,
    ...suggestion(args, "its keys are"),
  }),
  "unquoted-comma": (args) => ({
    message: `a comma ends the text of ${quoted(args, "key")} before ${quoted(args, "text")}`,
    help: "put the whole text in quotation marks",
  }),
  "missing-key": (args) => ({
    message: `${bearer(args)} needs the key ${quoted(args, "key")}`,
  }),
  "wrong-type": (args) => ({
    message: `${quoted(args, "key")} must be ${among(KINDS, args, "expected")}, not ${written(args)}`,
    ...(args["suggestion"] !== undefined && suggestion(args)),
  }),
  "unknown-value": (args) => ({
    message: `${quoted(args, "key")} cannot be ${quoted(args, "value")}`,
    ...suggestion(args, "it can be", "or"),
  }),
  "bad-id": (args) => ({
    message: `${quoted(args, "id")} is no id`,
    help: `ids are made of ${among(STYLES, args, "style")}`,
  }),
  "reserved-id": (args) => ({
    message: `${quoted(args, "id")} is a word of the language and cannot be an id`,
  }),
  "bad-version": (args) => ({
    message: `${quoted(args, "value")} is no version`,
    help: "versions are written 1.2.3",
  }),
  "bad-date": (args) => ({
    message: `${quoted(args, "value")} is no date`,
    help: "dates are written 2026-11-22",
  }),
  "empty-text": (args) => ({ message: `${quoted(args, "key")} is blank` }),
  "empty-list": (args) => ({ message: `${quoted(args, "key")} is empty` }),
  "duplicate-id": (args) => ({
    message: `${text(args, "kind")} ${quoted(args, "id")} exists already: ${text(args, "firstFile")}:${text(args, "firstLine")}`,
  }),
  "duplicate-value": (args) => ({
    message: `${quoted(args, "value")} stands twice in ${quoted(args, "key")}`,
  }),
  "bad-assignment": (args) => ({
    message: `${quoted(args, "argument")} is no answer`,
    help: "answers are written input=value",
  }),
  "bad-number": (args) => ({
    message: `${quoted(args, "key")} must be a number, not ${quoted(args, "value")}`,
    help: "numbers are written 250, 40k or 1.5M, ranges 100..2000 or >= 100",
  }),
  "negative-number": (args) => ({
    message: `${quoted(args, "key")} cannot be below zero: ${quoted(args, "value")}`,
  }),
  "wrong-unit": (args) => ({
    message: `${quoted(args, "key")} is not measured in ${quoted(args, "unit")}`,
    ...(items(args, "expected").length === 0
      ? { help: "write the number alone" }
      : suggestion(args, "its units are")),
  }),
  "empty-range": (args) => ({
    message: `the range ${quoted(args, "value")} ends before it starts`,
  }),
  "bad-factor": (args) => ({
    message: `${quoted(args, "factor")} cannot be the factor of the unit ${quoted(args, "unit")}`,
    help: "factors are above 0, that of the input's own unit is 1",
  }),
} as const satisfies Record<ShapeCode | NumberCode, Describe>;
