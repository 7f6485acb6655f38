import type { RecordView } from "./content.ts";

/** What a record bears beside its content. */
export interface RecordHead {
  /** Absent where records are dated. */
  readonly number?: number;
  /** ISO date. */
  readonly date: string;
  /** The record that this one supersedes. */
  readonly supersedes?: { readonly label: string; readonly title: string; readonly file: string };
}

/** A record as Markdown that ends with a line end. */
export type RecordTemplate = (view: RecordView, head: RecordHead) => string;
