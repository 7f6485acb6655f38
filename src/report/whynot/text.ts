import type { WhyNot } from "../../analysis/explain/why-not.ts";
import type { Renderer } from "../renderer.ts";
import { hanging, heading, indent, indented, MARGIN, section } from "../text/layout.ts";
import { glyph, type Theme } from "../text/theme.ts";
import { wrap } from "../text/wrap.ts";
import { Names } from "../words/names.ts";
import { type LackView, type RuleView, whyNotView } from "./words.ts";

/** Rules explained unless all are asked for. */
const SHORT = 4;

/** What each rule for an option lacks, and the smallest change; a paragraph an option. */
export const whyNotText: Renderer<readonly WhyNot[]> = (
  explained,
  ruleSet,
  { theme, full = false },
) => {
  const names = new Names(ruleSet);
  const blocks = explained.map((each) => {
    const view = whyNotView(each, names);
    const shown = full ? view.rules : view.rules.slice(0, SHORT);
    const hidden = view.rules.length - shown.length;
    const change = view.change === undefined ? [] : indented(theme, view.change, MARGIN);
    return [
      ...heading(theme, view.title),
      ...indented(theme, view.summary, MARGIN),
      ...section(theme, "Smallest change", change),
      ...section(theme, "Rules that choose it, the nearest first", [
        ...shown.flatMap((rule, index) => [...(index > 0 ? [""] : []), ...ruleLines(theme, rule)]),
        ...(hidden > 0 ? ["", `  ${glyph(theme, "ellipsis")} and ${hidden} more; --full`] : []),
      ]),
    ];
  });
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n\n")}\n`;
};

function ruleLines(theme: Theme, { rule, because, state, lacks }: RuleView): string[] {
  return [
    ...indented(theme, `${rule}: ${state}`, MARGIN, { role: "option" }),
    ...indented(theme, because, 2 * MARGIN, { role: "muted" }),
    ...lacks.flatMap((lack) => lackLines(theme, lack)),
  ];
}

function lackLines(theme: Theme, { words, given, open, depth }: LackView): string[] {
  const lead = 2 * MARGIN * (1 + depth / 2);
  const mark = given === "" ? "" : open ? "? " : "- ";
  const said = given === "" ? words : `${words} (${given})`;
  const lines = wrap(theme, said, theme.width - lead - mark.length);
  return indent(hanging(mark, lines, mark.length), lead);
}
