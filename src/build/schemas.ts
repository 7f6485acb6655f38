/** Writes the JSON Schemas that the package publishes: for editors, and for readers of its JSON. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { adviceSchema } from "../report/advice/schema.ts";
import { parseRuleSet, readRuleSetFiles } from "../ruleset/files/index.ts";
import {
  architectureSchema,
  requirementsSchema,
  ruleSetParts,
  ruleSetSchema,
} from "../ruleset/json-schema/index.ts";

/** Writes `<name>.schema.json` into a folder; requirements and architecture are those of the rule set in `rules`. */
export function writeSchemas(rules: string, outFolder: string): void {
  const ruleSet = parseRuleSet(readRuleSetFiles(rules));
  const schemas = {
    advice: adviceSchema,
    requirements: requirementsSchema(ruleSet),
    architecture: architectureSchema(ruleSet),
    ruleset: ruleSetSchema(),
    ...Object.fromEntries(ruleSetParts.map((part) => [`ruleset-${part}`, ruleSetSchema(part)])),
  };
  mkdirSync(outFolder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(join(outFolder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
