import { Chalk } from "chalk";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/engine/model/finding.ts";
import { codeFrame } from "../../src/report/diagnostics/code-frame.ts";
import {
  diagnosticsText,
  findingCounts,
  sortFindings,
} from "../../src/report/diagnostics/diagnostics.ts";
import { requirementsYaml } from "../../src/report/diagnostics/witness.ts";
import { colourTheme, plainTheme } from "../../src/report/text/theme.ts";
import { DANGEROUS, HOSTILE } from "./hostile.ts";

const theme = plainTheme();
const span = (line: number, column: number, endColumn: number, file = "rules.yaml") => ({
  file,
  line,
  column,
  endLine: line,
  endColumn,
});
const unknownKey = (over: Partial<Finding> = {}): Finding => ({
  code: "unknown-key",
  severity: "error",
  args: { key: "wieght", in: "rule", expected: ["weight"], suggestion: "weight" },
  span: span(3, 5, 11),
  ...over,
});
const SOURCE = "rules:\n  - id: body\n    wieght: 3\n";
const sources = new Map([["rules.yaml", SOURCE]]);

describe("one finding", () => {
  it("has its place, its sentence, its frame and its help", () => {
    expect(diagnosticsText([unknownKey()], sources, { theme })).toBe(
      [
        'rules.yaml:3:5: error unknown-key: a rule has no key "wieght"',
        "    2 │   - id: body",
        "  > 3 │     wieght: 3",
        "      │     ^^^^^^",
        '    help: did you mean "weight"?',
        "",
      ].join("\n"),
    );
  });

  it("names other places and the requirements that show it", () => {
    const finding: Finding = {
      code: "rule-shadowed",
      severity: "warning",
      args: { rule: "b", decision: "method", by: ["a"] },
      span: span(3, 5, 11),
      related: [{ label: "a", span: span(2, 5, 13) }, { label: "c" }],
      witness: { taste: ["body"], guest_count: { from: 3, fromOpen: true } },
    };
    expect(diagnosticsText([finding], new Map(), { theme })).toBe(
      [
        'rules.yaml:3:5: warning rule-shadowed: rule "b" of "method" never decides: a',
        "    comes first whenever it holds",
        "    see: a, rules.yaml:2:5",
        "    see: c",
        "    shows with these requirements:",
        "      taste: [body]",
        '      guest_count: "> 3"',
        "    help: move it up, narrow the other, or remove it",
        "",
      ].join("\n"),
    );
  });

  it("needs no place", () => {
    const finding: Finding = { code: "missing-file", severity: "error", args: { file: "x.yaml" } };
    expect(diagnosticsText([finding], sources, { theme })).toBe(
      'error missing-file: there is no file "x.yaml"\n',
    );
  });
});

describe("several findings", () => {
  it("are sorted by place and counted", () => {
    const findings = [
      unknownKey({ span: span(9, 1, 2, "b.yaml") }),
      unknownKey({ span: span(3, 5, 11), severity: "warning" }),
      unknownKey({ span: span(3, 1, 2) }),
      unknownKey({ span: span(10, 1, 2, "b.yaml"), severity: "note" }),
    ];
    const { span: _, ...nowhere } = unknownKey();
    const places = sortFindings([...findings, nowhere]).map(
      (finding) => `${finding.span?.file}:${finding.span?.line}:${finding.span?.column}`,
    );
    expect(places).toEqual([
      "undefined:undefined:undefined",
      "b.yaml:9:1",
      "b.yaml:10:1",
      "rules.yaml:3:1",
      "rules.yaml:3:5",
    ]);
    expect(findingCounts(findings)).toBe("2 errors, 1 warning, 1 note");
    expect(diagnosticsText(findings, sources, { theme })).toMatch(
      /\n\n2 errors, 1 warning, 1 note\n$/,
    );
  });

  it("are capped", () => {
    const findings = Array.from({ length: 25 }, (_, index) =>
      unknownKey({ span: span(index + 1, 1, 2) }),
    );
    const text = diagnosticsText(findings, new Map(), { theme });
    expect(text).toMatch(/\n\n… and 5 more\n25 errors\n$/);
    expect(text.match(/unknown-key/g)).toHaveLength(20);
  });

  it("are none", () => {
    expect(diagnosticsText([], sources, { theme })).toBe("");
  });
});

