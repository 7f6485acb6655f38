/** Answers in words, for people; every format says them the same way. */
import type { Reason } from "../../engine/model/advice.ts";
import type { Answer, Input, Range } from "../../engine/model/rule-set.ts";
import { numberWords, rangeWords } from "./numbers.ts";

/** Units of up to so many letters are abbreviations; longer ones are words that a name may hold already. */
const ABBREVIATION = 3;
/** Values named one by one; more are counted. */
const NAMED = 3;

const spaced = (id: string): string => id.replace(/[_-]+/g, " ");

/** An input's name in a sentence: its id as words, without a unit that the answer repeats. */
export function inputName(input: Input): string {
  const words = spaced(input.id).split(" ");
  const last = words.at(-1)?.toLowerCase();
  const repeated = input.unit !== undefined && last === input.unit.toLowerCase();
  if (repeated && words.length > 1 && input.unit!.length <= ABBREVIATION) words.pop();
  return words.join(" ");
}

function unitOf(input: Input): string {
  const { unit } = input;
  if (unit === undefined) return "";
  const stem = unit.toLowerCase().replace(/s$/, "");
  const named = spaced(input.id)
    .toLowerCase()
    .split(" ")
    .some((word) => word.startsWith(stem));
  return named && unit.length > ABBREVIATION ? "" : unit;
}

/** Label of a value; its id where it has none. */
export function valueLabel(input: Input, id: string): string {
  return input.values.find((value) => value.id === id)?.label ?? id;
}

/** The shorter of a value's label and its id as words. */
export function valueShort(input: Input, id: string): string {
  const label = valueLabel(input, id);
  const words = spaced(id);
  return label.length < words.length ? label : words;
}

type NameOfValue = (input: Input, id: string) => string;

const isRange = (answer: Answer): answer is Range =>
  typeof answer === "object" && !Array.isArray(answer);

function amount(value: number, input: Input): string {
  const unit = unitOf(input);
  return unit === "" ? numberWords(value) : `${numberWords(value)} ${unit}`;
}

function answerWith(input: Input, answer: Answer, name: NameOfValue): string {
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  if (typeof answer === "number") return amount(answer, input);
  if (typeof answer === "string") return name(input, answer);
  if (isRange(answer)) return rangeWords(answer, unitOf(input));
  if (answer.length === 0) return input.none ?? "none";
  return answer.map((id) => name(input, id)).join("; ");
}

/** The answer alone, with the values' labels: `Every day`, `yes`, `500`, `16 GB`, `100 or more`. */
export function answerText(input: Input, answer: Answer): string {
  return answerWith(input, answer, valueLabel);
}

/** The answer alone, as short as it can be understood: `daily`, `yes`, `500`, `none`. */
export function shortAnswer(input: Input, answer: Answer): string {
  if (Array.isArray(answer) && answer.length === 0) return "none";
  return answerWith(input, answer, valueShort);
}

/** Input and answer: `knowledge change: Every day`. */
export function answerWords(input: Input, answer: Answer): string {
  return `${inputName(input)}: ${answerText(input, answer)}`;
}

/** Joins with commas and a word before the last: `a, b and c`; with semicolons where an item has commas. */
export function list(items: readonly string[], word = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  const first = items.slice(0, -1);
  return items.some((item) => item.includes(","))
    ? `${first.join("; ")}; ${word} ${items.at(-1)}`
    : `${first.join(", ")} ${word} ${items.at(-1)}`;
}

/** As `list`, counting what goes beyond the first few: `a, b, c and 4 more`. */
export function shortList(items: readonly string[], word = "and", named = NAMED): string {
  if (items.length <= named + 1) return list(items, word);
  return list([...items.slice(0, named), `${items.length - named} more`], word);
}

/** As `answerWords`, as short as it can be understood: `knowledge change: daily`, `gap includes style`. */
export function answerShort(input: Input, answer: Answer): string {
  const name = inputName(input);
  if (!Array.isArray(answer)) return `${name}: ${answerWith(input, answer, valueShort)}`;
  if (answer.length === 0) return `${name}: none`;
  return `${name} includes ${list(answer.map((id: string) => valueShort(input, id)))}`;
}

/** An answer that decided, of `choices` only the values that count: `gap includes style, not knowledge`. */
export function reasonWords(input: Input, reason: Reason): string {
  if (!Array.isArray(reason.answer)) return answerShort(input, reason.answer);
  const name = inputName(input);
  const { includes = [], excludes = [] } = reason;
  if (includes.length + excludes.length === 0) return answerShort(input, reason.answer);
  const short = (ids: readonly string[]) => ids.map((id) => valueShort(input, id));
  // That many values are absent that the answer itself says it best.
  if (excludes.length >= NAMED) {
    const all = reason.answer as readonly string[];
    return `${name}: ${all.length === 0 ? "none" : `only ${list(short(all))}`}`;
  }
  if (includes.length === 0) return `${name} without ${list(short(excludes), "or")}`;
  const without = excludes.length === 0 ? "" : `, not ${list(short(excludes), "or")}`;
  return `${name} includes ${list(short(includes))}${without}`;
}

/** A changed answer: `gap also includes style`, `labeled pairs: 100 or more`. */
export function changeWords(input: Input, from: Answer | undefined, to: Answer): string {
  if (!Array.isArray(to) || !Array.isArray(from)) return answerShort(input, to);
  if (to.length === 0) return answerShort(input, to);
  const names = (ids: readonly string[]) => list(ids.map((id) => valueShort(input, id)));
  const added = to.filter((id: string) => !from.includes(id));
  const dropped = from.filter((id: string) => !to.includes(id));
  const parts = [
    ...(added.length > 0
      ? [`${from.length > dropped.length ? "also includes" : "includes"} ${names(added)}`]
      : []),
    ...(dropped.length > 0 ? [`no longer ${names(dropped)}`] : []),
  ];
  return parts.length === 0 ? answerShort(input, to) : `${inputName(input)} ${parts.join(", ")}`;
}

/** How to give an answer on the command line, and what may stand for the value. */
export interface HowTo {
  readonly option: string;
  /** Values that may be given; none for a number. */
  readonly values: readonly string[];
  /** True where several of them may be given, separated by commas. */
  readonly several: boolean;
}

/** What may be written for an input: `--answer milk=VALUE`, one of `whole, oat`. */
export function howToAnswer(input: Input): HowTo {
  const placeholder = input.type === "number" ? "NUMBER" : "VALUE";
  const values = input.type === "boolean" ? ["true", "false"] : input.values.map(({ id }) => id);
  return {
    option: `--answer ${input.id}=${placeholder}`,
    values,
    several: input.type === "choices",
  };
}
