import { describe, expect, test } from "vitest";
import { isArchitecture, parseArchitecture } from "../../src/ruleset/architecture/parse.ts";
import { coffee, complaints } from "./support.ts";

const parse = (text: string) => parseArchitecture(text, "architecture.yaml", coffee);

const good = `$schema: ./architecture.schema.json
ruleSet: { id: coffee, version: 0.9.0 }
requirements:
  strength: strong
  gear:
    - machine
decisions:
  method: espresso
  extras: [scale, milk-foam]
  beans:
deviations:
  - decision: method
    chosen: espresso
    because: >
      The machine is new.
    until: 2026-12-31
`;

describe("a good file", () => {
  test("is read with the place of everything", () => {
    const span = (line: number, column: number, endColumn: number, endLine = line) => ({
      file: "architecture.yaml",
      line,
      column,
      endLine,
      endColumn,
    });
    expect(parse(good)).toEqual({
      ruleSet: { id: "coffee", version: "0.9.0", span: span(2, 33, 38) },
      requirements: { strength: "strong", gear: ["machine"] },
      decisions: {
        method: { chosen: ["espresso"], span: span(8, 11, 19) },
        extras: { chosen: ["scale", "milk-foam"], span: span(9, 11, 29) },
      },
      deviations: [
        {
          decision: "method",
          chosen: ["espresso"],
          because: "The machine is new.",
          until: "2026-12-31",
          span: span(13, 13, 21),
        },
      ],
      answerSpans: { strength: span(4, 3, 19), gear: span(5, 3, 14, 6) },
      span: span(7, 1, 10),
    });
  });

  test.each([
    ["requirements alone", "requirements: { milk: true }\n"],
    ["parts without a value", "requirements: { milk: true }\ndecisions:\ndeviations:\n"],
    ["JSON", '{\n\t"requirements": { "milk": true },\n\t"decisions": {}\n}\n'],
  ])("%s", (_, text) => {
    const { requirements, decisions, deviations, ruleSet } = parse(text);
    expect({ requirements, decisions, deviations, ruleSet }).toEqual({
      requirements: { milk: true },
      decisions: {},
      deviations: [],
      ruleSet: undefined,
    });
  });
});

describe("a bad file", () => {
  test.each([
    [
      "another rule set's",
      "ruleSet: { id: tea, version: x }\nrequirements: { leaves: 3 }\n",
      ['1:16 rule-set-mismatch {"id":"tea","expected":"coffee"}'],
    ],
    [
      "no requirements",
      "decisions: { method: espresso }\n",
      ['1:1 missing-key {"key":"requirements","in":"architecture"}'],
    ],
    [
      "requirements alone",
      "milk: true\nsugar: 1\n",
      ['1:1 answers-alone {"file":"architecture.yaml"}'],
    ],
    [
      "an unknown key",
      "requirements: {}\ndecision: {}\n",
      [
        '2:1 unknown-key {"key":"decision","in":"architecture","expected":["ruleSet","requirements","decisions","deviations"],"suggestion":"decisions"}',
      ],
    ],
    [
      "a version that is none",
      "requirements: {}\nruleSet: { id: coffee, version: v1 }\n",
      ['2:33 bad-version {"value":"v1"}'],
    ],
    [
      "unknown decisions and options",
      "requirements: {}\ndecisions: { methd: espresso, method: esspresso, extras: [scale, scale] }\n",
      [
        '2:14 unknown-decision {"id":"methd","expected":["method","beans","extras"],"suggestion":"method"}',
        '2:39 unknown-option {"decision":"method","option":"esspresso","expected":["espresso","pour-over","french-press","instant"],"suggestion":"espresso"}',
        '2:66 duplicate-value {"key":"extras","value":"scale"}',
      ],
    ],
    [
      "several options for one",
      "requirements: {}\ndecisions: { method: [espresso, instant] }\n",
      ['2:22 wrong-type {"key":"method","expected":"value","found":"list"}'],
    ],
    [
      "answers that are wrong",
      "requirements: { milk: yes, sugar: 1 }\n",
      [
        '1:23 wrong-type {"key":"milk","expected":"boolean","found":"text","value":"yes","suggestion":"true"}',
        '1:28 unknown-input {"id":"sugar"}',
      ],
    ],
    [
      "requirements that are a list",
      "requirements: [milk]\n",
      ['1:15 wrong-type {"key":"requirements","expected":"mapping","found":"list"}'],
    ],
    [
      "deviations",
      `requirements: {}
decisions: { method: instant }
deviations:
  - { decision: method, chosen: espresso, because: " ", until: 2026-02-30 }
  - { decision: method, chosen: espresso, because: Later., until: 2026-12-31 }
  - { decision: method, chosen: instant, because: Again., until: 2026-12-31 }
  - { decision: tea, chosen: green, because: Other., until: 2026-12-31 }
  - { decision: beans, chosen: dark, until: soon }
`,
      [
        '4:52 empty-text {"key":"because"}',
        '4:64 bad-date {"key":"until","value":"2026-02-30"}',
        '5:33 deviation-mismatch {"decision":"method","chosen":["espresso"],"decided":["instant"]}',
        '6:17 duplicate-id {"kind":"deviation","id":"method","firstFile":"architecture.yaml","firstLine":5}',
        '7:17 unknown-decision {"id":"tea","expected":["method","beans","extras"]}',
        '8:7 missing-key {"key":"because","in":"deviation"}',
        '8:45 bad-date {"key":"until","value":"soon"}',
      ],
    ],
    [
      "text",
      "hello\n",
      ['1:1 wrong-type {"key":"architecture","expected":"mapping","found":"text","value":"hello"}'],
    ],
    ["nothing", "# nothing\n", ["1:1 empty-file {}"]],
    ["an alias", "requirements: &all {}\ndecisions: *all\n", ['2:12 alias {"name":"all"}']],
  ])("%s", (_, text, expected) => {
    expect(complaints(() => parse(text))).toEqual(expected);
  });
});

test.each([
  [true, "requirements: {}\n"],
  [true, "decisions: { method: espresso }\n"],
  [false, "strength: strong\n"],
  [false, "{}\n"],
  [false, "- a\n"],
  [false, "key: *nowhere\n"],
])("is told from answers alone: %s %j", (expected, text) => {
  expect(isArchitecture(text, coffee)).toBe(expected);
});