describe("the frame", () => {
  const frame = (line: string, from: number, to: number, width = 80) =>
    codeFrame(plainTheme({ width }), line, span(1, from, to));

  it.each([
    ["at the end of a line", "a: 1", 5, 5, ["  > 1 │ a: 1", "      │     ^"]],
    ["below wide characters", "k: 漢字 x", 4, 6, ["  > 1 │ k: 漢字 x", "      │    ^^^^"]],
    ["behind a tab", "\tkey: 1", 2, 5, ["  > 1 │  key: 1", "      │  ^^^"]],
    ["behind an escape", "a\u001b[31m: 1", 8, 9, ["  > 1 │ a\ufffd[31m: 1", "      │        ^"]],
    ["beyond the end of a line", "a", 9, 12, ["  > 1 │ a", "      │  ^"]],
  ])("puts carets %s", (_, line, from, to, expected) => {
    expect(frame(line, from, to)).toEqual(expected);
  });

  it("marks the rest of the first line of a longer place", () => {
    expect(codeFrame(theme, "a: {\n  b }\n", { ...span(1, 4, 4), endLine: 2 })).toEqual([
      "  > 1 │ a: {",
      "      │    ^",
    ]);
  });

  it("shows a window of a long line, with the place in it", () => {
    const lines = frame(`${"a".repeat(500)}HERE${"b".repeat(500)}`, 501, 505, 60);
    expect(lines).toEqual([
      `  > 1 │ …${"a".repeat(20)}HERE${"b".repeat(26)}…`,
      `      │ ${" ".repeat(21)}^^^^`,
    ]);
  });

  it("is left out for a line that is not there", () => {
    expect(codeFrame(theme, "a\n", span(7, 1, 2))).toEqual([]);
  });

  it("numbers lines with several digits", () => {
    expect(codeFrame(theme, `${"x\n".repeat(9)}y`, span(10, 1, 2))).toEqual([
      "     9 │ x",
      "  > 10 │ y",
      "       │ ^",
    ]);
  });
});

describe("hostile files", () => {
  const hostile = unknownKey({
    args: { key: HOSTILE, in: "rule", expected: [HOSTILE] },
    span: { ...span(1, 3, 40), file: `${HOSTILE}.yaml` },
    witness: { [HOSTILE]: [HOSTILE], other: HOSTILE },
    related: [{ label: HOSTILE, span: span(1, 1, 2, HOSTILE) }],
  });
  const texts = new Map([[`${HOSTILE}.yaml`, `a: ${HOSTILE}漢字${"x".repeat(2_000)}`]]);

  it.each([40, 60, 80, 100])("reach no terminal, in %d columns", (width) => {
    const text = diagnosticsText([hostile, unknownKey()], texts, { theme: plainTheme({ width }) });
    expect(text).not.toMatch(DANGEROUS);
    const pasted = /^ {6}\S/;
    const long = text.split("\n").filter((line) => stringWidth(line) > width && !pasted.test(line));
    expect(long).toEqual([]);
  });

  it("are ASCII where the terminal asks for it", () => {
    const text = diagnosticsText([hostile], texts, { theme: plainTheme({ unicode: false }) });
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it("say the same with colour", () => {
    const painted = diagnosticsText([hostile, unknownKey()], texts, {
      theme: colourTheme(new Chalk({ level: 2 })),
    });
    expect(painted).toContain("\u001b[");
    expect(painted.replace(/\u001b\[[\d;]*m/g, "")).toBe(
      diagnosticsText([hostile, unknownKey()], texts, { theme }),
    );
  });
});

describe("requirements to paste", () => {
  it("are YAML", () => {
    const requirements = {
      taste: ["body", "true"],
      guests: { from: 1, to: 5 },
      minutes: { from: 3, fromOpen: true, to: 9, toOpen: true },
      any: {},
      milk: false,
      count: 12,
      grinder: "2 kg: \u001b",
    };
    expect(requirementsYaml(requirements)).toEqual([
      'taste: [body, "true"]',
      "guests: 1..5",
      'minutes: "> 3, < 9"',
      'any: ">= 0"',
      "milk: false",
      "count: 12",
      'grinder: "2 kg: \\u001b"',
    ]);
  });
});
