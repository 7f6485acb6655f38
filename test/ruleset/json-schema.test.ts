import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";
import {
  architectureSchema,
  type JsonSchema,
  requirementsSchema,
  ruleSetParts,
  ruleSetSchema,
} from "../../src/ruleset/json-schema/index.ts";

const builtIn = parseRuleSet(readRuleSetFiles("rules/aws-genai"));
const coffee = parseRuleSet(readRuleSetFiles("fixtures/rulesets/coffee"));

const options = { keywords: ["enumDescriptions"], strictTypes: false, strictRequired: false };
const compiled = new Map<string, ValidateFunction>();

/** Compiles each schema once. */
function validator(schema: JsonSchema): ValidateFunction {
  const key = JSON.stringify(schema);
  const validate = compiled.get(key) ?? new Ajv(options).compile(schema);
  compiled.set(key, validate);
  return validate;
}

/** Where a document breaks a schema; nothing where it does not. */
function breaks(schema: JsonSchema, document: unknown): readonly string[] {
  const validate = validator(schema);
  if (validate(document)) return [];
  return [...new Set(validate.errors?.map(({ instancePath }) => instancePath || "/"))];
}

const ofBuiltIn = requirementsSchema(builtIn);
const folder = "fixtures/requirements";
const filesIn = (path: string) => readdirSync(path).filter((name) => /\.(ya?ml|json)$/.test(name));
const documentOf = (path: string): unknown =>
  parse(readFileSync(path, "utf8"), { logLevel: "error", stringKeys: true });

describe("the schema of requirements", () => {
  test.each(filesIn(folder))("accepts %s", (name) => {
    expect(breaks(ofBuiltIn, documentOf(join(folder, name)))).toEqual([]);
  });

  test.each(builtIn.examples.map(({ id, requirements }) => [id, requirements] as const))(
    "accepts the example %s",
    (_, requirements) => {
      const written = Object.fromEntries(
        Object.entries(requirements).map(([id, answer]) => [
          id,
          typeof answer === "object" && !Array.isArray(answer) ? ">= 1" : answer,
        ]),
      );
      expect(breaks(ofBuiltIn, written)).toEqual([]);
    },
  );

  test.each([
    [{}],
    [{ $schema: "x", milk: true, minutes: "1_000k", strength: "unknown", gear: "none" }],
    [{ milk: "unknown", minutes: null, gear: ["kettle"], strength: null }],
    [{ minutes: ">= 100" }],
    [{ requirements: { milk: false }, anything: 1 }],
  ])("accepts %j", (document) => {
    expect(breaks(requirementsSchema(coffee), document)).toEqual([]);
  });

  test.each([
    [[], "/"],
    [{ cups: 1 }, "/"],
    [{ milk: "yes" }, "/milk"],
    [{ minutes: -1 }, "/minutes"],
    [{ minutes: "long" }, "/minutes"],
    [{ strength: "5" }, "/strength"],
    [{ gear: ["kettle", "kettle"] }, "/gear"],
    [{ gear: ["ketle"] }, "/gear/0"],
    [{ requirements: { milk: "yes" } }, "/requirements/milk"],
  ])("refuses %j", (document, place) => {
    expect(breaks(requirementsSchema(coffee), document)).toContain(place);
  });

  /** To see what is wrong with these, the number must be read. */
  const invisible = new Set([
    "bad-number.yaml",
    "empty-range.yaml",
    "misspelled-unit.yaml",
    "wrong-unit.yaml",
  ]);

  test("refuses every bad file, except where the error is not one of shape", () => {
    const accepted = filesIn(join(folder, "bad")).filter((name) => {
      try {
        return (
          breaks(requirementsSchema(coffee), documentOf(join(folder, "bad", name))).length === 0
        );
      } catch {
        return false;
      }
    });
    expect(new Set(accepted)).toEqual(invisible);
  });
});

describe("the schema of architecture.yaml", () => {
  const schema = architectureSchema(coffee);
  const [decision] = coffee.decisions.filter(({ hit }) => hit !== "collect");
  const [collected] = coffee.decisions.filter(({ hit }) => hit === "collect");
  const option = decision!.options[0]!.id;
  const deviation = { decision: decision!.id, chosen: option, because: "x", until: "2027-01-31" };

  test.each([
    [{ requirements: {} }],
    [{ requirements: null, decisions: null, deviations: null }],
    [
      {
        $schema: "x",
        ruleSet: { id: "coffee", version: "1.0.0" },
        requirements: { milk: true },
        decisions: { [decision!.id]: option, [collected!.id]: [collected!.options[0]!.id] },
        deviations: [deviation],
      },
    ],
    [{ requirements: {}, decisions: { [decision!.id]: null } }],
  ])("accepts %j", (document) => {
    expect(breaks(schema, document)).toEqual([]);
  });

  test.each([
    [{}, "/"],
    [{ requirements: { milk: "yes" } }, "/requirements/milk"],
    [{ requirements: {}, decisions: { other: "x" } }, "/decisions"],
    [{ requirements: {}, decisions: { [decision!.id]: "x" } }, `/decisions/${decision!.id}`],
    [{ requirements: {}, decisions: { [decision!.id]: [option] } }, `/decisions/${decision!.id}`],
    [{ requirements: {}, deviations: [{ ...deviation, decision: "x" }] }, "/deviations/0/decision"],
    [{ requirements: {}, deviations: [{ ...deviation, chosen: "x" }] }, "/deviations/0/chosen"],
    [{ requirements: {}, deviations: [{ ...deviation, until: "soon" }] }, "/deviations/0/until"],
    [{ requirements: {}, deviations: [{ decision: decision!.id }] }, "/deviations/0"],
    [{ requirements: {}, more: 1 }, "/"],
  ])("refuses %j", (document, place) => {
    expect(breaks(schema, document)).toContain(place);
  });
});

describe("the schemas of rule sets", () => {
  test("accept the rule set in one file", () => {
    expect(breaks(ruleSetSchema(), documentOf("fixtures/rulesets/coffee.yaml"))).toEqual([]);
  });

  test.each(
    ruleSetParts.flatMap((part) =>
      [...readRuleSetFiles("rules/aws-genai").keys()]
        .filter((file) => new RegExp(`/${part}(\\.yaml$|/)`).test(file))
        .map((file) => [part, file] as const),
    ),
  )("accept as %s the file %s", (part, file) => {
    expect(breaks(ruleSetSchema(part), documentOf(file))).toEqual([]);
  });
});
