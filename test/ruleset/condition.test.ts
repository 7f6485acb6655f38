import { describe, expect, test } from "vitest";
import type { Input } from "../../src/engine/model/rule-set.ts";
import { Collector } from "../../src/ruleset/document/collector.ts";
import { Source } from "../../src/ruleset/document/source.ts";
import { readYaml } from "../../src/ruleset/document/yaml.ts";
import { readCondition } from "../../src/ruleset/resolve/conditions.ts";
import { coffee, oneLine } from "./support.ts";

const inputs = new Map<string, Input | undefined>([
  ...coffee.inputs.map((input) => [input.id, input] as const),
  ["broken", undefined],
]);
const decisions = new Map([
  ["method", { id: "method", hit: "first" as const, options: ["espresso", "pour-over"] }],
  ["extras", { id: "extras", hit: "collect" as const, options: ["scale", "warm-milk"] }],
  ["unusable", undefined],
]);

function read(text: string) {
  const source = new Source("test.yaml", text);
  const collector = new Collector();
  const named: string[] = [];
  const condition = readCondition(readYaml(source, collector), {
    source,
    collector,
    scope: { inputs, decisions },
    onDecision: (id) => named.push(id),
  });
  return { condition, named, findings: collector.findings.map(oneLine) };
}

const is = (input: string, ...values: (string | boolean)[]) => ({ kind: "is", input, values });
const includes = (input: string, ...values: string[]) => ({ kind: "includes", input, values });
const only = (input: string, ...values: string[]) => ({ kind: "only", input, values });
const within = (input: string, range: object) => ({ kind: "within", input, range });
const all = (...of: object[]) => ({ kind: "all", of });
const any = (...of: object[]) => ({ kind: "any", of });
const not = (of: object) => ({ kind: "not", of });

describe("conditions", () => {
  test("without one, it holds always", () => {
    const collector = new Collector();
    const reader = { source: new Source("x", ""), collector };
    const scope = { inputs, decisions };
    expect(readCondition(undefined, { ...reader, scope })).toEqual(all());
  });

  test.each([
    ["{}", all()],
    ["strength: mild", is("strength", "mild")],
    ["strength: [mild, strong]", is("strength", "mild", "strong")],
    ["milk: true", is("milk", true)],
    ["milk: [true, false]", is("milk", true, false)],
    ["gear: kettle", includes("gear", "kettle")],
    ["gear: [kettle, machine]", includes("gear", "kettle", "machine")],
    ["gear: { only: kettle }", only("gear", "kettle")],
    ["gear: { only: [kettle, machine] }", only("gear", "kettle", "machine")],
    ["gear: { only: [] }", only("gear")],
    ["minutes: 5", within("minutes", { from: 5, to: 5 })],
    ["minutes: '< 5'", within("minutes", { to: 5, toOpen: true })],
    ["minutes: '>= 2 hours'", within("minutes", { from: 120 })],
    ["minutes: 4..25", within("minutes", { from: 4, to: 25 })],
    ["minutes: '>= 4, < 25'", within("minutes", { from: 4, to: 25, toOpen: true })],
    [
      "minutes: ['< 2', 1k]",
      any(within("minutes", { to: 2, toOpen: true }), within("minutes", { from: 1000, to: 1000 })),
    ],
    ["method: espresso", is("method", "espresso")],
    ["method: [espresso, pour-over]", is("method", "espresso", "pour-over")],
    ["extras: scale", includes("extras", "scale")],
    ["extras: { only: [scale, warm-milk] }", only("extras", "scale", "warm-milk")],
    ["strength: mild\nmilk: true", all(is("strength", "mild"), is("milk", true))],
    ["any: [{ strength: mild }, { milk: true }]", any(is("strength", "mild"), is("milk", true))],
    ["all: [{ strength: mild }]", all(is("strength", "mild"))],
    ["not: { strength: mild, milk: true }", not(all(is("strength", "mild"), is("milk", true)))],
    [
      "milk: true\nany:\n  - gear: kettle\n  - not: { any: [{ strength: mild }] }",
      all(is("milk", true), any(includes("gear", "kettle"), not(any(is("strength", "mild"))))),
    ],
  ])("%j", (text, condition) => {
    expect(read(text)).toMatchObject({ condition, findings: [] });
  });

  test("the decisions that are named are told", () => {
    expect(read("method: espresso\nnot: { extras: scale, unusable: x }").named).toEqual([
      "method",
      "extras",
      "unusable",
    ]);
  });

  test("of what cannot be used itself, nothing more is said", () => {
    expect(read("broken: 7\nunusable: x").findings).toEqual([]);
  });
});

