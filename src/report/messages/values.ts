import type { NumberCode, ShapeCode } from "../../ruleset/document/codes.ts";
import {
  type Arguments,
  type Describe,
  items,
  quoted,
  says,
  suggestion,
  suggests,
  text,
} from "./sentences.ts";

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
  "unquoted-comma": says(
    "a comma ends the text of {key} before {text}",
    "put the whole text in quotation marks",
  ),
  "missing-key": (args) => ({
    message: `${bearer(args)} needs the key ${quoted(args, "key")}`,
  }),
  "wrong-type": (args) => ({
    message: `${quoted(args, "key")} must be ${among(KINDS, args, "expected")}, not ${written(args)}`,
    ...(args["suggestion"] !== undefined && suggestion(args)),
  }),
  "unknown-value": suggests("{key} cannot be {value}", "it can be", "or"),
  "bad-id": (args) => ({
    message: `${quoted(args, "id")} is no id`,
    help: `ids are made of ${among(STYLES, args, "style")}`,
  }),
  "reserved-id": says("{id} is a word of the language and cannot be an id"),
  "bad-weight": says("{key} must be above zero, not {value}"),
  "bad-version": says("{value} is no version", "versions are written 1.2.3"),
  "bad-date": says("{value} is no date", "dates are written 2026-11-22"),
  "until-before-from": says(
    "until {until:text} lies before from {from:text}",
    "from is the first day on which a fact holds, until the last",
  ),
  "empty-text": says("{key} is blank"),
  "empty-list": says("{key} is empty"),
  "duplicate-id": says("{kind:text} {id} exists already: {firstFile:text}:{firstLine:text}"),
  "duplicate-value": says("{value} stands twice in {key}"),
  "bad-assignment": says("{argument} is no answer", "answers are written input=value"),
  "bad-number": says(
    "{key} must be a number, not {value}",
    "numbers are written 250, 40k or 1.5M, ranges 100..2000 or >= 100",
  ),
  "negative-number": says("{key} cannot be below zero: {value}"),
  "wrong-unit": (args) => ({
    message: `${quoted(args, "key")} is not measured in ${quoted(args, "unit")}`,
    ...(items(args, "expected").length === 0
      ? { help: "write the number alone" }
      : suggestion(args, "its units are")),
  }),
  "empty-range": says("the range {value} ends before it starts"),
  "bad-factor": says(
    "{factor} cannot be the factor of the unit {unit}",
    "factors are above 0, that of the input's own unit is 1",
  ),
} as const satisfies Record<ShapeCode | NumberCode, Describe>;
