import type { Decision, Rule } from "../../engine/model/rule-set.ts";
import { headOf } from "../document/shape.ts";
import type { Place } from "../document/source.ts";
import { childOf, type Node, type Scalar, toValue } from "../document/tree.ts";
import type { Part } from "../files/layout.ts";
import type { DecisionSource } from "../schema/decision.ts";
import { readCondition } from "./conditions.ts";
import { defined, prose } from "./defined.ts";
import { checkId, type Register } from "./ids.ts";
import { checkOption, type DecisionHead, readIds, type Scope } from "./scope.ts";

/** Where a decision names another one. */
export interface Reference {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
  readonly part: Part;
}

/** What other parts may refer to, and itself too; undefined without an id. */
export function readDecisionHead(
  { node, reader, isBroken }: Part,
  names: Register,
): [id: string, head: DecisionHead | undefined] | undefined {
  const id = childOf(node, "id");
  if (id?.kind !== "scalar" || id.text === "") return undefined;
  if (!isBroken("id")) checkId(id.text, id, "snake_case", reader);
  names.add("decision", id.text, id, reader);
  if (isBroken("hit") || isBroken("options")) return [id.text, undefined];
  const { hit, options } = toValue(node) as DecisionSource;
  return [id.text, { id: id.text, hit, options: Object.keys(options) }];
}

/** A decision with its rules; what its conditions name goes into `references`. */
export function readDecision(
  part: Part,
  head: DecisionHead | undefined,
  scope: Scope,
  ruleIds: Register,
  references: Reference[],
): Decision | undefined {
  const { node, reader, isBroken } = part;
  const written = toValue(node) as Partial<DecisionSource>;
  const id = childOf(node, "id");
  const from = id?.kind === "scalar" ? id.text : "";
  const rules = childOf(node, "rules");
  const read = (rules?.kind === "list" ? rules.items : []).map((rule, index) => {
    if (isBroken("rules", index)) return undefined;
    const used = (to: string, place: Place) => references.push({ from, to, place, part });
    return readRule(rule, head, part, scope, ruleIds, used);
  });
  if (head === undefined || isBroken("label") || isBroken("ask")) return undefined;
  const { source } = reader;
  return {
    id: head.id,
    label: prose(written.label!),
    ask: prose(written.ask!),
    hit: head.hit,
    options: readOptionList(childOf(node, "options"), part),
    rules: read.filter((rule) => rule !== undefined),
    span: source.span(headOf(node, [])),
  };
}

function readOptionList(node: Node | undefined, { reader }: Part): Decision["options"] {
  if (node?.kind !== "mapping") return [];
  return node.entries.map(({ key, keyPlace, value }) => {
    checkId(key, keyPlace, "kebab-case", reader);
    const written = toValue(value) as DecisionSource["options"][string];
    return defined({
      id: key,
      label: prose(written.label),
      help: prose(written.help),
      warning: written.warning,
      span: reader.source.span(keyPlace),
    });
  });
}

function readRule(
  node: Node,
  decision: DecisionHead | undefined,
  { reader }: Part,
  scope: Scope,
  ruleIds: Register,
  onDecision: (id: string, place: Place) => void,
): Rule {
  const written = toValue(node) as DecisionSource["rules"][number];
  ruleIds.add("rule", written.id, childOf(node, "id")!, reader);
  if (decision !== undefined) checkOption(decision, childOf(node, "choose") as Scalar, reader);
  return {
    id: written.id,
    when: readCondition(childOf(node, "when"), { ...reader, scope, onDecision }),
    choose: written.choose,
    because: prose(written.because),
    facts: readIds("facts", childOf(node, "facts"), scope.facts, "unknown-fact", reader),
    span: reader.source.span(headOf(node, [])),
  };
}
