import { safe } from "../safe.ts";
import { type Case, suitesOf } from "./cases.ts";
import type { FindingsReporter } from "./index.ts";

/** JUnit XML in its common dialect: a suite a file, a test case for each thing that was checked. */
export const findingsJunit: FindingsReporter = (report, options) => {
  const suites = suitesOf(report, options);
  const all = suites.flatMap(({ cases }) => cases);
  const { id, version } = report.ruleSet;
  const body = suites.flatMap(({ name, cases }) => [
    `  <testsuite ${attributes({ name, ...counts(cases), time: "0", file: name })}>`,
    "    <properties>",
    `      <property ${attributes({ name: "ruleSet", value: `${id} ${version}` })}/>`,
    "    </properties>",
    ...cases.flatMap((each) => caseLines(each, name)),
    "  </testsuite>",
  ]);
  const head = `<testsuites ${attributes({ name: "advise", ...counts(all), time: "0" })}>`;
  return `${['<?xml version="1.0" encoding="UTF-8"?>', head, ...body, "</testsuites>"].join("\n")}\n`;
};

function counts(cases: readonly Case[]) {
  const count = (state: Case["state"]) =>
    String(cases.filter((each) => each.state === state).length);
  return {
    tests: String(cases.length),
    failures: count("failed"),
    errors: "0",
    skipped: count("skipped"),
  };
}

function caseLines({ name, state, notes, findings }: Case, suite: string): string[] {
  const span = findings[0]?.span;
  const where = span ? { file: span.file, line: String(span.line) } : { file: suite };
  const head = `    <testcase ${attributes({ name, classname: suite, time: "0", ...where })}`;
  if (notes.length === 0 && state !== "skipped") return [`${head}/>`];
  return [`${head}>`, ...RESULTS[state](notes, findings), "    </testcase>"];
}

type Result = (notes: readonly string[], findings: Case["findings"]) => string[];

const RESULTS = {
  failed: (notes, findings) => {
    const at = Math.max(
      0,
      findings.findIndex(({ severity }) => severity === "error"),
    );
    const failure = attributes({ message: notes[at] ?? "", type: findings[at]?.code ?? "" });
    return [`      <failure ${failure}>${text(notes.join("\n"))}</failure>`];
  },
  skipped: (notes) => [`      <skipped ${attributes({ message: notes.join(" ") })}/>`],
  passed: (notes) => [`      <system-out>${text(notes.join("\n"))}</system-out>`],
} as const satisfies Record<Case["state"], Result>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        `${name}="${clean(value).replace(/[&<>"\n]/g, (sign) => ENTITIES[sign] ?? "")}"`,
    )
    .join(" ");
}

function text(value: string): string {
  return clean(value).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? "");
}

/** Without what XML 1.0 forbids or a terminal obeys. */
const clean = (value: string): string => safe(value).replace(/[\ufffe\uffff]/g, "\ufffd");
