import type { Answer, Input, Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import { suggest } from "../document/suggest.ts";
import { entryOf, type Node } from "../document/tree.ts";
import { addWrongType, type Reader, readAnswer } from "./answers.ts";

/** The inputs of a rule set: all that requirements are checked against. */
export type Inputs = Pick<RuleSetCore, "inputs">;

/**
 * The answers of a requirements document. With a top-level `requirements`, the document holds other
 * things too, which are not looked at. What is wrong goes to the reader's collector.
 */
export function checkDocument(root: Node, { inputs }: Inputs, reader: Reader): Requirements {
  const inner = entryOf(root, "requirements")?.value;
  if (inner?.kind === "scalar" && inner.value === null) return {};
  const byId = new Map(inputs.map((input) => [input.id, input]));
  return checkAnswers(inner ?? root, byId, reader);
}

/**
 * The answers of a mapping from input ids; the key `$schema` is for editors. An input that is there
 * but undefined cannot be used itself, so nothing is said of its answers.
 */
export function checkAnswers(
  node: Node,
  inputs: ReadonlyMap<string, Input | undefined>,
  reader: Reader,
): Requirements {
  const answers: Record<string, Answer> = {};
  if (node.kind !== "mapping") addWrongType("requirements", "mapping", node, reader);
  for (const { key, keyPlace, value } of node.kind === "mapping" ? node.entries : []) {
    if (key === "$schema") continue;
    const input = inputs.get(key);
    const answer = input === undefined ? undefined : readAnswer(input, value, reader);
    if (answer !== undefined) answers[key] = answer;
    if (inputs.has(key)) continue;
    const args = { id: key, suggestion: suggest(key, inputs.keys()) };
    reader.collector.add("unknown-input", reader.source, keyPlace, args);
  }
  return answers;
}