describe("wrong conditions", () => {
  const values = '"expected":["mild","strong"]';
  test.each([
    ["[strength]", '1:1 wrong-type {"key":"when","expected":"mapping","found":"list"}'],
    [
      "strength",
      '1:1 wrong-type {"key":"when","expected":"mapping","found":"text","value":"strength"}',
    ],
    ["strenght: mild", '1:1 unknown-input {"id":"strenght","suggestion":"strength"}'],
    ["metod: espresso", '1:1 unknown-input {"id":"metod","suggestion":"method"}'],
    ["only: [mild]", '1:1 unknown-input {"id":"only"}'],
    [
      "strength: strng",
      `1:11 unknown-value {"key":"strength","value":"strng",${values},"suggestion":"strong"}`,
    ],
    ["strength: true", `1:11 unknown-value {"key":"strength","value":"true",${values}}`],
    ["strength: []", '1:11 empty-list {"key":"strength"}'],
    ["strength:", '1:1 wrong-type {"key":"strength","expected":"values","found":"nothing"}'],
    [
      "strength: { only: mild }",
      '1:11 wrong-type {"key":"strength","expected":"values","found":"mapping"}',
    ],
    ["strength: [mild, mild]", '1:18 duplicate-value {"key":"strength","value":"mild"}'],
    ["strength: [[mild]]", '1:12 wrong-type {"key":"strength","expected":"values","found":"list"}'],
    ["gear: {}", '1:7 wrong-type {"key":"gear","expected":"values","found":"mapping"}'],
    [
      "gear: { onli: kettle }",
      '1:9 unknown-key {"key":"onli","in":"condition","expected":["only"],"suggestion":"only"}',
    ],
    [
      "gear: { only: ketle }",
      '1:15 unknown-value {"key":"gear","value":"ketle","expected":["grinder","kettle","machine"],"suggestion":"kettle"}',
    ],
    ["gear: []", '1:7 empty-list {"key":"gear"}'],
    [
      "milk: yes",
      '1:7 wrong-type {"key":"milk","expected":"boolean","found":"text","value":"yes","suggestion":"true"}',
    ],
    ["milk: 1", '1:7 wrong-type {"key":"milk","expected":"boolean","found":"number","value":"1"}'],
    [
      "minutes: true",
      '1:10 wrong-type {"key":"minutes","expected":"number","found":"boolean","value":"true"}',
    ],
    ["minutes: '=> 5'", '1:10 bad-number {"key":"minutes","value":"=> 5"}'],
    [
      "minutes: { only: 5 }",
      '1:10 wrong-type {"key":"minutes","expected":"number","found":"mapping"}',
    ],
    [
      "method: expresso",
      '1:9 unknown-option {"decision":"method","option":"expresso","expected":["espresso","pour-over"],"suggestion":"espresso"}',
    ],
    [
      "method: { only: espresso }",
      '1:9 wrong-type {"key":"method","expected":"values","found":"mapping"}',
    ],
    [
      "extras: { only: scal }",
      '1:17 unknown-option {"decision":"extras","option":"scal","expected":["scale","warm-milk"],"suggestion":"scale"}',
    ],
    ["any: []", '1:6 empty-list {"key":"any"}'],
    ["all: { milk: true }", '1:6 wrong-type {"key":"all","expected":"list","found":"mapping"}'],
    ["not: [{ milk: true }]", '1:6 wrong-type {"key":"not","expected":"mapping","found":"list"}'],
    [
      "any: [milk]",
      '1:7 wrong-type {"key":"when","expected":"mapping","found":"text","value":"milk"}',
    ],
  ])("%j", (text, finding) => {
    expect(read(text).findings).toEqual([finding]);
  });
});
