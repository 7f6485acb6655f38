import type { Case } from "../../engine/model/rule-set.ts";
import { headOf } from "../document/shape.ts";
import { childOf, type Node, toValue } from "../document/tree.ts";
import type { Part } from "../files/layout.ts";
import { checkAnswers } from "../requirements/check.ts";
import type { CaseSource } from "../schema/case.ts";
import { prose } from "./defined.ts";
import { findDecision, readOptions, type Scope } from "./scope.ts";

/** A case; its answers are checked as a document's are. */
export function readCase(node: Node, { reader }: Part, scope: Scope): Case {
  const written = toValue(node) as CaseSource;
  const accept: Record<string, readonly string[]> = {};
  const accepted = childOf(node, "accept");
  for (const { key, keyPlace, value } of accepted?.kind === "mapping" ? accepted.entries : []) {
    const decision = findDecision(key, keyPlace, scope, reader);
    if (decision !== undefined) accept[key] = readOptions(decision, value, reader);
  }
  return {
    id: written.id,
    title: prose(written.title),
    weight: written.weight,
    answers: checkAnswers(childOf(node, "answers")!, scope.inputs, reader),
    accept,
    because: prose(written.because),
    span: reader.source.span(headOf(node, [])),
  };
}
