import type { Standing } from "../../analysis/advise/taken-decisions.ts";
import { entries, hanging, paragraph } from "../text/layout.ts";
import { clean } from "../text/wrap.ts";
import { glyph, type Role, type Theme } from "../theme.ts";
import type { FindingsOptions, FindingsReport } from "./renderer.ts";
import { standingViews } from "./standings.ts";
import { ruleSetWords } from "./verdict.ts";

const SIGNS = {
  agrees: ["check", "good"],
  accepted: ["check", "muted"],
  differs: ["mark", "error"],
  expired: ["mark", "error"],
  undecided: ["ellipsis", "warning"],
} as const satisfies Record<Standing, readonly [Parameters<typeof glyph>[1], Role]>;

/** How the decisions of each file stand, a paragraph each. */
export function standingLines(report: FindingsReport, options: FindingsOptions): string[] {
  const { theme } = options;
  const views = standingViews(report, options);
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
