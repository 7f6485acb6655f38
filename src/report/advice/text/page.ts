import type { Advice } from "../../../engine/advice.ts";
import type { Names } from "../../names.ts";
import { labelColumn, MARGIN, paragraph } from "../../text/layout.ts";
import { glyph, type Theme } from "../../theme.ts";
import type { AdviceOptions } from "../options.ts";
import { inOrder } from "../view/decisions.ts";

/** What the sections of one text share: its data, its left column, and whether anything was left out. */
export class Page {
  readonly advice: Advice;
  readonly names: Names;
  readonly options: AdviceOptions;
  readonly theme: Theme;
  /** Width of the left column: the labels of the decisions. */
  readonly column: number;
  /** Columns of a paragraph behind a mark. */
  readonly columns: number;
  /** True once something was left out. */
  shortened = false;

  constructor(advice: Advice, names: Names, options: AdviceOptions) {
    this.advice = advice;
    this.names = names;
    this.options = options;
    this.theme = options.theme;
    this.columns = this.theme.width - 2 * MARGIN;
    this.column = labelColumn(
      this.theme,
      inOrder(advice, names)
        .filter(([, decision]) => options.full || !names.isNone(decision.outcome))
        .map(([id]) => names.decision(id)),
    );
  }

  /** The first items, all of them if the text is to be full. */
  first<Item>(items: readonly Item[], limit: number): readonly Item[] {
    // One line more costs no more than the line that says it was left out.
    if (this.options.full || items.length <= limit + 1) return items;
    this.shortened = true;
    return items.slice(0, limit);
  }

  /** A line that counts what was left out of a list; none if nothing was. */
  more(
    items: readonly unknown[],
    shown: readonly unknown[],
    columns: number = this.columns,
  ): string[] {
    const left = items.length - shown.length;
    if (left === 0) return [];
    const text = `${glyph(this.theme, "ellipsis")} ${left} more with --full`;
    return paragraph(this.theme, text, columns, { role: "muted" });
  }
}
