import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BranchAnswers,
  decisionGraphs,
  type Tree,
} from "../../src/analysis/graph/decision-graph.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import type { Range, Requirements } from "../../src/engine/model/rule-set.ts";
import { points } from "../support/brute.ts";
import { ruleSets } from "../support/random.ts";

const inside = (value: number, { from, to, fromOpen, toOpen }: Range): boolean =>
  (from === undefined || (fromOpen ? value > from : value >= from)) &&
  (to === undefined || (toOpen ? value < to : value <= to));

function leads(answers: BranchAnswers, answer: unknown): boolean {
  return answers.some((each) =>
    typeof each === "object" ? inside(answer as number, each) : each === answer,
  );
}

type End = Exclude<Tree, { kind: "test" }>;

/** Where requirements end in a tree, and whether every branch on the way is marked as taken. */
function walk(tree: Tree, requirements: Requirements): { end: End; marked: boolean } {
  let place = tree;
  let marked = true;
  while (place.kind === "test") {
    const given = requirements[place.input];
    const { member } = place;
    const answer = member === undefined ? given : (given as readonly string[]).includes(member);
    const ways = place.branches.filter((branch) => leads(branch.answers, answer));
    expect(ways).toHaveLength(1);
    marked &&= ways[0]?.taken ?? false;
    place = ways[0]?.tree as Tree;
  }
  return { end: place, marked };
}

const countLeaves = (tree: Tree): number =>
  tree.kind === "test" ? tree.branches.reduce((sum, each) => sum + countLeaves(each.tree), 0) : 1;
const depthOf = (tree: Tree): number =>
  tree.kind === "test" ? 1 + Math.max(...tree.branches.map((each) => depthOf(each.tree))) : 0;

describe("a decision's tree, against brute force", () => {
  it("leads every requirement to its outcome, or to a fold that holds it", () => {
    fc.assert(
      fc.property(ruleSets(true), fc.integer({ min: 1, max: 12 }), (ruleSet, maximumLeaves) => {
        const compiled = compile(ruleSet);
        const all = points(compiled);
        fc.pre(all.length > 0);
        for (const { id, rules } of ruleSet.decisions) {
          for (const limits of [{ maximumLeaves: 1e9, maximumDepth: 1e9 }, { maximumLeaves }]) {
            const full = "maximumDepth" in limits;
            for (const { option, tree } of decisionGraphs(compiled, id, undefined, limits)) {
              if (!full) expect(countLeaves(tree)).toBeLessThanOrEqual(maximumLeaves);
              for (const point of all) {
                const { end } = walk(tree, point.requirements);
                const chosen = (point.outcomes[id] ?? "").split(",");
                const outcome =
                  option === undefined ? chosen[0] : chosen.find((each) => each === option);
                if (full) expect(end.kind).toBe("outcome");
                if (end.kind === "outcome") {
                  expect(end.outcome ?? "").toBe(outcome ?? "");
                  const rule = rules[point.rules[id]?.[0] ?? -1]?.id;
                  if (option === undefined && rule) expect(end.rules).toContain(rule);
                } else if (option === undefined) {
                  expect(outcome === "" ? end.gap : end.outcomes.includes(outcome ?? "")).toBe(
                    true,
                  );
                }
              }
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("marks the whole path of complete requirements, whatever the limits", () => {
    fc.assert(
      fc.property(ruleSets(true), fc.nat(), (ruleSet, pick) => {
        const compiled = compile(ruleSet);
        const all = points(compiled);
        fc.pre(all.length > 0);
        const { requirements } = all[pick % all.length] as (typeof all)[number];
        for (const { id } of ruleSet.decisions) {
          const limits = { maximumLeaves: 1, maximumDepth: 1 };
          for (const { tree } of decisionGraphs(compiled, id, requirements, limits)) {
            const { end, marked } = walk(tree, requirements);
            expect(end.kind).toBe("outcome");
            expect(marked).toBe(true);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("keeps to its depth", () => {
    fc.assert(
      fc.property(ruleSets(false), fc.integer({ min: 0, max: 4 }), (ruleSet, maximumDepth) => {
        const compiled = compile(ruleSet);
        for (const { id } of ruleSet.decisions) {
          for (const { tree } of decisionGraphs(compiled, id, undefined, { maximumDepth })) {
            expect(depthOf(tree)).toBeLessThanOrEqual(maximumDepth);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
