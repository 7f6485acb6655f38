import type { Claim, ClaimStatement } from "../../engine/model/rule-set.ts";
import { headOf } from "../document/shape.ts";
import { childOf, entryOf, type Node, toValue } from "../document/tree.ts";
import type { Part } from "../files/layout.ts";
import type { Reader } from "../requirements/answers.ts";
import type { ClaimSource } from "../schema/claim.ts";
import { readCondition } from "./conditions.ts";
import { prose } from "./defined.ts";
import { findDecision, readIds, readOptions, type Scope } from "./scope.ts";

/** A claim. What it names must exist; an error for one that says nothing. */
export function readClaim(node: Node, { reader }: Part, scope: Scope): Claim {
  const written = toValue(node) as ClaimSource;
  const says = [
    ...outcomeStatements(node, reader, scope),
    ...indifference(node, reader, scope),
    ...monotony(node, reader, scope),
  ];
  if (!KINDS.some((kind) => entryOf(node, kind) !== undefined)) {
    reader.collector.add("empty-claim", reader.source, headOf(node, []), { expected: KINDS });
  }
  return {
    id: written.id,
    where: readCondition(childOf(node, "where"), { ...reader, scope }),
    says,
    because: prose(written.because),
    facts: readIds("facts", childOf(node, "facts"), scope.facts, "unknown-fact", reader),
    span: reader.source.span(headOf(node, [])),
  };
}

const OUTCOME_KINDS = ["always", "never", "sometimes"] as const;
const KINDS = [...OUTCOME_KINDS, "indifferent", "monotone"] as const;

function outcomeStatements(node: Node, reader: Reader, scope: Scope): ClaimStatement[] {
  return OUTCOME_KINDS.flatMap((kind) => {
    const said = childOf(node, kind);
    return said === undefined ? [] : [{ kind, outcomes: optionsByDecision(said, reader, scope) }];
  });
}

function optionsByDecision(
  node: Node | undefined,
  reader: Reader,
  scope: Scope,
): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const { key, keyPlace, value } of node?.kind === "mapping" ? node.entries : []) {
    const decision = findDecision(key, keyPlace, scope, reader);
    if (decision !== undefined) found[key] = readOptions(decision, value, reader);
  }
  return found;
}

function indifference(node: Node, reader: Reader, scope: Scope): ClaimStatement[] {
  const named = childOf(node, "indifferent");
  if (named === undefined) return [];
  const known = new Set(scope.inputs.keys());
  const asked = childOf(node, "decisions");
  const all = [...scope.decisions.values()].flatMap((head) =>
    head === undefined || head.hit === "collect" ? [] : [head.id],
  );
  const ids = new Set(scope.decisions.keys());
  return [
    {
      kind: "indifferent",
      inputs: readIds("indifferent", named, known, "unknown-input", reader),
      decisions:
        asked === undefined ? all : readIds("decisions", asked, ids, "unknown-decision", reader),
    },
  ];
}

function monotony(node: Node, reader: Reader, scope: Scope): ClaimStatement[] {
  const said = childOf(node, "monotone");
  if (said?.kind !== "mapping") return [];
  const towards = optionsByDecision(childOf(said, "towards"), reader, scope);
  const known = new Set(scope.inputs.keys());
  return said.entries.flatMap(({ key, keyPlace, value }): ClaimStatement[] => {
    if (key === "towards") return [];
    const name: Node = { kind: "scalar", value: key, text: key, ...keyPlace };
    const [input = key] = readIds("monotone", name, known, "unknown-input", reader);
    const direction = value.kind === "scalar" ? value.text : "";
    const isOrdered = scope.inputs.get(input)?.type !== "choices";
    if (isOrdered && (direction === "up" || direction === "down")) {
      return [{ kind: "monotone", input, direction, towards }];
    }
    reader.collector.add("bad-direction", reader.source, value, { input: key, value: direction });
    return [];
  });
}
