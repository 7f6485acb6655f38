import type { Requirements } from "../engine/model.ts";
import { checkDocument, type Inputs } from "./check-requirements.ts";
import { Collector } from "./collector.ts";
import { readPlainJson } from "./json.ts";
import { requirementsLimit } from "./limits.ts";
import { readSimpleYaml } from "./simple-yaml.ts";
import type { Source } from "./source.ts";

/**
 * Reads requirements without loading a YAML reader. Undefined where one is needed: for more than
 * plain JSON or simple YAML, and for everything with an error, whose place must be found.
 */
export function parseQuickly(source: Source, ruleSet: Inputs): Requirements | undefined {
  const { text } = source;
  if (text.length > requirementsLimit || text.includes("\0")) return undefined;
  const root = text.trimStart().startsWith("{") ? readPlainJson(text) : readSimpleYaml(text);
  if (root === undefined) return undefined;
  const collector = new Collector();
  const requirements = checkDocument(root, ruleSet, { source, collector });
  return collector.findings.length === 0 ? requirements : undefined;
}
