/** The notation of phrases: `rules/README.md`, section "Signals". */
import type { Phrase, QuantityKind, Step, Term } from "../../engine/model/signal.ts";
import { readNumber } from "../requirements/number.ts";
import type { Units } from "../requirements/unit.ts";

export interface PhraseProblem {
  /** What is wrong: a kebab-case word. */
  readonly problem:
    | "empty"
    | "unclosed-bracket"
    | "unexpected-character"
    | "gap-at-an-end"
    | "nested-gap"
    | "unknown-quantity"
    | "bad-bound";
  /** Offset in the phrase's text. */
  readonly at: number;
}

export type PhraseReading =
  | { readonly phrase: Phrase; readonly problem?: never }
  | { readonly problem: PhraseProblem; readonly phrase?: never };

type Token = { readonly text: string; readonly at: number };

const SHORT_GAP = 3;
const LONG_GAP = 8;
/** Words between two parts, unless the phrase says otherwise. */
const WITHIN = 12;

const QUANTITIES: Readonly<Record<string, readonly [QuantityKind, Units]>> = {
  n: ["count", { "": 1 }],
  size: ["size", { bytes: 1e-6, KB: 1e-3, MB: 1, GB: 1e3, TB: 1e6 }],
  time: [
    "time",
    {
      ms: 1e-3,
      s: 1,
      seconds: 1,
      minutes: 60,
      hours: 3600,
      days: 86_400,
      weeks: 604_800,
      months: 2_592_000,
      years: 31_536_000,
    },
  ],
  money: ["money", { "": 1 }],
  percent: ["percent", { "": 1 }],
};

const PIECE =
  /<\w+\s*(?:[<>]=?)?[^<>&()|]*>|\.\.\.|\.\.\d*|&\d*|[()|?]|[$=]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'/_]|\.(?=\p{N}))*\*?|\s+|-|./gu;

class ProblemError extends Error {
  readonly problem: PhraseProblem;
  constructor(problem: PhraseProblem["problem"], at: number) {
    super(problem);
    this.problem = { problem, at };
  }
}

/** Reads one phrase; `text` is kept as its name. */
export function parsePhrase(text: string): PhraseReading {
  try {
    return { phrase: read(text) };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem };
    throw error;
  }
}

function read(text: string): Phrase {
  const tokens = [...text.matchAll(PIECE)]
    .map((match) => ({ text: match[0], at: match.index }))
    .filter((token) => token.text !== "-" && token.text.trim() !== "");
  const parts: Step[][] = [];
  let within = WITHIN;
  let from = 0;
  tokens.forEach((token, index) => {
    if (!token.text.startsWith("&")) return;
    if (token.text.length > 1) within = Number(token.text.slice(1));
    parts.push(readSteps(tokens.slice(from, index), true, token.at));
    from = index + 1;
  });
  parts.push(readSteps(tokens.slice(from), true, text.length));
  return { text: text.trim(), parts, within };
}

/** Reads a run of steps; `gaps` says whether gaps may stand in it. */
function readSteps(tokens: readonly Token[], gaps: boolean, end: number): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    if (token.text.startsWith("..")) {
      if (!gaps) throw new ProblemError("nested-gap", token.at);
      if (steps.length === 0) throw new ProblemError("gap-at-an-end", token.at);
      gap = gapOf(token.text);
      index++;
      continue;
    }
    const close = token.text === "(" ? closing(tokens, index) : index;
    const term =
      token.text === "("
        ? readAlternatives(tokens.slice(index + 1, close), token.at)
        : readTerm(token);
    const optional = tokens[close + 1]?.text === "?";
    steps.push({ term, gap, optional });
    gap = 0;
    index = close + (optional ? 2 : 1);
  }
  if (gap > 0) throw new ProblemError("gap-at-an-end", end);
  if (steps.length === 0 || steps.every((step) => step.optional))
    throw new ProblemError("empty", end);
  return steps;
}

function gapOf(text: string): number {
  if (text === "...") return LONG_GAP;
  return text === ".." ? SHORT_GAP : Number(text.slice(2));
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]?.text === "(") depth++;
    if (tokens[index]?.text === ")" && --depth === 0) return index;
  }
  throw new ProblemError("unclosed-bracket", tokens[open]?.at ?? 0);
}

function readAlternatives(tokens: readonly Token[], at: number): Term {
  const of: Step[][] = [];
  let from = 0;
  let depth = 0;
  tokens.forEach((token, index) => {
    if (token.text === "(") depth++;
    if (token.text === ")") depth--;
    if (token.text !== "|" || depth > 0) return;
    of.push(readSteps(tokens.slice(from, index), false, token.at));
    from = index + 1;
  });
  of.push(readSteps(tokens.slice(from), false, at));
  return { kind: "one-of", of };
}

function readTerm({ text, at }: Token): Term {
  if (text.startsWith("<")) return readQuantity(text, at);
  const first = text[0] ?? "";
  if (first === "$") return { kind: "group", name: text.slice(1) };
  if (first === "=") return { kind: "exact", text: text.slice(1).toLowerCase() };
  if (!/[\p{L}\p{N}]/u.test(first)) throw new ProblemError("unexpected-character", at);
  if (text.endsWith("*")) return { kind: "prefix", text: text.slice(0, -1).toLowerCase() };
  return { kind: "word", text: text.toLowerCase() };
}

/** `<n>`, `<size >=25MB>`, `<time 2..30 seconds>`. */
function readQuantity(text: string, at: number): Term {
  const [, name = "", bound = ""] = /^<\s*(\w+)\s*(.*?)\s*>$/.exec(text) ?? [];
  const known = QUANTITIES[name];
  if (!known) throw new ProblemError("unknown-quantity", at);
  const [of, units] = known;
  if (bound === "") return { kind: "quantity", of };
  const { range } = readNumber(bound, units);
  if (!range) throw new ProblemError("bad-bound", at);
  const { from, to } = range;
  return {
    kind: "quantity",
    of,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
