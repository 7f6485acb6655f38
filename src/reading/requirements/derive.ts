/** From signals to requirements: evidence is summed by value, and what contradicts is kept. */
import type { Answer, Input, Range, Requirements } from "../../engine/model/rule-set.ts";
import { counts, type Evidence } from "./evidence.ts";
import type { Contradiction, Derivation } from "./reading.ts";

/** Evidence that an answer needs: one medium phrase, or two weak ones. */
const ENOUGH = 2;

export interface Derived {
  readonly requirements: Requirements;
  readonly derivations: readonly Derivation[];
  readonly contradictions: readonly Contradiction[];
}

type Numbered = Evidence & { readonly position: number };

interface Candidate {
  readonly value: Answer;
  readonly weight: number;
  readonly words: number;
  readonly strongest: number;
  readonly asks: boolean;
  readonly last: number;
  readonly signals: readonly number[];
}

/** Derives one answer an input from the signals that are not cancelled. */
export function derive(evidence: readonly Evidence[], inputs: readonly Input[]): Derived {
  const requirements: Record<string, Answer> = {};
  const derivations: Derivation[] = [];
  const contradictions: Contradiction[] = [];
  const counted = byInput(evidence);
  for (const input of inputs) {
    const all = candidatesOf(counted.get(input.id) ?? []);
    const narrowed = input.type === "number" ? withoutWider(all) : all;
    const candidates = narrowed.filter(({ weight }) => weight >= ENOUGH).sort(order);
    const [best, ...others] = candidates;
    if (!best) continue;
    const several = input.type === "choices";
    const answer = several ? severalOf(candidates, input) : best.value;
    requirements[input.id] = answer;
    const used = several ? candidates : [best];
    derivations.push({ input: input.id, answer, signals: used.flatMap(({ signals }) => signals) });
    if (several) continue;
    for (const other of others) {
      contradictions.push({
        input: input.id,
        chosen: best.value,
        other: other.value,
        chosenBy: best.signals,
        otherBy: other.signals,
        by: reasonOf(best, other),
      });
    }
  }
  return { requirements, derivations, contradictions };
}

/** What is counted, by input, with its position. */
function byInput(evidence: readonly Evidence[]): Map<string, Numbered[]> {
  const found = new Map<string, Numbered[]>();
  evidence.forEach((each, position) => {
    if (!counts(each)) return;
    const group = found.get(each.input);
    if (group) group.push({ ...each, position });
    else found.set(each.input, [{ ...each, position }]);
  });
  return found;
}

/** Values with their evidence. */
function candidatesOf(evidence: readonly Numbered[]): Candidate[] {
  const byValue = new Map<string, Numbered[]>();
  for (const each of evidence) {
    for (const value of singleValues(each.value)) {
      const key = JSON.stringify(value);
      const group = byValue.get(key);
      if (group) group.push(each);
      else byValue.set(key, [each]);
    }
  }
  return [...byValue].map(([key, group]) => candidate(JSON.parse(key) as Answer, group));
}

/** A range that holds a narrower answer says the same less exactly: its evidence goes to the narrower one. */
function withoutWider(candidates: readonly Candidate[]): Candidate[] {
  const isWider = (wide: Candidate, narrow: Candidate) =>
    wide !== narrow && holds(wide.value, narrow.value) && !holds(narrow.value, wide.value);
  return candidates
    .filter((each) => !candidates.some((other) => isWider(each, other)))
    .map((narrow) => {
      const wider = candidates.filter((each) => isWider(each, narrow));
      return {
        ...narrow,
        weight: wider.reduce((sum, each) => sum + Math.max(0, each.weight), narrow.weight),
        signals: [narrow, ...wider].flatMap(({ signals }) => signals),
      };
    });
}

function holds(wide: Answer, narrow: Answer): boolean {
  const [outer, inner] = [toRange(wide), toRange(narrow)];
  return (
    (outer.from ?? 0) <= (inner.from ?? 0) &&
    (outer.to ?? Number.POSITIVE_INFINITY) >= (inner.to ?? Number.POSITIVE_INFINITY)
  );
}

const toRange = (answer: Answer): Range =>
  typeof answer === "number" ? { from: answer, to: answer } : (answer as Range);

/** A list speaks for each of its values; an empty one for none of them. */
function singleValues(value: Answer): readonly Answer[] {
  return Array.isArray(value) && value.length > 0 ? value : [value];
}

function candidate(value: Answer, group: readonly Numbered[]): Candidate {
  const phrases = new Set<string>();
  let weight = 0;
  for (const each of group) {
    // Saying a thing twice does not make it truer.
    if (phrases.has(each.phrase)) continue;
    phrases.add(each.phrase);
    weight += each.against ? -each.weight : each.weight;
  }
  const speaking = group.filter((each) => !each.against);
  return {
    value,
    weight,
    words: largest(speaking, (each) => each.words),
    strongest: largest(speaking, (each) => each.weight),
    asks: speaking.some((each) => each.asks),
    last: largest(speaking, (each) => each.start),
    signals: speaking.map((each) => each.position),
  };
}

/** The stated order: evidence, then specificity, then strength, then position (the ask, then what is said last). */
function order(a: Candidate, b: Candidate): number {
  return (
    b.weight - a.weight ||
    b.words - a.words ||
    b.strongest - a.strongest ||
    Number(b.asks) - Number(a.asks) ||
    b.last - a.last
  );
}

function reasonOf(best: Candidate, other: Candidate): Contradiction["by"] {
  if (best.weight !== other.weight) return "evidence";
  if (best.words !== other.words) return "specificity";
  return best.strongest !== other.strongest ? "strength" : "position";
}

function severalOf(candidates: readonly Candidate[], input: Input): readonly string[] {
  const said = new Set(candidates.map(({ value }) => value));
  return input.values.map((value) => value.id).filter((id) => said.has(id));
}

function largest(group: readonly Evidence[], of: (each: Evidence) => number): number {
  return group.reduce((most, each) => Math.max(most, of(each)), 0);
}
