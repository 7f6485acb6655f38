import type { Standing } from "../../../analysis/advise/taken-decisions.ts";
import type { CheckCode } from "../../../analysis/verify/codes.ts";
import { diagnosticsText } from "../../diagnostics/diagnostics.ts";
import { entries, hanging, indented, paragraph } from "../../text/layout.ts";
import { glyph, type Role, type Theme } from "../../text/theme.ts";
import { clean } from "../../text/wrap.ts";
import { countWords, sizeWords } from "../../words/numbers.ts";
import { decisionsInWords } from "../decisions-in-words.ts";
import type { FindingsOptions, FindingsReport, FindingsReporter } from "../report.ts";
import { ruleSetWords, verdictWords } from "../words.ts";

type Counts = NonNullable<FindingsReport["counts"]>;

/** What a complete check has proved where none of these codes was found. */
const PROOFS: readonly (readonly [sentence: string, ...codes: CheckCode[]])[] = [
  ["a rule decides wherever one must", "gap"],
  ["no two rules contradict each other", "overlap"],
  [
    "every rule can hold, and none is always preceded",
    "rule-never-holds",
    "rule-shadowed",
    "rule-shadowed-together",
  ],
  ["every rule makes a difference", "rule-without-effect"],
  [
    "every option can come out",
    "option-never-chosen",
    "rule-shadowed",
    "rule-shadowed-together",
    "rule-never-holds",
  ],
  [
    "every input and every value makes a difference",
    "input-without-effect",
    "value-without-effect",
    "values-alike",
  ],
  [
    "every trap, blueprint step and comparison row can show",
    "trap-never-shows",
    "step-never-shows",
    "row-never-matters",
  ],
  [
    "every claim holds for all requirements",
    "claim-broken",
    "claim-never-so",
    "claim-not-indifferent",
    "claim-not-monotone",
    "claim-about-nothing",
  ],
  [
    "every rule, trap and cell cites a fact",
    "rule-without-facts",
    "trap-without-facts",
    "cell-without-facts",
  ],
  [
    "every fact is cited and has a source and a date",
    "fact-unused",
    "fact-without-source",
    "fact-without-date",
  ],
  ["every fact that is cited holds today", "fact-ended", "fact-not-begun"],
];

/** Findings for a person: what was checked and proved, then what is wrong, by file and line. */
export const findingsText: FindingsReporter = (report, options) => {
  const { findings, sources } = report;
  const { theme } = options;
  const parts = [
    overview(report, options).join("\n"),
    diagnosticsText(findings, sources, { theme, most: Infinity, counted: false }).trimEnd(),
    theme.paint[report.passed ? "good" : "error"](verdictWords(report)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
};

function overview(report: FindingsReport, options: FindingsOptions): string[] {
  const { theme } = options;
  const { counts } = report;
  if (counts === undefined) return decisionLines(report, options);
  return [...head(theme, report, counts), ...proofs(theme, report)];
}

function head(theme: Theme, report: FindingsReport, counts: Counts): string[] {
  const { requirements, nodes } = counts;
  const space = `${sizeWords(requirements)} distinguishable requirements`;
  const diagrams = nodes === undefined ? "" : `, ${countWords(nodes, "diagram node")}`;
  const parts = [
    countWords(counts.inputs, "input"),
    countWords(counts.decisions, "decision"),
    countWords(counts.rules, "rule"),
    countWords(counts.facts, "fact"),
    ...(counts.claims > 0 ? [countWords(counts.claims, "claim")] : []),
  ];
  return [
    theme.paint.title(clean(theme, `${report.subject}: ${ruleSetWords(report)}`)),
    ...indented(theme, parts.join(", "), 2),
    ...indented(theme, space + diagrams, 2),
  ];
}

function proofs(theme: Theme, { findings, complete, counts }: FindingsReport): string[] {
  if (!complete) return [];
  const codes = new Set(findings.map((finding) => finding.code));
  const proved = PROOFS.filter(
    ([, ...broken]) =>
      !broken.some((code) => codes.has(code)) &&
      (counts?.claims !== 0 || !broken.includes("claim-broken")),
  );
  const mark = theme.paint.good(glyph(theme, "check"));
  return proved.map(([sentence]) => `  ${mark} ${sentence}`);
}

const SIGNS = {
  agrees: ["check", "good"],
  accepted: ["check", "muted"],
  differs: ["mark", "error"],
  expired: ["mark", "error"],
  undecided: ["ellipsis", "warning"],
} as const satisfies Record<Standing, readonly [Parameters<typeof glyph>[1], Role]>;

/** How the decisions of each file stand, a paragraph each. */
function decisionLines(report: FindingsReport, options: FindingsOptions): string[] {
  const { theme } = options;
  const views = decisionsInWords(report, options);
  const blocks = views.map(({ file, decisions }) => [
    theme.paint.title(clean(theme, `${file}: ${ruleSetWords(report)}`)),
    ...entries(
      theme,
      decisions.map(({ label, standing, decided, words }) => ({
        label,
        body: (columns: number) => [
          ...paragraph(theme, decided, columns, { role: "option" }),
          ...signed(theme, standing, words, columns),
        ],
      })),
    ),
  ]);
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function signed(theme: Theme, standing: Standing, words: string, columns: number): string[] {
  const [sign, role] = SIGNS[standing];
  const mark = glyph(theme, sign);
  const lines = paragraph(theme, words, columns - mark.length - 1, { role });
  return hanging(`${theme.paint[role](mark)} `, lines, mark.length + 1);
}
