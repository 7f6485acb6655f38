/** Parts of conditions in words. */
import { type Atom, visit } from "../../engine/evaluation/condition-parts.ts";
import type { Answer, Condition, Input, Range } from "../../engine/model/rule-set.ts";
import { answerText, inputName, list, shortAnswer, valueShort } from "./answers.ts";
import type { Names } from "./names.ts";

/** Ids of the inputs and earlier decisions that a condition names. */
export function namedIn(condition: Condition): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(condition, ({ input }) => ids.add(input));
  return ids;
}

/** What a part of a condition asks: `gear includes grinder`, `minutes: 10 or more`, `Method is Espresso`. */
export function partWords(part: Atom, negated: boolean, names: Names): string {
  const input = names.input(part.input);
  return input ? ofInput(input, part, negated) : ofDecision(part, negated, names);
}

function ofInput(input: Input, part: Atom, negated: boolean): string {
  const name = inputName(input);
  if (part.kind === "within") {
    const outside = negated ? complement(part.range) : part.range;
    return outside
      ? `${name}: ${answerText(input, outside)}`
      : `${name}: not ${answerText(input, part.range)}`;
  }
  const values = part.values.map((value) => shortAnswer(input, value));
  if (part.kind === "includes") {
    return `${name} ${negated ? "does not include" : "includes"} ${list(values, "or")}`;
  }
  if (part.kind === "only") {
    const exactly = values.length === 0 ? "none" : `only ${list(values)}`;
    return `${name}: ${negated ? "not " : ""}${exactly}`;
  }
  if (input.type === "boolean" && part.values.length === 1) {
    return `${name}: ${answerText(input, (part.values[0] === true) !== negated)}`;
  }
  return `${name}: ${negated ? "not " : ""}${list(values, "or")}`;
}

function ofDecision(part: Atom, negated: boolean, names: Names): string {
  const values = part.kind === "within" ? [] : part.values.map(String);
  const labels = list(names.options(part.input, values), "or");
  const verbs = {
    is: ["is", "is not"],
    includes: ["includes", "does not include"],
    only: ["is only", "is not only"],
    within: ["lies in", "does not lie in"],
  } as const satisfies Record<Atom["kind"], readonly [string, string]>;
  return `${names.decision(part.input)} ${verbs[part.kind][negated ? 1 : 0]} ${labels || "none"}`;
}

/** The numbers outside a range, where they are one range. */
function complement({ from, to, fromOpen, toOpen }: Range): Range | undefined {
  if (from === undefined && to !== undefined)
    return { from: to, ...(!toOpen && { fromOpen: true }) };
  if (to === undefined && from !== undefined)
    return { to: from, ...(!fromOpen && { toOpen: true }) };
  return undefined;
}

/** What stands against a part: the answer in force, or the outcome of the decision; undefined where there is none. */
export function givenWords(
  part: Atom,
  answers: Readonly<Record<string, Answer>>,
  outcomes: Readonly<Record<string, readonly string[]>>,
  names: Names,
): string | undefined {
  const input = names.input(part.input);
  if (input) {
    const answer = answers[part.input];
    if (!Array.isArray(answer)) return answer === undefined ? answer : shortAnswer(input, answer);
    return list(answer.map((value: string) => valueShort(input, value))) || "none";
  }
  return list(names.options(part.input, outcomes[part.input] ?? [])) || undefined;
}
