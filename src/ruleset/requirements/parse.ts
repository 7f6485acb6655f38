import type { Requirements } from "../../engine/model/rule-set.ts";
import { Collector } from "../document/collector.ts";
import { isJson, toNode } from "../document/json.ts";
import { isReadable, requirementsLimit } from "../document/limits.ts";
import { Source } from "../document/source.ts";
import type { Node } from "../document/tree.ts";
import { readYaml } from "../document/yaml.ts";
import { checkDocument, type Inputs } from "./check.ts";

export { parseAnswer, parseAssignments } from "./assignments.ts";
export { writeRequirements } from "./write.ts";

/**
 * Reads requirements, YAML or JSON, against the inputs of a rule set: answers by input id, or the
 * same under a top-level `requirements`. Unknown answers are left out.
 * Throws InputError with every error, each with its place in `fileName`.
 */
export function parseRequirements(text: string, fileName: string, ruleSet: Inputs): Requirements {
  return checked(new Source(fileName, text), ruleSet, readTree);
}

/** The same for a value that came as JSON and is read already; errors have no place but `name`. */
export function requirementsOf(value: unknown, name: string, ruleSet: Inputs): Requirements {
  return checked(new Source(name, ""), ruleSet, () => toNode(value));
}

function checked(
  source: Source,
  ruleSet: Inputs,
  read: (source: Source, collector: Collector) => Node | undefined,
): Requirements {
  const collector = new Collector();
  const root = read(source, collector);
  const requirements =
    root === undefined ? {} : checkDocument(root, ruleSet, { source, collector });
  collector.throwIfAny([source]);
  return requirements;
}

function readTree(source: Source, collector: Collector): Node | undefined {
  if (!isReadable(source, requirementsLimit, collector)) return undefined;
  return readYaml(source, collector, { tabs: isJson(source.text) });
}
