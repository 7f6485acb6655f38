import { safe } from "../../text/safe.ts";
import { type Case, suitesOf } from "../cases.ts";
import type { FindingsReport, FindingsReporter } from "../report.ts";

/**
 * JUnit XML as its readers agree on it: a suite a file, a test case for each thing that was checked. A case's line
 * stands in its text, because the schema that most readers follow has no attribute for it.
 */
export const findingsJunit: FindingsReporter = (report, options) => {
  const suites = suitesOf(report, options);
  const all = suites.flatMap(({ cases }) => cases);
  const properties = propertyLines(report);
  const body = suites.flatMap(({ name, cases }) => [
    `  <testsuite ${attributes({ name, ...counts(cases), skipped: count(cases, "skipped"), time: "0", file: name })}>`,
    ...properties,
    ...cases.flatMap((each) => caseLines(each, name)),
    "  </testsuite>",
  ]);
  const head = `<testsuites ${attributes({ name: "advise", ...counts(all), time: "0" })}>`;
  return `${['<?xml version="1.0" encoding="UTF-8"?>', head, ...body, "</testsuites>"].join("\n")}\n`;
};

function propertyLines({ ruleSet }: FindingsReport): string[] {
  if (ruleSet === undefined) return [];
  const value = `${ruleSet.id} ${ruleSet.version}`;
  return [
    "    <properties>",
    `      <property ${attributes({ name: "ruleSet", value })}/>`,
    "    </properties>",
  ];
}

const count = (cases: readonly Case[], state: Case["state"]): string =>
  String(cases.filter((each) => each.state === state).length);

const counts = (cases: readonly Case[]) => ({
  tests: String(cases.length),
  failures: count(cases, "failed"),
  errors: count(cases, "broken"),
});

function caseLines({ name, state, notes, findings }: Case, suite: string): string[] {
  const head = `    <testcase ${attributes({ name, classname: suite, time: "0" })}`;
  if (notes.length === 0 && state !== "skipped") return [`${head}/>`];
  return [`${head}>`, ...RESULTS[state](notes, findings), "    </testcase>"];
}

type Result = (notes: readonly string[], findings: Case["findings"]) => string[];

/** The first error stands for all of them; the text holds the rest. */
const failure =
  (name: "failure" | "error"): Result =>
  (notes, findings) => {
    const at = Math.max(
      0,
      findings.findIndex(({ severity }) => severity === "error"),
    );
    const first = attributes({ message: notes[at] ?? "", type: findings[at]?.code ?? "" });
    return [`      <${name} ${first}>${text(notes.join("\n"))}</${name}>`];
  };

const RESULTS = {
  failed: failure("failure"),
  broken: failure("error"),
  skipped: (notes) => [
    `      <skipped ${attributes({ message: notes.join(" ") || "accepted" })}/>`,
  ],
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
