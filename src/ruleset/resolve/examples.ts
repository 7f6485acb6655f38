import { type Example, isCollecting } from "../../engine/model/rule-set.ts";
import { headOf } from "../document/shape.ts";
import { childOf, type Entry, type Node, toValue } from "../document/tree.ts";
import type { Part } from "../files/layout.ts";
import { addWrongType } from "../requirements/answers.ts";
import { checkAnswers } from "../requirements/check.ts";
import type { ExampleSource } from "../schema/example.ts";
import { prose } from "./defined.ts";
import { findDecision, readIds, readOptions, type Scope } from "./scope.ts";

/** An example; its requirements are checked as a document's are. */
export function readExample(node: Node, part: Part, scope: Scope): Example {
  const { reader } = part;
  const written = toValue(node) as ExampleSource;
  const expected = childOf(node, "expect");
  const expect: Record<string, string | readonly string[]> = {};
  for (const entry of expected?.kind === "mapping" ? expected.entries : []) {
    if (entry.key === "traps" || entry.key === "blueprint") continue;
    const outcome = readOutcome(entry, part, scope);
    if (outcome !== undefined) expect[entry.key] = outcome;
  }
  const { traps, steps } = scope;
  return {
    id: written.id,
    title: prose(written.title),
    requirements: checkAnswers(childOf(node, "requirements")!, scope.inputs, reader),
    expect,
    traps: readIds("traps", childOf(expected, "traps"), traps, "unknown-trap", reader),
    blueprint: readIds("blueprint", childOf(expected, "blueprint"), steps, "unknown-step", reader),
    span: reader.source.span(headOf(node, [])),
  };
}

function readOutcome(
  { key, keyPlace, value }: Entry,
  { reader }: Part,
  scope: Scope,
): string | readonly string[] | undefined {
  const decision = findDecision(key, keyPlace, scope, reader);
  if (decision === undefined) return undefined;
  if (isCollecting(decision)) return readOptions(decision, value, reader);
  if (value.kind === "scalar") return readOptions(decision, value, reader)[0];
  return addWrongType(key, "value", value, reader);
}
