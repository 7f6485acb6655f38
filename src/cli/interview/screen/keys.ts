/** What the keys do to a question on the screen: a pure step from state to state, or to a reply. */
import type { Answer, Range } from "../../../engine/model/rule-set.ts";
import type { Question, Reply } from "./question.ts";

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

/** How a question looks before any key: pointing at what was answered before. */
export function openState(question: Question): State {
  const rows: Row[] = question.choices.map((_, index) => ({ kind: "choice", index }));
  if (question.typed !== undefined) rows.push({ kind: "typed" });
  if (question.none !== undefined) rows.push({ kind: "none" });
  rows.push({ kind: "unknown" });
  if (question.canEnd) rows.push({ kind: "enough" });
  if (question.canGoBack) rows.push({ kind: "back" });
  const marked = new Set(markedBefore(question));
  const exact = typeof question.previous === "number" ? String(question.previous) : "";
  return {
    rows,
    active: activeBefore(question, rows, marked),
    marked,
    typed: exact,
    error: undefined,
  };
}

/** What a key does. Text that was typed is handed out with `submit`, because reading it may fail. */
export function press(question: Question, state: State, key: Key): Step {
  const row = state.rows[state.active] as Row;
  if (key.name === "return" || key.name === "enter") return choose(question, state, row);
  if (key.name === "up" || (key.ctrl && key.name === "p")) return move(state, -1);
  if (key.name === "down" || (key.ctrl && key.name === "n")) return move(state, 1);
  if (key.name === "home" || key.name === "pageup") return pointAt(state, 0);
  if (key.name === "end" || key.name === "pagedown") return pointAt(state, state.rows.length - 1);
  if (key.ctrl) return { state };
  if (question.typed !== undefined) return type(state, key);
  if (key.name === "space" && question.multiple) return mark(question, state, row);
  if (/^[1-9]$/.test(key.text)) return jump(question, state, Number(key.text) - 1);
  return { state };
}

function choose(question: Question, state: State, row: Row): Step {
  switch (row.kind) {
    case "unknown":
    case "enough":
    case "back":
      return { reply: { kind: row.kind } };
    case "none":
      return { reply: { kind: "answer", answer: [] } };
    case "typed":
      if (state.typed.trim() === "")
        return { state: { ...state, error: `Type a number, such as ${question.typed?.example}.` } };
      return { submit: state.typed };
    case "choice": {
      if (!question.multiple) return answer(question.choices[row.index]!.answer);
      // Enter without a mark means the line that is pointed at.
      const chosen = state.marked.size === 0 ? new Set([row.index]) : state.marked;
      const ids = question.choices
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

function mark(question: Question, state: State, row: Row): Step {
  if (row.kind !== "choice") return choose(question, state, row);
  const marked = new Set(state.marked);
  if (!marked.delete(row.index)) marked.add(row.index);
  return { state: { ...state, marked, error: undefined } };
}

function jump(question: Question, state: State, active: number): Step {
  const row = state.rows[active];
  if (row?.kind !== "choice") return { state };
  const moved = { ...state, active, error: undefined };
  return question.multiple ? mark(question, moved, row) : { state: moved };
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

function markedBefore({ multiple, previous, choices }: Question): readonly number[] {
  if (!multiple || !Array.isArray(previous)) return [];
  return choices.flatMap((choice, index) => (previous.includes(choice.answer) ? [index] : []));
}

function activeBefore(
  question: Question,
  rows: readonly Row[],
  marked: ReadonlySet<number>,
): number {
  const { previous } = question;
  if (previous === undefined) return 0;
  if (typeof previous === "number") return rows.findIndex((row) => row.kind === "typed");
  if (question.multiple && marked.size === 0) return rows.findIndex((row) => row.kind === "none");
  const place = question.choices.findIndex((choice, index) =>
    question.multiple ? marked.has(index) : sameAnswer(choice.answer, previous),
  );
  return Math.max(0, place);
}

function sameAnswer(a: Answer, b: Answer): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  const [one, other] = [a as Range, b as Range];
  return (["from", "to", "fromOpen", "toOpen"] as const).every((end) => one[end] === other[end]);
}
