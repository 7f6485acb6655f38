import { indent, paragraph, section } from "../text/layout.ts";
import { clean, wrap } from "../text/wrap.ts";
import { glyph, type Theme } from "../theme.ts";
import { type ChangeView, type DecisionView, type DiffRenderer, diffView } from "./view.ts";

/** Changes of a decision shown unless all are asked for. */
const SHORT = 6;

/** What changes and on how many requirements, a section a decision, the largest changes first. */
export const diffText: DiffRenderer = (diff, sides, { theme, full = false }) => {
  const view = diffView(diff, sides);
  const room = theme.width - 2;
  const item = (text: string) => indent(paragraph(theme, text, room), 2);
  const lines = [
    ...wrap(theme, view.title, theme.width).map((line) => theme.paint.title(line)),
    ...item(view.compared),
    ...view.changed.flatMap((each) =>
      section(theme, each.label, decisionLines(theme, each, full ? Infinity : SHORT)),
    ),
    ...section(theme, "Declared otherwise", view.structure.flatMap(item)),
    ...(view.same === undefined ? [] : ["", ...paragraph(theme, view.same, theme.width)]),
  ];
  return `${lines.join("\n")}\n`;
};

function decisionLines(theme: Theme, { summary, changes }: DecisionView, most: number): string[] {
  const hidden = changes.length - most;
  return [
    ...indent(paragraph(theme, summary, theme.width - 2), 2),
    ...changes.slice(0, most).flatMap((change) => changeLines(theme, change)),
    ...(hidden > 0 ? ["", `  ${glyph(theme, "ellipsis")} and ${hidden} more changes; --full`] : []),
  ];
}

function changeLines(theme: Theme, { share, older, newer, rules, witness }: ChangeView): string[] {
  const words = `${share}: ${older} → ${newer}`;
  const shown = witness.length === 0 ? ["{}"] : witness;
  return [
    "",
    ...indent(paragraph(theme, words, theme.width - 2, { role: "option" }), 2),
    ...indent(rules === "" ? [] : paragraph(theme, rules, theme.width - 4, { role: "muted" }), 4),
    ...indent(
      shown.map((line) => theme.paint.code(clean(theme, line))),
      4,
    ),
  ];
}
