import type { Requirements } from "../engine/model.ts";
import { checkDocument, type Inputs } from "./check-requirements.ts";
import { Collector } from "./collector.ts";
import { isJson } from "./json.ts";
import { isReadable, requirementsLimit } from "./limits.ts";
import { parseQuickly } from "./quick.ts";
import { Source } from "./source.ts";
import type { Node } from "./tree.ts";
import { readYaml } from "./yaml.ts";

export { parseAnswer, parseAssignments } from "./assignments.ts";
export { writeRequirements } from "./write.ts";

/**
 * Reads requirements, YAML or JSON, against the inputs of a rule set: answers by input id, or the
 * same under a top-level `requirements`. Unknown answers are left out.
 * Throws InputError with every error, each with its place in `fileName`.
 */
export function parseRequirements(text: string, fileName: string, ruleSet: Inputs): Requirements {
  const source = new Source(fileName, text);
  return parseQuickly(source, ruleSet) ?? parseWithPlaces(source, ruleSet);
}

function parseWithPlaces(source: Source, ruleSet: Inputs): Requirements {
  const collector = new Collector();
  const root = readTree(source, collector);
  const requirements =
    root === undefined ? {} : checkDocument(root, ruleSet, { source, collector });
  collector.throwIfAny([source]);
  return requirements;
}

function readTree(source: Source, collector: Collector): Node | undefined {
  if (!isReadable(source, requirementsLimit, collector)) return undefined;
  return readYaml(source, collector, { tabs: isJson(source.text) });
}
