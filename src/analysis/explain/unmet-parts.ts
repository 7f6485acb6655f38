/** What a condition lacks to hold: the parts that fail or are open, as far down as they can be named. */
import type { Atom } from "../../engine/evaluation/condition-parts.ts";
import type { Domain, State } from "../../engine/evaluation/domain.ts";
import { holds, type Outcomes, type Truth } from "../../engine/evaluation/three-valued-logic.ts";
import type { Condition } from "../../engine/model/rule-set.ts";

export type Unmet =
  /** A part that must hold (or, negated, must not) and does not; open where an answer is missing. */
  | {
      readonly kind: "part";
      readonly part: Atom;
      readonly negated: boolean;
      readonly open: boolean;
    }
  /** Any one of these would do; none at all where nothing could. */
  | { readonly kind: "any"; readonly of: readonly (readonly Unmet[])[] };

export interface Known {
  readonly domain: Domain;
  readonly state: State;
  readonly outcomes: ReadonlyMap<string, Outcomes>;
}

/** The parts of a condition that do not hold; none where it holds. */
export function unmetParts(condition: Condition, known: Known, negated = false): readonly Unmet[] {
  const truth = holds(known.domain, condition, known.state, known.outcomes);
  if (truth === !negated) return [];
  if (condition.kind === "not") return unmetParts(condition.of, known, !negated);
  if (condition.kind !== "all" && condition.kind !== "any") {
    return [{ kind: "part", part: condition, negated, open: isOpen(truth) }];
  }
  const parts = condition.of.map((part) => unmetParts(part, known, negated));
  const together = (condition.kind === "all") !== negated;
  if (together) return parts.flat();
  return parts.length === 1 ? (parts[0] ?? []) : [{ kind: "any", of: parts }];
}

const isOpen = (truth: Truth): boolean => truth === undefined;

/** How many parts must change at least. */
export function unmetCount(lacks: readonly Unmet[]): number {
  return lacks.reduce((sum, lack) => {
    if (lack.kind === "part") return sum + 1;
    return sum + Math.min(...lack.of.map(unmetCount));
  }, 0);
}
