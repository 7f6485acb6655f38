/** How checks, tests, differences and pictures of a rule set read; reviewed in `golden/rules`. */
import { describe, expect, it, test } from "vitest";
import type { Missing } from "../../src/analysis/examples/coverage.ts";
import type { DecisionGraph } from "../../src/analysis/graph/decision-graph.ts";
import { DIFF_FORMATS } from "../../src/report/diff/index.ts";
import { generatedYaml } from "../../src/report/examples/generated-yaml.ts";
import { EXAMPLES_FORMATS } from "../../src/report/examples/index.ts";
import { dotString } from "../../src/report/graph/dot.ts";
import { GRAPH_FORMATS } from "../../src/report/graph/index.ts";
import { plainTheme } from "../../src/report/text/theme.ts";
import { WHY_NOT_FORMATS } from "../../src/report/whynot/index.ts";
import { partWords } from "../../src/report/words/conditions.ts";
import { Names } from "../../src/report/words/names.ts";
import { shareWords, sizeWords } from "../../src/report/words/numbers.ts";
import { coffee } from "./coffee.ts";
import { difference, explained, graphs, marked, newer, older, tested } from "./rules.ts";

const theme = plainTheme();
const golden = (name: string) => `golden/rules/${name}`;

test.each([
  ["graph.txt", async () => (await GRAPH_FORMATS.text())(graphs, newer, { theme })],
  ["graph-path.txt", async () => (await GRAPH_FORMATS.text())(marked, newer, { theme })],
  ["graph-path.mmd", async () => (await GRAPH_FORMATS.mermaid())(marked, newer, { theme })],
  ["graph-path.dot", async () => (await GRAPH_FORMATS.dot())(marked, newer, { theme })],
  ["diff.txt", async () => (await DIFF_FORMATS.text())(difference, { older, newer }, { theme })],
  [
    "diff.md.txt",
    async () => (await DIFF_FORMATS.markdown())(difference, { older, newer }, { theme }),
  ],
  ["why-not.txt", async () => (await WHY_NOT_FORMATS.text())(explained, newer, { theme })],
  ["why-not.md.txt", async () => (await WHY_NOT_FORMATS.markdown())(explained, newer, { theme })],
  ["examples.txt", async () => (await EXAMPLES_FORMATS.text())(tested, newer, { theme })],
  ["generated.yaml", async () => generatedYaml(tested.missingExamples())],
])("%s", async (name, render) => {
  await expect(await render()).toMatchFileSnapshot(golden(name));
});

test("json of a difference is the difference", async () => {
  const text = (await DIFF_FORMATS.json())(difference, { older, newer }, { theme });
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(difference)));
});

describe("counts", () => {
  it.each([
    [0, "0"],
    [1344, "1,344"],
    [999_999_999, "999,999,999"],
    [8.293e37, "8.3 × 10^37"],
    [1e9, "1.0 × 10^9"],
  ])("%d is %s", (count, words) => expect(sizeWords(count)).toBe(words));

  it.each([
    [0, "0 %"],
    [1e-9, "less than 0.01 %"],
    [0.0037, "0.37 %"],
    [0.0456, "4.6 %"],
    [0.14285, "14 %"],
    [0.9963, "99.63 %"],
    [1 - 1e-9, "more than 99.99 %"],
    [1, "100 %"],
  ])("a share of %d is %s", (share, words) => expect(shareWords(share)).toBe(words));
});

describe("parts of conditions", () => {
  const names = new Names(coffee);
  const within = (range: object) => ({ kind: "within", input: "guest_count", range }) as const;
  it.each([
    [{ kind: "is", input: "grinder", values: ["burr"] }, false, "grinder: burr"],
    [
      { kind: "is", input: "grinder", values: ["burr", "blade"] },
      true,
      "grinder: not burr or blade",
    ],
    [{ kind: "is", input: "milk_drinks", values: [true] }, false, "milk drinks: yes"],
    [{ kind: "is", input: "milk_drinks", values: [true] }, true, "milk drinks: no"],
    [{ kind: "includes", input: "taste", values: ["strength"] }, false, "taste includes strength"],
    [{ kind: "includes", input: "taste", values: ["crema"] }, true, "taste does not include crema"],
    [{ kind: "only", input: "taste", values: ["crema"] }, false, "taste: only crema"],
    [{ kind: "only", input: "taste", values: [] }, false, "taste: none"],
    [within({ from: 4 }), false, "guest count: 4 or more"],
    [within({ from: 4 }), true, "guest count: below 4"],
    [within({ to: 4 }), true, "guest count: more than 4"],
    [within({ from: 4, to: 8 }), true, "guest count: not 4 to 8"],
  ] as const)("%j, negated %s, is: %s", (part, negated, words) => {
    expect(partWords(part, negated, names)).toBe(words);
  });
});

describe("names of hostile rule sets in pictures", () => {
  const evil = 'end"]; click n1 "x"\\ <script> | n2 --> n3';
  const graph: DecisionGraph = {
    decision: "d",
    tree: { kind: "outcome", outcome: "o", rules: [] },
  };
  const option = { id: "o", label: evil };
  const ruleSet = {
    ...coffee,
    decisions: [
      { id: "d", label: evil, ask: "", hit: "first" as const, options: [option], rules: [] },
    ],
  };

  it("stay within their label in Mermaid", async () => {
    const text = (await GRAPH_FORMATS.mermaid())([graph], ruleSet, { theme });
    const labels = text.match(/"[^"]*"/g) ?? [];
    expect(labels).toHaveLength(2);
    expect(text.replaceAll(/"[^"]*"/g, '""')).toBe(
      'flowchart TD\n  subgraph s1[""]\n    n1([""])\n  end\n',
    );
    expect(text).not.toContain("<script>");
  });

  it("stay within their string in DOT", () => {
    expect(dotString('a "b" \\')).toBe('"a \\"b\\" \\\\"');
    expect(dotString("line\nbreak")).toBe('"line break"');
  });
});

describe("generated examples", () => {
  it("say what nothing can cover", () => {
    const missing: Missing[] = [{ target: { kind: "trap", id: "T9" } }];
    expect(generatedYaml(missing)).toBe("# nothing can cover trap T9\n");
  });

  it("say that all is covered", () => {
    expect(generatedYaml([])).toBe("# every rule, option, trap and step is covered\n");
  });
});
