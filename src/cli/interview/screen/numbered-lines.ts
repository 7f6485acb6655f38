/** Cards and menus as numbered lines, and what a line typed in answer means. */

import type { Theme } from "../../../report/text/theme.ts";
import { clean, wrap } from "../../../report/text/wrap.ts";
import type { Way } from "../asker.ts";
import type { Card, Reply } from "./card.ts";
import { type Reading, readTyped } from "./typed-text.ts";

/** Choices of a number question get letters, because a number typed there is the answer itself. */
function mark(card: Card, index: number): string {
  return card.typed === undefined ? String(index + 1) : String.fromCharCode(97 + index);
}

/** The word that goes back: a lone letter would be a choice of a number question. */
function backWord(card: Card): string {
  return card.typed === undefined ? "b" : "back";
}

/** The word that ends the interview, for the same reason. */
function enoughWord(card: Card): string {
  return card.typed === undefined ? "e" : "enough";
}

/** A card as lines to print. */
export function plainCard(card: Card, theme: Theme): readonly string[] {
  const choices = [
    ...card.choices.map(({ label, help }) => (help === undefined ? label : `${label} (${help})`)),
    ...(card.none === undefined ? [] : [card.none]),
  ];
  const lines = choices.map((text, index) => `${mark(card, index)}. ${text}`);
  const unknown = card.unknown === undefined ? "I don't know" : `I don't know (${card.unknown})`;
  return [
    "",
    clean(theme, `${card.count} (${card.group})`),
    ...wrap(theme, card.ask, theme.width),
    ...wrap(theme, card.why, theme.width),
    ...hang(lines, theme),
    ...hang(
      [
        `?. ${unknown}`,
        ...(card.canEnd ? [`${enoughWord(card)}. Enough asked (assume the rest)`] : []),
        ...(card.canGoBack ? [`${backWord(card)}. Go back`] : []),
      ],
      theme,
    ),
    ...card.outlook.flatMap((text) => wrap(theme, text, theme.width)),
    howTo(card),
  ];
}

function howTo(card: Card): string {
  if (card.typed !== undefined)
    return `Type a letter, or the number itself, such as ${card.typed.example}:`;
  return card.multiple ? "Type one or more numbers, such as 1,3:" : "Type a number:";
}

function hang(lines: readonly string[], theme: Theme): readonly string[] {
  return lines.flatMap((line) =>
    wrap(theme, line, theme.width - 6).map((part, row) => (row === 0 ? "  " : "     ") + part),
  );
}

/** What a line typed in answer to a card means. */
export function readReply(card: Card, line: string): Reading<Reply> {
  const word = line.toLowerCase();
  if (word === "?" || word === "unknown" || word === "i don't know")
    return { value: { kind: "unknown" } };
  if (card.canEnd && (word === "enough" || word === enoughWord(card))) {
    return { value: { kind: "enough" } };
  }
  if (card.canGoBack && (word === "back" || word === backWord(card))) {
    return { value: { kind: "back" } };
  }
  const parts = word.split(/[\s,]+/).filter((part) => part !== "");
  const indexes = parts.map((part) => choiceMarks(card).indexOf(part));
  if (indexes.length > 0 && !indexes.includes(-1)) return chosen(card, indexes);
  return card.typed === undefined || line === "" ? { error: howTo(card) } : readTyped(card, line);
}

function choiceMarks(card: Card): readonly string[] {
  const count = card.choices.length + (card.none === undefined ? 0 : 1);
  return Array.from({ length: count }, (_, index) => mark(card, index));
}

function chosen(card: Card, indexes: readonly number[]): Reading<Reply> {
  const first = indexes[0] as number;
  if (!card.multiple) {
    if (indexes.length > 1) return { error: "Only one can be chosen here." };
    return { value: { kind: "answer", answer: card.choices[first]!.answer } };
  }
  const none = indexes.includes(card.choices.length);
  if (none && indexes.length > 1) return { error: `"${card.none}" stands alone.` };
  const answers = card.choices.filter((_, index) => indexes.includes(index));
  return { value: { kind: "answer", answer: answers.map(({ answer }) => answer as string) } };
}

/** A menu as lines to print. */
export function plainWays(question: string, ways: readonly Way[], theme: Theme): readonly string[] {
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
