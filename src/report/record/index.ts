import type { RecordTemplate } from "./renderer.ts";

/** Every template of a decision record; its module is loaded when it is asked for. */
export const RECORD_TEMPLATES = {
  madr: async () => (await import("./madr.ts")).madrRecord,
  nygard: async () => (await import("./nygard.ts")).nygardRecord,
} as const satisfies Record<string, () => Promise<RecordTemplate>>;

export type RecordTemplateName = keyof typeof RECORD_TEMPLATES;

export type * from "./renderer.ts";
