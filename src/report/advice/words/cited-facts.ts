import type { Advice } from "../../../engine/model/advice.ts";
import type { Fact } from "../../../engine/model/rule-set.ts";
import type { Names } from "../../words/names.ts";

/** Ids of all facts that the advice cites, in the order in which it cites them. */
export function citedIds(advice: Advice): string[] {
  const ids = [
    ...Object.values(advice.decisions).flatMap((decision) => [
      ...decision.facts,
      ...(decision.rules ?? []).flatMap((rule) => rule.facts),
    ]),
    ...(advice.lens?.others ?? []).flatMap((other) =>
      other.differences.flatMap((difference) => difference.facts),
    ),
    ...advice.traps.flatMap((trap) => trap.facts),
    ...advice.blueprint.flatMap((step) => step.facts),
  ];
  return [...new Set(ids)];
}

/** The facts cited, sorted by id so that a reader finds them. */
export function citedFacts(advice: Advice, names: Names): Fact[] {
  return names.facts(new Set(citedIds(advice)));
}
