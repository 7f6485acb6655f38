import type { BlueprintStep, Impossible, Trap } from "../../engine/model/rule-set.ts";
import { headOf } from "../document/shape.ts";
import { childOf, type Node, toValue } from "../document/tree.ts";
import type { Part } from "../files/layout.ts";
import type { BlueprintStepSource, ImpossibleSource, TrapSource } from "../schema/lists.ts";
import { readCondition } from "./conditions.ts";
import { defined, prose } from "./defined.ts";
import { Register } from "./ids.ts";
import { findDecision, readIds, readOptions, type Scope } from "./scope.ts";

/** The items of a list that can be used; an error for each id that is used twice. */
export function usableItems(part: Part | undefined, kind: string): Node[] {
  const ids = new Register();
  if (part?.node.kind !== "list") return [];
  return part.node.items.filter((item, index) => {
    const id = childOf(item, "id");
    if (id?.kind === "scalar") ids.add(kind, id.text, id, part.reader);
    return !part.isBroken(index);
  });
}

/** Combinations that cannot occur; they are about answers alone, so that no decision may be named. */
export function readImpossible(node: Node, { reader }: Part, scope: Scope): Impossible {
  const written = toValue(node) as ImpossibleSource;
  const onDecision = (decision: string, place: { start: number; end: number }) =>
    reader.collector.add("decision-not-allowed", reader.source, place, { decision });
  return {
    id: written.id,
    when: readCondition(childOf(node, "when"), { ...reader, scope, onDecision }),
    because: prose(written.because),
    span: reader.source.span(headOf(node, [])),
  };
}

export function readTrap(node: Node, { reader }: Part, scope: Scope): Trap {
  const written = toValue(node) as TrapSource;
  const tempts: Record<string, readonly string[]> = {};
  const tempting = childOf(node, "tempts");
  for (const { key, keyPlace, value } of tempting?.kind === "mapping" ? tempting.entries : []) {
    const decision = findDecision(key, keyPlace, scope, reader);
    if (decision !== undefined) tempts[key] = readOptions(decision, value, reader);
  }
  return {
    id: written.id,
    belief: prose(written.belief),
    why: prose(written.why),
    instead: prose(written.instead),
    tells: (written.tells ?? []).map(prose),
    tempts,
    when: readCondition(childOf(node, "when"), { ...reader, scope }),
    facts: readIds("facts", childOf(node, "facts"), scope.facts, "unknown-fact", reader),
    span: reader.source.span(headOf(node, [])),
  };
}

export function readStep(node: Node, { reader }: Part, scope: Scope): BlueprintStep {
  const written = toValue(node) as BlueprintStepSource;
  return defined({
    id: written.id,
    step: prose(written.step),
    detail: prose(written.detail),
    when: readCondition(childOf(node, "when"), { ...reader, scope }),
    facts: readIds("facts", childOf(node, "facts"), scope.facts, "unknown-fact", reader),
    span: reader.source.span(headOf(node, [])),
  });
}
