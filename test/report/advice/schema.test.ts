import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, expectTypeOf, it } from "vitest";
import { advise } from "../../../src/analysis/advise/advise.ts";
import { compile } from "../../../src/engine/evaluation/compile.ts";
import type {
  Advice,
  answerSchema,
  DecisionAdvice,
  Status,
} from "../../../src/engine/model/advice.ts";
import type { Answer, Requirements } from "../../../src/engine/model/rule-set.ts";
import type { TypeOf } from "../../../src/engine/model/schema.ts";
import { adviceJson } from "../../../src/report/advice/json.ts";
import { adviceSchema } from "../../../src/report/advice/schema.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { parseRuleSet, readRuleSetFiles } from "../../../src/ruleset/files/index.ts";
import { parseRequirements } from "../../../src/ruleset/requirements/parse.ts";
import { coffee, coffeeAdvice, openAdvice } from "../coffee.ts";

const validate = new Ajv({ allowUnionTypes: true }).compile(adviceSchema);
const ruleSet = parseRuleSet(readRuleSetFiles("rules/aws-genai"));
const compiled = compile(ruleSet);
const folder = "fixtures/requirements";
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

describe("the published schema of the advice", () => {
  it.each([
    ["decided", coffeeAdvice()],
    ["open", openAdvice()],
  ])("holds for what is printed: %s", (_, advice) => {
    const printed = JSON.parse(adviceJson(advice, coffee, { theme: plainTheme() }));
    expect(validate(printed) ? [] : validate.errors).toEqual([]);
  });

  it.each(files)("holds for the advice on %s", (name) => {
    const requirements = parseRequirements(readFileSync(join(folder, name), "utf8"), name, ruleSet);
    for (const options of [{}, { strict: true }, { brief: true }]) {
      const advice = JSON.parse(JSON.stringify(advise(compiled, requirements, options)));
      expect(validate(advice) ? [] : validate.errors).toEqual([]);
    }
  });

  it.each([[{ version: 2 }], [{ decisions: { x: { status: "maybe" } } }], [{ more: true }]])(
    "refuses another shape: %j",
    (change) => {
      expect(validate({ ...coffeeAdvice(), ...change })).toBe(false);
    },
  );

  it("is what the types come from: each has its properties, and they are optional or not as it says", () => {
    expectTypeOf<TypeOf<typeof answerSchema>>().toEqualTypeOf<Answer>();
    expectTypeOf<Advice["requirements"]>().toEqualTypeOf<Requirements>();
    expectTypeOf<Advice["version"]>().toEqualTypeOf<1>();
    expectTypeOf<Advice["decisions"]["x"]["status"]>().toEqualTypeOf<Status>();
    expectTypeOf<Status>().toEqualTypeOf<"decided" | "assumed" | "undecided">();
    expectTypeOf<DecisionAdvice>().toHaveProperty("possible").toEqualTypeOf<readonly string[]>();
    expectTypeOf<{ facts: readonly string[] }>().not.toExtend<DecisionAdvice>();
    const decision = adviceSchema["definitions"] as Record<string, Record<string, unknown>>;
    const required: readonly string[] = decision["decision"]!["required"] as string[];
    type Always = {
      [Key in keyof DecisionAdvice]-?: undefined extends DecisionAdvice[Key] ? never : Key;
    }[keyof DecisionAdvice];
    const always: Record<Always, true> = {
      status: true,
      possible: true,
      facts: true,
      decidedBy: true,
      reason: true,
      flips: true,
      robustness: true,
    };
    expect(required).toEqual(Object.keys(always));
  });
});
