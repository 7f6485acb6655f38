/** Sentences and clauses of a text, which of them ask, and which words the text denies. */
import { NUMBER_WORDS } from "../english/numbers.ts";
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DENIABLE,
  DENYING_PHRASES,
  DENYING_PREDICATES,
  DO_FORMS,
  FORMER,
  HEDGES,
  INTRANSITIVE,
  MAIN_VERBS,
  NEEDS_OF,
  NEGATOR_PAIRS,
  NEGATORS,
  NOT_AFTER_NEGATOR,
  QUESTION_WORDS,
  SUBJECTS,
  TURNS,
  WANTS,
} from "../english/words.ts";
import { Break, type Token } from "./tokens.ts";

/** A denial: the words that say it and the words that it covers, as token positions; ends are exclusive. */
export interface Denial {
  readonly from: number;
  readonly to: number;
  readonly coversFrom: number;
  readonly coversTo: number;
}

export interface Structure {
  readonly tokens: readonly Token[];
  /** Sentence of each token. */
  readonly sentence: Int32Array;
  /** Clause of each token. */
  readonly clause: Int32Array;
  /** Sentences that ask. */
  readonly asks: ReadonlySet<number>;
  /** Clauses that tell what was, is before the turn, or may be: what they say counts less. */
  readonly weak: ReadonlySet<number>;
  /** Denials, by the tokens that they cover. */
  readonly denials: readonly (readonly Denial[])[];
}

const FORWARD_REACH = 9;
const BACKWARD_REACH = 14;

/** Finds the structure of a text in one pass a question. */
export function structureOf(tokens: readonly Token[], text: string): Structure {
  const sentence = new Int32Array(tokens.length);
  const clause = new Int32Array(tokens.length);
  let sentences = -1;
  let clauses = -1;
  tokens.forEach((token, index) => {
    if (token.before === Break.sentence) sentences++;
    if (opensClause(tokens, index)) clauses++;
    sentence[index] = sentences;
    clause[index] = clauses;
  });
  const asks = new Set<number>();
  tokens.forEach((token, index) => {
    const last = sentence[index + 1] !== sentence[index];
    const first = sentence[index - 1] !== sentence[index];
    const after = last ? text.slice(token.end, token.end + 2) : "";
    if (after.startsWith("?") && !/["\u201d\u2019]/.test(after))
      asks.add(sentence[index] as number);
    if (first && QUESTION_WORDS.has(token.text)) asks.add(sentence[index] as number);
  });
  const denials = tokens.map((): Denial[] => []);
  tokens.forEach((_, index) => {
    for (const denial of [forward(tokens, sentence, index), backward(tokens, sentence, index)]) {
      for (let at = denial?.coversFrom ?? 0; at < (denial?.coversTo ?? 0); at++) {
        if (denial) denials[at]?.push(denial);
      }
    }
  });
  return {
    tokens,
    sentence,
    clause,
    asks,
    weak: weakClauses(tokens, sentence, clause),
    denials,
  };
}

function opensClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.before !== Break.none || CLAUSE_OPENERS.has(token.text)) return true;
  const next = tokens[index + 1];
  return (token.text === "and" || token.text === "or") && !!next && SUBJECTS.has(next.text);
}

/** How many tokens at `index` say no: 0, 1 or 2. */
function negatorLength(tokens: readonly Token[], index: number): number {
  const { text } = tokens[index] as Token;
  const next = tokens[index + 1]?.text ?? "";
  if (NEGATOR_PAIRS.has(`${text}-${next}`)) return 2;
  if (NEEDS_OF.has(text)) return next === "of" ? 2 : 0;
  if (!NEGATORS.has(text) && !text.endsWith("n't")) return 0;
  return NOT_AFTER_NEGATOR.has(next) ? 0 : 1;
}

function forward(
  tokens: readonly Token[],
  sentence: Int32Array,
  index: number,
): Denial | undefined {
  const length = negatorLength(tokens, index);
  if (length === 0) return undefined;
  let end = index + length;
  const limit = Math.min(tokens.length, end + FORWARD_REACH);
  while (end < limit && sentence[end] === sentence[index]) {
    const first = end === index + length;
    const closes = first ? tokens[end]?.before === Break.clause : opensClause(tokens, end);
    if (closes && !goesOnAsList(tokens, end)) break;
    if (!first && endsNounPhrase(tokens, index, end)) break;
    end++;
  }
  return { from: index, to: index + length, coversFrom: index + length, coversTo: end };
}

