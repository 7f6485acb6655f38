/** Reads `scenarios.yaml`: exam-style questions, checked against the rule set that they belong to. */
import { type Decision, isCollecting, type RuleSetCore } from "../../engine/model/rule-set.ts";
import type { Scenario, ScenarioOption } from "../../engine/model/scenario.ts";
import { Collector } from "../document/collector.ts";
import { checkShape } from "../document/shape.ts";
import { Source } from "../document/source.ts";
import { suggest } from "../document/suggest.ts";
import { childOf, type Node, type Scalar, toValue } from "../document/tree.ts";
import { readYaml } from "../document/yaml.ts";
import { addWrongType, type Reader } from "../requirements/answers.ts";
import { checkAnswers } from "../requirements/check.ts";
import { prose } from "../resolve/defined.ts";
import { Register } from "../resolve/ids.ts";
import { checkOption } from "../resolve/scope.ts";
import { type ScenarioSource, scenarios as schema } from "../schema/scenario.ts";

type Checked = Pick<RuleSetCore, "inputs" | "decisions" | "traps">;

/** The scenarios in the text of a file, or below one `key` of it. Throws InputError with every error found. */
export function parseScenarios(
  text: string,
  fileName: string,
  ruleSet: Checked,
  key?: string,
): readonly Scenario[] {
  const source = new Source(fileName, text);
  const collector = new Collector();
  const document = readYaml(source, collector);
  const root = key === undefined ? document : childOf(document, key);
  const found = root === undefined ? [] : readAll(root, ruleSet, { source, collector });
  collector.throwIfAny([source]);
  return found;
}

function readAll(root: Node, ruleSet: Checked, reader: Reader): readonly Scenario[] {
  if (root.kind !== "list") {
    addWrongType("scenarios", "list", root, reader);
    return [];
  }
  const isBroken = checkShape(schema, root, reader);
  const ids = new Register();
  return root.items.flatMap((node, index) => {
    const id = childOf(node, "id");
    if (id?.kind === "scalar") ids.add("scenario", id.text, id, reader);
    return isBroken(index) ? [] : [readScenario(node, ruleSet, reader)];
  });
}

/** A scenario of the right shape; what it names is checked here. */
function readScenario(node: Node, ruleSet: Checked, reader: Reader): Scenario {
  const written = toValue(node) as ScenarioSource;
  const { id, topic, stem, answer, trap } = written;
  const decision = topicOf(childOf(node, "topic") as Scalar, ruleSet, reader);
  const options = Object.entries(written.options).flatMap(([letter, option]): ScenarioOption[] => {
    if (option === undefined) return [];
    const place = childOf(childOf(childOf(node, "options"), letter), "outcome") as Scalar;
    if (decision) checkOption({ ...decision, options: decision.options.map(idOf) }, place, reader);
    return [{ letter, text: prose(option.text), outcome: option.outcome }];
  });
  const letters = options.map(({ letter }) => letter);
  if (!letters.includes(answer)) {
    const args = { key: "answer", value: answer, expected: letters };
    reader.collector.add("unknown-value", reader.source, childOf(node, "answer") as Node, args);
  }
  const traps = ruleSet.traps.map(idOf);
  if (trap !== undefined && !traps.includes(trap)) {
    const args = { id: trap, suggestion: suggest(trap, traps) };
    reader.collector.add("unknown-trap", reader.source, childOf(node, "trap") as Node, args);
  }
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
  const requirements = checkAnswers(childOf(node, "requirements") as Node, inputs, reader);
  return {
    id,
    topic,
    stem: prose(stem),
    options,
    answer,
    requirements,
    ...(trap !== undefined && { trap }),
  };
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** The decision that a scenario is about; one that collects has no single right option. */
function topicOf(place: Scalar, { decisions }: Checked, reader: Reader): Decision | undefined {
  const single = decisions.filter((each) => !isCollecting(each));
  const decision = single.find(({ id }) => id === place.text);
  if (decision === undefined) {
    const expected = single.map(idOf);
    const args = { id: place.text, expected, suggestion: suggest(place.text, expected) };
    reader.collector.add("unknown-decision", reader.source, place, args);
  }
  return decision;
}
