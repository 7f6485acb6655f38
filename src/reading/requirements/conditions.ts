/** Conditions over what a text has said: what it did not say is unknown. */
import type { Answer, Condition, Range, Requirements } from "../../engine/model/rule-set.ts";

/** True or false where the requirements settle it, undefined where they do not. */
export function truthOf(condition: Condition, requirements: Requirements): boolean | undefined {
  if (condition.kind === "all")
    return allOf(condition.of.map((part) => truthOf(part, requirements)));
  if (condition.kind === "any") {
    return negate(allOf(condition.of.map((part) => negate(truthOf(part, requirements)))));
  }
  if (condition.kind === "not") return negate(truthOf(condition.of, requirements));
  const answer = requirements[condition.input];
  if (answer === undefined) return undefined;
  if (condition.kind === "within") return within(answer, condition.range);
  if (condition.kind === "is") return condition.values.includes(answer as string | boolean);
  const given = Array.isArray(answer) ? (answer as readonly string[]) : [];
  if (condition.kind === "includes") return condition.values.some((value) => given.includes(value));
  return (
    given.length === condition.values.length &&
    given.every((value) => condition.values.includes(value))
  );
}

const negate = (truth: boolean | undefined): boolean | undefined =>
  truth === undefined ? undefined : !truth;

function allOf(truths: readonly (boolean | undefined)[]): boolean | undefined {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function within(answer: Answer, range: Range): boolean | undefined {
  const given: Range =
    typeof answer === "number"
      ? { from: answer, to: answer }
      : ((answer as Range | undefined) ?? {});
  const { from = 0, to = Number.POSITIVE_INFINITY } = given;
  const { from: low = 0, to: high = Number.POSITIVE_INFINITY } = range;
  const startsInside = range.fromOpen && !given.fromOpen ? from > low : from >= low;
  const endsInside = range.toOpen && !given.toOpen ? to < high : to <= high;
  if (startsInside && endsInside) return true;
  const apart =
    to < low ||
    from > high ||
    (to === low && (range.fromOpen || given.toOpen)) ||
    (from === high && (range.toOpen || given.fromOpen));
  return apart ? false : undefined;
}