/** "a firm with no specialists wants …": what lacks the specialists, and not they, does the wanting. */
function endsNounPhrase(tokens: readonly Token[], negator: number, index: number): boolean {
  const lacking = tokens[negator - 1]?.text === "with" || tokens[negator]?.text === "without";
  return lacking && MAIN_VERBS.has(tokens[index]?.text ?? "");
}

/** "without building, hosting or running servers": a comma inside a list does not end a denial. */
function goesOnAsList(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.before !== Break.clause || !token.between.includes(",")) return false;
  for (let ahead = 0; ahead <= 3; ahead++) {
    const { text } = tokens[index + ahead] ?? { text: "" };
    if (text === "or" || text === "nor") return true;
  }
  return false;
}

/** A predicate that denies its subject: "is no requirement", "are not called for", "is ruled out". */
function backward(
  tokens: readonly Token[],
  sentence: Int32Array,
  index: number,
): Denial | undefined {
  const end = predicateEnd(tokens, index);
  if (end === 0) return undefined;
  let start = index;
  const limit = Math.max(0, index - BACKWARD_REACH);
  while (start > limit && sentence[start - 1] === sentence[index]) {
    if (opensClause(tokens, start)) break;
    start--;
  }
  return start === index ? undefined : { from: index, to: end, coversFrom: start, coversTo: index };
}

function predicateEnd(tokens: readonly Token[], index: number): number {
  const at = (offset: number) => tokens[index + offset]?.text ?? "";
  for (const phrase of DENYING_PHRASES) {
    if (phrase.every((word, offset) => at(offset) === word)) return index + phrase.length;
  }
  const before = tokens[index - 1]?.text ?? "";
  if (DENYING_PREDICATES.has(at(0)) && AUXILIARIES.has(before)) return index + 1;
  const ofNo = at(0) === "of" && at(1) === "no";
  const negated = at(0) === "not" || at(0) === "no" || at(0) === "never" || at(0).endsWith("n't");
  if (!ofNo && !(negated && (AUXILIARIES.has(before) || AUXILIARIES.has(at(0))))) return 0;
  if (!ofNo && NOT_AFTER_NEGATOR.has(at(1)) && at(1) !== "matter") return 0;
  const deniable = DO_FORMS.has(before) || DO_FORMS.has(at(0)) ? INTRANSITIVE : DENIABLE;
  for (let offset = 1; offset <= 4; offset++) {
    if (deniable.has(at(offset))) return index + offset + 1;
    if (tokens[index + offset]?.before !== Break.none) return 0;
  }
  return 0;
}

/** Clauses before a turn ("currently …, but …") and clauses with a hedge. */
function weakClauses(
  tokens: readonly Token[],
  sentence: Int32Array,
  clause: Int32Array,
): Set<number> {
  const weak = new Set<number>();
  let former: { readonly sentence: number; readonly clause: number } | undefined;
  tokens.forEach((token, index) => {
    const place = { sentence: sentence[index] as number, clause: clause[index] as number };
    if (HEDGES.has(token.text) && !isNumber(tokens[index + 1])) weak.add(place.clause);
    const usedTo =
      token.text === "used" &&
      tokens[index + 1]?.text === "to" &&
      !AUXILIARIES.has(tokens[index - 1]?.text ?? "");
    if (FORMER.has(token.text) || usedTo) former = place;
    const turned = former && place.sentence - former.sentence <= 1 && place.clause > former.clause;
    if (former && turned && TURNS.has(token.text) && isWanted(tokens, index)) {
      weak.add(former.clause);
      former = undefined;
    }
  });
  return weak;
}

/** "perhaps three times" is about as sure as "three times". */
function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.number || NUMBER_WORDS.has(token.text));
}

/** Whether something is wanted in the few words after a turn. */
function isWanted(tokens: readonly Token[], turn: number): boolean {
  return tokens.slice(turn, turn + 6).some((token) => WANTS.has(token.text));
}
