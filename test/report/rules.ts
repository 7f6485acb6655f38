/** What the checks, tests, differences and pictures of a rule set look like: the picnics of the fixtures. */
import { join } from "node:path";
import { diff } from "../../src/analysis/diff/rule-sets.ts";
import { runExamples } from "../../src/analysis/examples/coverage.ts";
import { whyNot } from "../../src/analysis/explain/why-not.ts";
import { decisionGraphs } from "../../src/analysis/graph/decision-graph.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import type { Example, RuleSet } from "../../src/engine/model/rule-set.ts";
import { DIFF_FORMATS } from "../../src/report/diff/index.ts";
import { EXAMPLES_FORMATS } from "../../src/report/examples/index.ts";
import { GRAPH_FORMATS } from "../../src/report/graph/index.ts";
import type { Theme } from "../../src/report/text/theme.ts";
import { WHY_NOT_FORMATS } from "../../src/report/whynot/index.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";
import { HOSTILE } from "./hostile.ts";

const open = (path: string): RuleSet =>
  parseRuleSet(
    readRuleSetFiles(join("fixtures/rulesets", path), join(import.meta.dirname, "../..")),
  );

export const older = open("versions/old");
export const newer = open("versions/new");

/** Keys whose strings are an author's free text. */
const FREE = new Set(["label", "title", "because", "ask", "why", "text", "help"]);

/** The value with hostile text wherever an author writes freely. */
function hostileText<T>(value: T, key = ""): T {
  if (typeof value === "string") return (FREE.has(key) ? HOSTILE : value) as T;
  if (Array.isArray(value)) return value.map((item) => hostileText(item, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, hostileText(item, name)]),
  ) as T;
}

const example = (id: string, rest: Partial<Example>): Example => ({
  id,
  title: id,
  requirements: {},
  expect: {},
  traps: [],
  blueprint: [],
  ...rest,
});

const compiled = compile(newer);
const rainy = { weather: "rain", guests: 50, brought: ["cake"] };

export const difference = diff(older, newer);
export const graphs = newer.decisions.flatMap(({ id }) => decisionGraphs(compiled, id));
export const marked = decisionGraphs(compiled, "place", rainy);
export const explained = [
  ["place", "garden"],
  ["place", "barn"],
  ["extras", "blankets"],
  ["menu", "cake"],
].flatMap(([decision = "", option = ""]) => whyNot(compiled, rainy, decision, option) ?? []);
export const tested = {
  subject: "picnic",
  ...runExamples({
    ...newer,
    examples: [
      example("right", { requirements: rainy, expect: { place: "barn" } }),
      example("wrong", { requirements: rainy, expect: { place: "garden", extras: ["blankets"] } }),
      example("impossible", { requirements: { weather: "storm", guests: 200 } }),
    ],
  }),
};

type Render = (theme: Theme, hostile: boolean) => Promise<string>;

const wanted = <T>(value: T, hostile: boolean): T => (hostile ? hostileText(value) : value);

/** Every renderer of this part, by name and format, for the contract that all renderers keep. */
export const rulesRenderers: readonly (readonly [string, string, Render])[] = [
  ...Object.entries(GRAPH_FORMATS).flatMap(([format, load]) =>
    [graphs, marked].map((drawn, index): [string, string, Render] => [
      index === 0 ? "graphs" : "graph with a path",
      format,
      async (theme, hostile) => (await load())(drawn, wanted(newer, hostile), { theme }),
    ]),
  ),
  ...Object.entries(WHY_NOT_FORMATS).map(([format, load]): [string, string, Render] => [
    "why not",
    format,
    async (theme, hostile) =>
      (await load())(wanted(explained, hostile), wanted(newer, hostile), { theme }),
  ]),
  ...Object.entries(DIFF_FORMATS).map(([format, load]): [string, string, Render] => [
    "difference",
    format,
    async (theme, hostile) => {
      const sides = { older: wanted(older, hostile), newer: wanted(newer, hostile) };
      return (await load())(difference, sides, { theme });
    },
  ]),
  ...Object.entries(EXAMPLES_FORMATS).map(([format, load]): [string, string, Render] => [
    "examples",
    format,
    async (theme, hostile) =>
      (await load())(wanted(tested, hostile), wanted(newer, hostile), { theme }),
  ]),
];
