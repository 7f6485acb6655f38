/** Questions and menus as numbered lines, and what a line typed in answer means. */
import type { Theme } from "../../../report/text/theme.ts";
import { clean, wrap } from "../../../report/text/wrap.ts";
import type { Way } from "../asker.ts";
import type { Question, Reply } from "./question.ts";
import { type Reading, readTyped } from "./typed-text.ts";

/** Choices of a number question get letters, because a number typed there is the answer itself. */
function mark(question: Question, index: number): string {
  return question.typed === undefined ? String(index + 1) : String.fromCharCode(97 + index);
}

/** The word that goes back: a lone letter would be a choice of a number question. */
function backWord(question: Question): string {
  return question.typed === undefined ? "b" : "back";
}

/** The word that ends the interview, for the same reason. */
function enoughWord(question: Question): string {
  return question.typed === undefined ? "e" : "enough";
}

/** A question as lines to print. */
export function questionLines(question: Question, theme: Theme): readonly string[] {
  const choices = [
    ...question.choices.map(({ label, help }) =>
      help === undefined ? label : `${label} (${help})`,
    ),
    ...(question.none === undefined ? [] : [question.none]),
  ];
  const lines = choices.map((text, index) => `${mark(question, index)}. ${text}`);
  const unknown =
    question.unknown === undefined ? "I don't know" : `I don't know (${question.unknown})`;
  return [
    "",
    clean(theme, `${question.count} (${question.group})`),
    ...wrap(theme, question.ask, theme.width),
    ...wrap(theme, question.why, theme.width),
    ...hang(lines, theme),
    ...hang(
      [
        `?. ${unknown}`,
        ...(question.canEnd ? [`${enoughWord(question)}. Enough asked (assume the rest)`] : []),
        ...(question.canGoBack ? [`${backWord(question)}. Go back`] : []),
      ],
      theme,
    ),
    ...question.outlook.flatMap((text) => wrap(theme, text, theme.width)),
    howTo(question),
  ];
}

function howTo(question: Question): string {
  if (question.typed !== undefined)
    return `Type a letter, or the number itself, such as ${question.typed.example}:`;
  return question.multiple ? "Type one or more numbers, such as 1,3:" : "Type a number:";
}

function hang(lines: readonly string[], theme: Theme): readonly string[] {
  return lines.flatMap((line) =>
    wrap(theme, line, theme.width - 6).map((part, row) => (row === 0 ? "  " : "     ") + part),
  );
}

/** What a line typed in answer to a question means. */
export function readReply(question: Question, line: string): Reading<Reply> {
  const word = line.toLowerCase();
  if (word === "?" || word === "unknown" || word === "i don't know")
    return { value: { kind: "unknown" } };
  if (question.canEnd && (word === "enough" || word === enoughWord(question))) {
    return { value: { kind: "enough" } };
  }
  if (question.canGoBack && (word === "back" || word === backWord(question))) {
    return { value: { kind: "back" } };
  }
  const parts = word.split(/[\s,]+/).filter((part) => part !== "");
  const indexes = parts.map((part) => choiceMarks(question).indexOf(part));
  if (indexes.length > 0 && !indexes.includes(-1)) return chosen(question, indexes);
  return question.typed === undefined || line === ""
    ? { error: howTo(question) }
    : readTyped(question, line);
}

function choiceMarks(question: Question): readonly string[] {
  const count = question.choices.length + (question.none === undefined ? 0 : 1);
  return Array.from({ length: count }, (_, index) => mark(question, index));
}

function chosen(question: Question, indexes: readonly number[]): Reading<Reply> {
  const first = indexes[0] as number;
  if (!question.multiple) {
    if (indexes.length > 1) return { error: "Only one can be chosen here." };
    return { value: { kind: "answer", answer: question.choices[first]!.answer } };
  }
  const none = indexes.includes(question.choices.length);
  if (none && indexes.length > 1) return { error: `"${question.none}" stands alone.` };
  const answers = question.choices.filter((_, index) => indexes.includes(index));
  return { value: { kind: "answer", answer: answers.map(({ answer }) => answer as string) } };
}

/** A menu as lines to print. */
export function menuLines(question: string, ways: readonly Way[], theme: Theme): readonly string[] {
  const lines = ways.map(({ label, key }, index) => `${key ?? index + 1}. ${label}`);
  return ["", clean(theme, question), ...hang(lines, theme), howToChoose(ways)];
}

const howToChoose = (ways: readonly Way[]): string =>
  ways.some(({ key }) => key !== undefined) ? "Type a letter:" : "Type a number:";

/** The way that a line chooses, by its letter or its number. */
export function readWay<Id extends string>(ways: readonly Way<Id>[], line: string): Reading<Id> {
  const letter = line.toLowerCase();
  const way =
    ways.find(({ key }) => key?.toLowerCase() === letter) ??
    (/^\d+$/.test(line) ? ways[Number(line) - 1] : undefined);
  return way === undefined ? { error: howToChoose(ways) } : { value: way.id };
}
