/** The words of a decision tree: its tests, its branches, its ends. */
import type { Branch, DecisionGraph, Tree } from "../../analysis/graph/decision-graph.ts";
import type { Answer, Input } from "../../engine/model/rule-set.ts";
import { inputName, list, shortAnswer, shortList, valueShort } from "../words/answers.ts";
import type { Names } from "../words/names.ts";

type Test = Extract<Tree, { kind: "test" }>;

/** Whether the requirements take a way through a tree. */
export const isOnWay = (tree: Tree): boolean =>
  tree.kind === "test" && (tree.open || tree.branches.some((branch) => branch.taken));

/** More values than these are "anything else" where the other branches name theirs. */
const NAMED = 3;

/** Outcomes named where a part of the tree is folded. */
const FOLDED = 2;

/** What is tested: `strength`, `gear includes grinder`. */
export function testWords({ input: id, member }: Test, names: Names): string {
  const input = names.input(id);
  if (!input) return id;
  return member === undefined
    ? inputName(input)
    : `${inputName(input)} includes ${valueShort(input, member)}`;
}

/** The answers of a branch: `mild or strong`, `below 10`, `yes`. */
export function branchWords({ answers, rest }: Branch, { input: id, member }: Test, names: Names) {
  const input = names.input(id);
  if (!input || (rest && answers.length > NAMED)) return "anything else";
  return list(
    answers.map((answer) => answerWords(input, answer, member !== undefined)),
    "or",
  );
}

function answerWords(input: Input, answer: Answer, membership: boolean): string {
  if (membership) return answer === true ? "yes" : "no";
  return shortAnswer(input, answer);
}

/** An outcome, or what is folded: `Espresso`, `… 2 more outcomes: A or B`. */
export function endWords(
  tree: Exclude<Tree, Test>,
  { decision, option }: DecisionGraph,
  names: Names,
): string {
  const label = (id: string) => names.option(decision, id);
  if (tree.kind === "outcome") {
    if (option !== undefined) return tree.outcome === undefined ? "no" : "yes";
    return tree.outcome === undefined ? "no rule holds" : label(tree.outcome);
  }
  if (option !== undefined) return "it depends";
  const outcomes = [...tree.outcomes.map(label), ...(tree.gap ? ["no rule"] : [])];
  const count = `${outcomes.length} more outcome${outcomes.length === 1 ? "" : "s"}`;
  return `… ${count}: ${shortList(outcomes, "or", FOLDED)}`;
}

/** The tree's heading: the decision, and the option of a `collect` decision. */
export function titleWords({ decision, option }: DecisionGraph, names: Names): string {
  const name = names.decision(decision);
  return option === undefined ? name : `${name}: ${names.option(decision, option)}`;
}
