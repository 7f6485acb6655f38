import type { RenderOptions } from "../renderer.ts";
import { MARGIN, paragraph } from "./layout.ts";
import { glyph, type Theme } from "./theme.ts";

/** What the sections of a text share that is shortened unless all of it is asked for. */
export class ShortenedPage {
  readonly theme: Theme;
  /** Shorten nothing. */
  readonly full: boolean;
  /** Columns of a paragraph behind a mark. */
  readonly columns: number;
  /** True once something was left out. */
  shortened = false;

  constructor({ theme, full = false }: RenderOptions) {
    this.theme = theme;
    this.full = full;
    this.columns = theme.width - 2 * MARGIN;
  }

  /** The first items, all of them if the text is to be full. */
  first<Item>(items: readonly Item[], limit: number): readonly Item[] {
    // One line more costs no more than the line that says it was left out.
    if (this.full || items.length <= limit + 1) return items;
    this.shortened = true;
    return items.slice(0, limit);
  }

  /** A line that counts what was left out of a list, and says how to see it; none if nothing was. */
  more(items: readonly unknown[], shown: readonly unknown[], how = "--full"): string[] {
    const left = items.length - shown.length;
    if (left === 0) return [];
    const text = `${glyph(this.theme, "ellipsis")} ${left} more with ${how}`;
    return paragraph(this.theme, text, this.columns, { role: "muted" });
  }
}
