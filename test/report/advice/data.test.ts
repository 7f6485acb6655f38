import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { adviceJson } from "../../../src/report/advice/json.ts";
import { adviceYaml } from "../../../src/report/advice/yaml.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { coffee, coffeeAdvice, openAdvice } from "../coffee.ts";
import { CLOSED, withHostileText } from "../hostile.ts";

const options = { theme: plainTheme() };
const advices = [
  ["decided", coffeeAdvice()],
  ["open", openAdvice()],
  ["hostile", withHostileText(coffeeAdvice(), CLOSED)],
] as const;

describe.each(advices)("advice as data: %s", (name, advice) => {
  it("is the same object as JSON", () => {
    const text = adviceJson(advice, coffee, options);
    expect(JSON.parse(text)).toEqual(advice);
    if (name !== "hostile") expect(text).toBe(`${JSON.stringify(advice, null, 2)}\n`);
  });

  it("is the same object as YAML", () => {
    const text = adviceYaml(advice, coffee, options);
    // A lone surrogate is no character that YAML could hold.
    const expected = JSON.parse(JSON.stringify(advice).replaceAll("\\ud800", "\\ufffd"));
    const found = JSON.parse(JSON.stringify(parse(text)).replaceAll("\\ud800", "\\ufffd"));
    expect(found).toEqual(expected);
    expect(text).not.toMatch(/[&*]a\d/);
  });
});
