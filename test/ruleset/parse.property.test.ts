import * as fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../src/engine/model/finding.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";
import { parseRequirements } from "../../src/ruleset/requirements/parse.ts";
import { coffee } from "./support.ts";

const [[file, whole] = ["", ""]] = readRuleSetFiles("fixtures/rulesets/coffee.yaml");
const lines = whole.split("\n");

/** An edit such as people make by accident: a line lost, doubled, cut, indented, a word changed. */
const edit = fc.record({
  line: fc.nat(lines.length - 1),
  kind: fc.constantFrom("lose", "double", "cut", "indent", "empty", "word", "swap"),
  with: fc.constantFrom(
    "",
    "[]",
    "{}",
    "null",
    "7",
    "yes",
    "true",
    "x: y",
    "- a",
    "[a, b]",
    "&a",
    "*a",
    "'",
    "method",
    "id",
  ),
  at: fc.nat(60),
});

function apply(
  text: readonly string[],
  { line, kind, with: word, at }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
) {
  const old = text[line]!;
  const changed: Readonly<Record<string, readonly string[]>> = {
    lose: [],
    double: [old, old],
    cut: [old.slice(0, at)],
    indent: [`${" ".repeat(1 + (at % 4))}${old}`],
    empty: [old.replace(/:.*/, `: ${word}`)],
    word: [old.slice(0, at) + word + old.slice(at)],
    swap: [text[(line + at) % text.length]!],
  };
  return text.toSpliced(line, 1, ...changed[kind]!);
}

/** A call ends well, or in an InputError whose findings lie inside the text. */
function endsInFindings(call: () => unknown, text: string): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.findings.length).toBeGreaterThan(0);
    const count = text.split("\n").length;
    for (const { span, severity } of error.findings) {
      expect(severity).toBe("error");
      expect(span!.line).toBeGreaterThan(0);
      expect(span!.endLine).toBeLessThanOrEqual(count);
      const isForward =
        span!.endLine > span!.line ||
        (span!.endLine === span!.line && span!.endColumn >= span!.column);
      expect(isForward).toBe(true);
    }
    const order = error.findings.map(({ span }) => span!.line * 1e6 + span!.column);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  }
}

test("a damaged rule set ends in findings, never in an exception", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let text: readonly string[] = lines;
      for (const each of edits) text = apply(text, { ...each, line: each.line % text.length });
      const damaged = text.join("\n");
      endsInFindings(() => parseRuleSet(new Map([[file, damaged]])), damaged);
    }),
    { numRuns: 1000 },
  );
});

test("damaged requirements end in findings, never in an exception", () => {
  const word = fc.constantFrom(
    ..."perspective strength gear milk minutes everyday mild kettle true yes 5 5k 2..5 >=5 : - [ ] { } ' # & * ! | , \n unknown null requirements".split(
      " ",
    ),
    "\n",
    ": ",
    "\n  - ",
    "\t",
  );
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(word, { maxLength: 30 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (written) => {
      endsInFindings(() => parseRequirements(written, "x", coffee), written);
    }),
    { numRuns: 5000 },
  );
});
