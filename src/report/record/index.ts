import type { RecordView } from "./view.ts";

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

/** Every template of a decision record; its module is loaded when it is asked for. */
export const RECORD_TEMPLATES = {
  madr: async () => (await import("./madr.ts")).madrRecord,
  nygard: async () => (await import("./nygard.ts")).nygardRecord,
} as const satisfies Record<string, () => Promise<RecordTemplate>>;

export type RecordTemplateName = keyof typeof RECORD_TEMPLATES;
