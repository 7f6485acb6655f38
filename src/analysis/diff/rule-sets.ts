/** What differs between two versions of a rule set: exact shares of all requirements, each change with its simplest witness. */

import { DiagramStore, TRUE, terminal } from "../../engine/diagram/diagram-store.ts";
import { shares } from "../../engine/diagram/queries.ts";
import {
  Compilation,
  type CompileOptions,
  DEFAULT_LIMIT,
} from "../../engine/evaluation/compile.ts";
import { type Domain, unknownState } from "../../engine/evaluation/domain.ts";
import type { Claim, Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import { witness } from "../explain/witness.ts";
import { align } from "./align.ts";
import { type ClaimsDiff, diffClaims } from "./claims.ts";
import { Comparer, type DecisionDiff } from "./decisions.ts";
import { BOTH, comparable, NEWER, OLDER, possibleOn, within } from "./space.ts";
import { type Structure, structureOf } from "./structure.ts";

export interface RuleSetDiff {
  readonly version: 1;
  readonly older: { readonly id: string; readonly version: string };
  readonly newer: { readonly id: string; readonly version: string };
  /** Distinguishable complete requirements compared: those that both sides can take and hold possible. */
  readonly requirements: number;
  readonly structure: Structure;
  /** Requirements that one side alone holds possible; shares of those that either does. */
  readonly possible: { readonly older?: OnePossible; readonly newer?: OnePossible };
  /** Decisions that both sides make, in the newer one's order. */
  readonly decisions: readonly DecisionDiff[];
  /** How the older version's claims fare with the newer rules; absent where it claims nothing. */
  readonly claims?: ClaimsDiff;
}

export interface OnePossible {
  readonly share: number;
  readonly witness: Requirements;
}

/** Two versions and their differences share a store, which holds more than one rule set needs. */
const LIMIT = 5 * DEFAULT_LIMIT;

/** Compares two versions. Throws DecisionTooLargeError where a diagram would explode. */
export function diff(
  older: RuleSetCore & { readonly claims?: readonly Claim[] },
  newer: RuleSetCore,
  options: Pick<CompileOptions, "maximumNodes"> = {},
): RuleSetDiff {
  const alignment = align(older, newer);
  const { domain } = alignment;
  const sizes = domain.variables.map((variable) => variable.size);
  const store = new DiagramStore(sizes, options.maximumNodes ?? LIMIT);
  const side = (ruleSet: RuleSetCore, view: Domain) => {
    const compilation = new Compilation(ruleSet, { ...options, shared: { domain: view, store } });
    return { compilation, compiled: compilation.run() };
  };
  const sides = { older: side(older, alignment.older), newer: side(newer, alignment.newer) };
  const known = comparable(store, alignment);
  const space = within(
    store,
    known,
    possibleOn(store, sides.older.compiled.possible, sides.newer.compiled.possible),
  );
  const state = unknownState(domain);
  const weights = shares(store, space, state);
  const common = store.map(space, (value) => terminal(value === BOTH ? TRUE : 0));
  const everything = sizes.reduce((product, size) => product * size, 1);
  const onePossible = (side: "older" | "newer", kind: number): RuleSetDiff["possible"] => {
    const share = weights.get(kind);
    const found = witness({ domain, store }, space, (value) => value === kind);
    return share && found ? { [side]: { share, witness: found.requirements } } : {};
  };
  const comparer = new Comparer(alignment, sides, store, known);
  return {
    version: 1,
    older: { id: older.id, version: older.version },
    newer: { id: newer.id, version: newer.version },
    requirements: Math.round(everything * (shares(store, common, state).get(TRUE) ?? 0)),
    structure: structureOf(older, newer),
    possible: { ...onePossible("older", OLDER), ...onePossible("newer", NEWER) },
    decisions: newer.decisions.flatMap(({ id }) => {
      const compared = comparer.compare(id, weights.has(BOTH));
      return compared ? [compared] : [];
    }),
    ...(older.claims?.length && { claims: diffClaims(older.claims, newer, options) }),
  };
}
