/** What the keys do to a card on the screen: a pure step from state to state, or to a reply. */
import type { Answer, Range } from "../../../engine/model/rule-set.ts";
import type { Card, Reply } from "./card.ts";

/** A line that can be pointed at. */
export type Row =
  | { readonly kind: "choice"; readonly index: number }
  | { readonly kind: "none" | "typed" | "unknown" | "enough" | "back" };

export interface State {
  readonly rows: readonly Row[];
  /** Row that is pointed at. */
  readonly active: number;
  /** Choices that are marked, where several may be made. */
  readonly marked: ReadonlySet<number>;
  readonly typed: string;
  readonly error: string | undefined;
}

export interface Key {
  readonly name: string | undefined;
  readonly ctrl: boolean;
  /** What the key wrote, where it is a character. */
  readonly text: string;
}

export type Step =
  | { readonly state: State }
  | { readonly reply: Reply }
  | { readonly submit: string };

/** How a card looks before any key: pointing at what was answered before. */
export function openState(card: Card): State {
  const rows: Row[] = card.choices.map((_, index) => ({ kind: "choice", index }));
  if (card.typed !== undefined) rows.push({ kind: "typed" });
  if (card.none !== undefined) rows.push({ kind: "none" });
  rows.push({ kind: "unknown" });
  if (card.canEnd) rows.push({ kind: "enough" });
  if (card.canGoBack) rows.push({ kind: "back" });
  const marked = new Set(markedBefore(card));
  const exact = typeof card.previous === "number" ? String(card.previous) : "";
  return { rows, active: activeBefore(card, rows, marked), marked, typed: exact, error: undefined };
}

/** What a key does. Text that was typed is handed out with `submit`, because reading it may fail. */
export function press(card: Card, state: State, key: Key): Step {
  const row = state.rows[state.active] as Row;
  if (key.name === "return" || key.name === "enter") return choose(card, state, row);
  if (key.name === "up" || (key.ctrl && key.name === "p")) return move(state, -1);
  if (key.name === "down" || (key.ctrl && key.name === "n")) return move(state, 1);
  if (key.name === "home" || key.name === "pageup") return pointAt(state, 0);
  if (key.name === "end" || key.name === "pagedown") return pointAt(state, state.rows.length - 1);
  if (key.ctrl) return { state };
  if (card.typed !== undefined) return type(state, key);
  if (key.name === "space" && card.multiple) return mark(card, state, row);
  if (/^[1-9]$/.test(key.text)) return jump(card, state, Number(key.text) - 1);
  return { state };
}

function choose(card: Card, state: State, row: Row): Step {
  switch (row.kind) {
    case "unknown":
    case "enough":
    case "back":
      return { reply: { kind: row.kind } };
    case "none":
      return { reply: { kind: "answer", answer: [] } };
    case "typed":
      if (state.typed.trim() === "")
        return { state: { ...state, error: `Type a number, such as ${card.typed?.example}.` } };
      return { submit: state.typed };
    case "choice": {
      if (!card.multiple) return answer(card.choices[row.index]!.answer);
      // Enter without a mark means the line that is pointed at.
      const chosen = state.marked.size === 0 ? new Set([row.index]) : state.marked;
      const ids = card.choices
        .filter((_, index) => chosen.has(index))
        .map((choice) => choice.answer);
      return answer(ids as readonly string[]);
    }
  }
}

function answer(value: Answer): Step {
  return { reply: { kind: "answer", answer: value } };
}

function pointAt(state: State, active: number): Step {
  return { state: { ...state, active, error: undefined } };
}

function move(state: State, by: 1 | -1): Step {
  return pointAt(state, (state.active + by + state.rows.length) % state.rows.length);
}

function mark(card: Card, state: State, row: Row): Step {
  if (row.kind !== "choice") return choose(card, state, row);
  const marked = new Set(state.marked);
  if (!marked.delete(row.index)) marked.add(row.index);
  return { state: { ...state, marked, error: undefined } };
}

function jump(card: Card, state: State, active: number): Step {
  const row = state.rows[active];
  if (row?.kind !== "choice") return { state };
  const moved = { ...state, active, error: undefined };
  return card.multiple ? mark(card, moved, row) : { state: moved };
}

function type(state: State, key: Key): Step {
  const active = state.rows.findIndex((row) => row.kind === "typed");
  if (key.name === "backspace") {
    return { state: { ...state, active, typed: state.typed.slice(0, -1), error: undefined } };
  }
  if (!/^[\x20-\x7e]+$/.test(key.text)) return { state };
  const typed = (state.typed + key.text).slice(0, 40).trimStart();
  return { state: { ...state, active, typed, error: undefined } };
}

function markedBefore({ multiple, previous, choices }: Card): readonly number[] {
  if (!multiple || !Array.isArray(previous)) return [];
  return choices.flatMap((choice, index) => (previous.includes(choice.answer) ? [index] : []));
}

function activeBefore(card: Card, rows: readonly Row[], marked: ReadonlySet<number>): number {
  const { previous } = card;
  if (previous === undefined) return 0;
  if (typeof previous === "number") return rows.findIndex((row) => row.kind === "typed");
  if (card.multiple && marked.size === 0) return rows.findIndex((row) => row.kind === "none");
  const place = card.choices.findIndex((choice, index) =>
    card.multiple ? marked.has(index) : sameAnswer(choice.answer, previous),
  );
  return Math.max(0, place);
}

function sameAnswer(a: Answer, b: Answer): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  const [one, other] = [a as Range, b as Range];
  return (["from", "to", "fromOpen", "toOpen"] as const).every((end) => one[end] === other[end]);
}
