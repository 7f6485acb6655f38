import { expect, test } from "vitest";
import { parseArchitecture } from "../../src/ruleset/architecture/parse.ts";
import { writeArchitecture } from "../../src/ruleset/architecture/write.ts";
import { coffee } from "./support.ts";

const options = { schema: "./schema.json", until: "2027-05-21" };

test("reads well, and reads back", () => {
  const requirements = { gear: ["machine", "kettle"], strength: "strong", minutes: 5 };
  const decisions = { method: "espresso", extras: ["scale", "milk-foam"] };
  const text = writeArchitecture({ requirements, decisions }, coffee, options);
  expect(text).toBe(`# yaml-language-server: $schema=./schema.json

# Requirements, and the decisions taken for them. \`advise check\` says when they part.

# The rules by which the decisions were taken.
ruleSet: { id: coffee, version: 1.0.0 }

requirements:
  # How strong do you like it?
  strength: strong

  # What do you have?
  gear: [machine, kettle]
  # How much time is there? (minutes)
  minutes: 5

decisions:
  # How should the coffee be brewed?
  method: espresso
  # What comes with it?
  extras: [scale, milk-foam]

# Where the team decides otherwise than the rules recommend, with a reason and an end:
# deviations:
#   - decision: method
#     chosen: espresso
#     because: Why it is accepted.
#     until: 2027-05-21
`);
  const read = parseArchitecture(text, "x.yaml", coffee);
  expect(read.requirements).toEqual(requirements);
  expect(read.ruleSet?.version).toBe("1.0.0");
  expect(Object.entries(read.decisions).map(([id, { chosen }]) => [id, chosen])).toEqual([
    ["method", ["espresso"]],
    ["extras", ["scale", "milk-foam"]],
  ]);
});

test("the deviation shown is one, once its signs are taken away", () => {
  const decisions = { method: "espresso" };
  const text = writeArchitecture({ requirements: {}, decisions }, coffee, options);
  const [before = "", example = ""] = text.split(/(?=^# deviations:)/m);
  const read = parseArchitecture(before + example.replaceAll(/^# /gm, ""), "x.yaml", coffee);
  expect(read.deviations).toMatchObject([{ decision: "method", until: "2027-05-21" }]);
});

test("nothing given, nothing decided", () => {
  const text = writeArchitecture({ requirements: {}, decisions: {} }, coffee, options);
  const { requirements, decisions } = parseArchitecture(text, "x.yaml", coffee);
  expect({ requirements, decisions }).toEqual({ requirements: {}, decisions: {} });
});

test("no text of a rule set leaves its comment", () => {
  const decisions = coffee.decisions.map((each) => ({ ...each, ask: "Really?\nmilk: true\u0085" }));
  const hostile = { ...coffee, decisions };
  const text = writeArchitecture({ requirements: {}, decisions: { method: "instant" } }, hostile, {
    ...options,
    schema: "./x.json\nmilk: true",
  });
  expect(parseArchitecture(text, "x.yaml", coffee).requirements).toEqual({});
});
