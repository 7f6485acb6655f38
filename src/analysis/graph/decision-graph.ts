/** A decision's diagram as readable trees, with the path that requirements take. */

import { isTerminal, type Ref, TRUE, terminalValue } from "../../engine/diagram/diagram-store.ts";
import { reachable, restrict } from "../../engine/diagram/queries.ts";
import { type Compiled, type CompiledDecision, GAP } from "../../engine/evaluation/compile.ts";
import { rangeOf, type State, setAnswer, unknownState } from "../../engine/evaluation/domain.ts";
import { isCollecting, type Requirements } from "../../engine/model/rule-set.ts";
import { withDefaults } from "../advise/answers.ts";
import { type Draft, isOpen, rulesAt, splitDraft } from "./draft.ts";
import {
  type BranchAnswers,
  DEFAULT_LIMITS,
  type DecisionGraph,
  type Tree,
  type TreeLimits,
} from "./tree.ts";

export type { Branch, BranchAnswers, DecisionGraph, Tree } from "./tree.ts";

/**
 * The trees of a decision: one, or of a `collect` decision one an option. With requirements, the path that they take
 * (missing answers being assumed as in an advice) is marked and never folded.
 */
export function decisionGraphs(
  compiled: Compiled,
  decision: string,
  requirements?: Requirements,
  limits: Partial<TreeLimits> = {},
): DecisionGraph[] {
  const each = compiled.decisions.find((candidate) => candidate.decision.id === decision);
  if (!each) return [];
  const given = requirements && withDefaults(compiled, requirements, false).assumed;
  const view = lensOnly(compiled, requirements ?? {});
  const draft = (diagram: Ref, rules: readonly Ref[]): Draft => {
    const root: Draft = {
      ref: restrict(compiled.store, diagram, view),
      rules: rules.map((ref) => restrict(compiled.store, ref, view)),
      share: 1,
      depth: 0,
      onPath: given !== undefined,
    };
    grow(compiled, root, given, { ...DEFAULT_LIMITS, ...limits });
    return root;
  };
  if (!isCollecting(each.decision)) {
    const root = draft(each.outcomes, [each.rules]);
    return [{ decision, tree: toTree(compiled, each, root) }];
  }
  return each.decision.options.map(({ id }, index) => {
    const root = draft(each.options[index] as Ref, []);
    return { decision, option: id, tree: toTree(compiled, each, root, id) };
  });
}

/** The lens is a point of view, not a test: a tree is drawn from one. */
function lensOnly(compiled: Compiled, requirements: Requirements): State {
  const state = unknownState(compiled.domain);
  const lens = compiled.domain.inputs.find((input) => input.lens);
  if (lens) {
    setAnswer(compiled.domain, state, lens.id, requirements[lens.id] ?? lens.default?.value);
  }
  return state;
}

/** Splits drafts until the limits are reached: those on the path at any rate, else the likeliest first. */
function grow(
  compiled: Compiled,
  root: Draft,
  given: State | undefined,
  { maximumDepth, maximumLeaves }: TreeLimits,
): void {
  const waiting: Draft[] = [root];
  let leaves = 1;
  for (;;) {
    const open = waiting.filter(
      (draft) => isOpen(draft) && (draft.onPath || draft.depth < maximumDepth),
    );
    const next =
      open.find((draft) => draft.onPath) ??
      open.sort((a, b) => b.share - a.share || a.depth - b.depth)[0];
    if (!next) return;
    const split = splitDraft(compiled, next, given);
    const more = split.branches.length - 1;
    if (!next.onPath && leaves + more > maximumLeaves) return;
    next.split = split;
    leaves += more;
    waiting.splice(waiting.indexOf(next), 1, ...split.branches.map((branch) => branch.draft));
  }
}

function toTree(compiled: Compiled, each: CompiledDecision, draft: Draft, option?: string): Tree {
  const outcome = (value: number): string | undefined =>
    option === undefined
      ? each.decision.options[value - 1]?.id
      : value === TRUE
        ? option
        : undefined;
  if (draft.split) {
    const { level, branches } = draft.split;
    const { input = "", member } = compiled.domain.variables[level] ?? {};
    const drawn = alike(
      branches.map(({ values, draft: below }) => ({
        values,
        taken: below.onPath,
        tree: toTree(compiled, each, below, option),
      })),
    );
    const [only] = drawn;
    if (drawn.length === 1 && only?.tree.kind === "folded") return only.tree;
    const largest = drawn.reduce((a, b) => (b.values.length > a.values.length ? b : a));
    return {
      kind: "test",
      input,
      ...(member !== undefined && { member }),
      open: draft.onPath && !drawn.some((branch) => branch.taken),
      branches: drawn.map((branch) => ({
        answers: answersOf(compiled, level, branch.values),
        rest: branch === largest && drawn.length > 1,
        taken: branch.taken,
        tree: branch.tree,
      })),
    };
  }
  if (isTerminal(draft.ref)) {
    const found = outcome(terminalValue(draft.ref));
    const rules = rulesAt(compiled, draft).map((rule) => each.decision.rules[rule - 1]?.id ?? "");
    return { kind: "outcome", ...(found !== undefined && { outcome: found }), rules };
  }
  const below = [...reachable(compiled.store, draft.ref, unknownState(compiled.domain))];
  return {
    kind: "folded",
    outcomes: below.sort((a, b) => a - b).flatMap((value) => outcome(value) ?? []),
    gap: option === undefined && below.includes(GAP),
  };
}

interface DrawnBranch {
  readonly values: readonly number[];
  readonly taken: boolean;
  readonly tree: Tree;
}

/** Branches whose ends are folded to the same are one. */
function alike(drawn: readonly DrawnBranch[]): DrawnBranch[] {
  const merged: DrawnBranch[] = [];
  for (const branch of drawn) {
    const key = JSON.stringify(branch.tree);
    const same = merged.findIndex(
      (each) => branch.tree.kind === "folded" && JSON.stringify(each.tree) === key,
    );
    const known = merged[same];
    if (!known) merged.push(branch);
    else {
      const values = [...known.values, ...branch.values].sort((a, b) => a - b);
      merged[same] = { values, taken: known.taken || branch.taken, tree: branch.tree };
    }
  }
  return merged;
}

function answersOf(compiled: Compiled, level: number, values: readonly number[]): BranchAnswers {
  const variable = compiled.domain.variables[level];
  const input = variable && compiled.domain.input.get(variable.input);
  if (variable?.member !== undefined || input?.type === "boolean") {
    return values.map((value) => value === 1);
  }
  if (input?.type !== "number") return values.map((value) => input?.values[value]?.id ?? "");
  const runs: [number, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last && last[1] === value - 1) last[1] = value;
    else runs.push([value, value]);
  }
  return runs.map(([low, high]) => rangeOf(variable?.cuts ?? [], low, high));
}
