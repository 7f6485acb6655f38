import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { Collector } from "../../src/ruleset/document/collector.ts";
import { Source } from "../../src/ruleset/document/source.ts";
import { toValue } from "../../src/ruleset/document/tree.ts";
import { readYaml } from "../../src/ruleset/document/yaml.ts";
import { readRuleSetFiles } from "../../src/ruleset/files/index.ts";
import { kinds, partSchemas, wholeRuleSet } from "../../src/ruleset/schema/ruleset.ts";

/** Whether a JSON Schema made of one of ours accepts a YAML text. */
function accepts(schema: z.ZodType, text: string): unknown {
  const json = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
  const validate = new Ajv({ strict: false }).compile(json);
  // Without a prototype, as it is read, ajv takes it for something else.
  const value = structuredClone(toValue(readYaml(new Source("x", text), new Collector())!));
  return validate(value) ? true : validate.errors?.map(({ instancePath }) => instancePath);
}

const files = readRuleSetFiles("fixtures/rulesets/coffee");
const fileOf = (name: string) => files.get(`fixtures/rulesets/coffee/${name}.yaml`)!;

describe("JSON Schemas for editors", () => {
  test("accept a good rule set in one file", () => {
    const [text] = readRuleSetFiles("fixtures/rulesets/coffee.yaml").values();
    expect(accepts(wholeRuleSet, text!)).toBe(true);
  });

  test.each([
    ["ruleset", "ruleset"],
    ["inputs", "inputs"],
    ["impossible", "impossible"],
    ["traps", "traps"],
    ["blueprint", "blueprint"],
    ["facts", "facts"],
    ["examples", "examples"],
    ["decisions", "decisions/extras"],
    ["comparisons", "comparisons/methods"],
  ] as const)("accept a good file of %s", (kind, name) => {
    expect(accepts(partSchemas[kind], fileOf(name))).toBe(true);
  });

  test.each([
    ["ruleset", fileOf("ruleset").replace("1.0.0", "one")],
    ["inputs", fileOf("inputs").replace("type: boolean", "type: bolean")],
    ["traps", fileOf("traps").replace("belief:", "believe:")],
    ["traps", fileOf("traps").replace("when: {", "when: { any: yes,")],
    ["blueprint", fileOf("blueprint").replace("not: {", "not: yes, x: {")],
    ["facts", fileOf("facts").replace("recalled", "remembered")],
    ["decisions", fileOf("decisions/extras").replace("hit: collect", "hit: all")],
  ] as const)("refuse a bad file of %s", (kind, text) => {
    expect(accepts(partSchemas[kind], text)).not.toBe(true);
  });

  test.each(Object.entries(kinds))("say what every key of %s means", (_, schema) => {
    const silent: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      const { properties = {} } = node as { properties?: Record<string, { description?: string }> };
      for (const [key, value] of Object.entries(properties))
        if (value.description === undefined) silent.push(`${path}/${key}`);
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    };
    visit(z.toJSONSchema(schema, { target: "draft-7", io: "input" }), "");
    expect(silent).toEqual([]);
  });
});
