import type { Marks } from "../comparison/index.ts";

export interface HtmlOptions {
  /** Title of the page; without it, that of the rule set. */
  readonly title?: string;
  /** ISO date that the page bears. */
  readonly date?: string;
  /** Rows that matter to the requirements, by comparison id; comparisons without an entry are left out. */
  readonly marks?: ReadonlyMap<string, Marks>;
}
