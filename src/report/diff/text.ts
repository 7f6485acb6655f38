import { heading, indented, paragraph, section } from "../text/layout.ts";
import { glyph, type Theme } from "../text/theme.ts";
import { clean } from "../text/wrap.ts";
import { type ChangeView, type DecisionView, type DiffRenderer, diffView } from "./words.ts";

/** Changes of a decision shown unless all are asked for. */
const SHORT = 6;

/** What changes and on how many requirements, a section a decision, the largest changes first. */
export const diffText: DiffRenderer = (diff, sides, { theme, full = false }) => {
  const view = diffView(diff, sides);
  const item = (text: string) => indented(theme, text, 2);
  const lines = [
    ...heading(theme, view.title),
    ...item(view.compared),
    ...view.changed.flatMap((each) =>
      section(theme, each.label, decisionLines(theme, each, full ? Infinity : SHORT)),
    ),
    ...section(theme, "Claims that no longer hold", [
      ...view.claims.broken.flatMap(({ summary, witnesses }) => [
        ...indented(theme, summary, 2, { role: "error" }),
        ...witnesses.flatMap((lines, index) => [
          ...(index > 0 ? ["    and"] : []),
          ...witnessLines(theme, lines),
        ]),
      ]),
      ...view.claims.notComparable.flatMap(item),
    ]),
    ...section(theme, "Declared otherwise", view.structure.flatMap(item)),
    ...(view.same === undefined ? [] : ["", ...paragraph(theme, view.same, theme.width)]),
  ];
  return `${lines.join("\n")}\n`;
};

function decisionLines(theme: Theme, { summary, changes }: DecisionView, most: number): string[] {
  const hidden = changes.length - most;
  return [
    ...indented(theme, summary, 2),
    ...changes.slice(0, most).flatMap((change) => changeLines(theme, change)),
    ...(hidden > 0 ? ["", `  ${glyph(theme, "ellipsis")} and ${hidden} more changes; --full`] : []),
  ];
}

function changeLines(theme: Theme, { share, older, newer, rules, witness }: ChangeView): string[] {
  return [
    "",
    ...indented(theme, `${share}: ${older} → ${newer}`, 2, { role: "option" }),
    ...(rules === "" ? [] : indented(theme, rules, 4, { role: "muted" })),
    ...witnessLines(theme, witness),
  ];
}

const witnessLines = (theme: Theme, lines: readonly string[]): string[] =>
  (lines.length === 0 ? ["{}"] : lines).map(
    (line) => `    ${theme.paint.code(clean(theme, line))}`,
  );
