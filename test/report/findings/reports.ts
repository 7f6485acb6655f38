/** Reports of every kind: nothing found, many things found, and text that attacks. */
import type { ArchitectureStanding } from "../../../src/analysis/advise/taken-decisions.ts";
import type { Architecture } from "../../../src/engine/model/architecture.ts";
import type { Finding, Severity } from "../../../src/engine/model/finding.ts";
import type { Span } from "../../../src/engine/model/rule-set.ts";
import { type Failure, standingFindings } from "../../../src/report/findings/decisions-taken.ts";
import type { FindingsReport } from "../../../src/report/findings/index.ts";
import { Names } from "../../../src/report/words/names.ts";
import { coffee } from "../coffee.ts";
import { HOSTILE } from "../hostile.ts";

const file = "shops/north one/architecture.yaml";

const span = (line: number, column: number, length: number): Span => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + length,
});

const text = `requirements:
  taste: [crema]
decisions:
  method: espresso
  roast: dark
deviations:
  - { decision: roast, chosen: dark, because: Bought already., until: 2026-10-31 }
`;

const [method, second] = coffee.decisions;
const first = method?.options.map(({ id }) => id) ?? [];

const architecture: Architecture = {
  requirements: { taste: ["crema"] },
  decisions: { [method?.id ?? ""]: { chosen: [first[0] ?? ""], span: span(4, 11, 8) } },
  deviations: [
    {
      decision: second?.id ?? "",
      chosen: ["dark"],
      because: "Bought already.",
      until: "2026-10-31",
      span: span(7, 32, 4),
    },
  ],
  ruleSet: { id: "coffee", version: "1.1.0", span: span(1, 1, 12) },
  answerSpans: { taste: span(2, 3, 14) },
  span: span(1, 1, 12),
};

const base = { possible: [], added: [], dropped: [], causes: [], reason: [], back: [], open: [] };

const standing: ArchitectureStanding = {
  ruleSet: { id: "coffee", version: "1.2.0", takenWith: "1.1.0" },
  decisions: coffee.decisions.map(({ id, options }, index) => {
    const [here = "", there = ""] = options.map((option) => option.id);
    if (index === 0)
      return {
        ...base,
        decision: id,
        standing: "differs",
        decided: [here],
        recommended: [there],
        added: [there],
        dropped: [here],
        causes: [{ option: there, rule: "a-rule", because: "It does." }],
        reason: [{ input: "taste", answer: ["crema"], assumed: false, includes: ["crema"] }],
        back: [{ option: here, change: { taste: ["body"] }, from: { taste: ["crema"] } }],
      };
    if (index === 1)
      return {
        ...base,
        decision: id,
        standing: "accepted",
        decided: [here],
        recommended: [there],
        deviation: architecture.deviations[0]!,
      };
    return { ...base, decision: id, standing: "agrees", decided: [here], recommended: [here] };
  }),
  traps: [],
};

const failOn: ReadonlySet<Failure> = new Set(["differs", "expired", "undecided"]);

/** Decisions of one file, of which one differs and one deviates. */
export const differing: FindingsReport = {
  subject: file,
  ruleSet: { id: "coffee", version: "1.2.0" },
  findings: standingFindings(standing, architecture, new Names(coffee), failOn),
  sources: new Map([[file, text]]),
  files: [{ file, ...standing }],
  complete: true,
  passed: false,
};

/** The same decisions, all as recommended. */
export const agreeing: FindingsReport = {
  ...differing,
  findings: [],
  files: [
    {
      file,
      ...standing,
      decisions: standing.decisions.map((each) => ({ ...each, standing: "agrees" })),
    },
  ],
  passed: true,
};

const counts = {
  inputs: 3,
  decisions: 2,
  rules: 7,
  facts: 4,
  claims: 0,
  requirements: 5e12,
  nodes: 31,
};

/** A rule set in which nothing is wrong. */
export const clean: FindingsReport = {
  subject: "my rules",
  ruleSet: { id: "coffee", version: "1.2.0" },
  findings: [],
  sources: new Map([["my rules/facts.yaml", "F1:\n  text: x\n"]]),
  counts,
  complete: true,
  passed: true,
};

const severities: readonly Severity[] = ["error", "warning", "note"];

/** More findings than any tool shows, at places of every kind. */
export const many: FindingsReport = {
  ...clean,
  findings: Array.from({ length: 90 }, (_, index): Finding => {
    const args = { fact: `F${index}`, days: 200, checked: "2026-01-01", decision: "method" };
    const code = ["fact-stale", "gap", "fact-unused"][index % 3] as string;
    const severity = severities[index % 3] as Severity;
    const line = 1 + (index % 2);
    const place = { file: "my rules/facts.yaml", line, column: 1, endLine: line, endColumn: 1 };
    return index % 10 === 0 ? { code, severity, args } : { code, severity, args, span: place };
  }),
  complete: false,
  passed: false,
};

/** What hostile files can put into a report. */
export const hostile: FindingsReport = {
  ...many,
  subject: HOSTILE,
  ruleSet: { id: HOSTILE, version: HOSTILE },
  sources: new Map([[HOSTILE, `${HOSTILE}\n${HOSTILE}`]]),
  findings: [...many.findings, ...differing.findings].map((finding) => ({
    ...finding,
    args: Object.fromEntries(Object.keys(finding.args).map((name) => [name, HOSTILE])),
    ...(finding.span && { span: { ...finding.span, file: HOSTILE } }),
    related: [{ label: HOSTILE, span: { ...span(1, 1, 5), file: HOSTILE } }],
  })),
};

/** The same of a hostile file of decisions. */
export const hostileStanding: FindingsReport = {
  ...differing,
  subject: HOSTILE,
  sources: hostile.sources,
  findings: hostile.findings.map((finding, index) => ({
    ...finding,
    args: { ...finding.args, ...(index % 2 === 0 && { id: standing.decisions[0]!.decision }) },
  })),
  files: [
    {
      ...standing,
      file: HOSTILE,
      decisions: standing.decisions.map((each) => ({ ...each, decided: [HOSTILE, HOSTILE] })),
    },
  ],
};

/** Input that cannot be used: one file that is not there, and one with two errors. */
export const unreadable: FindingsReport = {
  subject: "2 files",
  findings: [
    { code: "missing-file", severity: "error", args: { file: "gone.yaml" } },
    {
      code: "unknown-input",
      severity: "error",
      args: { id: "tast", suggestion: "taste" },
      span: span(2, 3, 5),
    },
    {
      code: "unknown-option",
      severity: "error",
      args: { decision: "method", option: "expresso", suggestion: "espresso" },
      span: span(4, 11, 8),
    },
  ],
  sources: new Map([[file, text]]),
  files: [],
  complete: false,
  passed: false,
  unreadable: true,
};

/** Every report by its name. */
export const reports = {
  clean,
  many,
  hostile,
  agreeing,
  differing,
  hostileStanding,
  unreadable,
};
