import type { Formats } from "../renderer.ts";
import type { RecordTemplate } from "./content.ts";

/** Every template of a decision record; its module is loaded when it is asked for. */
export const RECORD_TEMPLATES = {
  madr: async () => (await import("./madr.ts")).madrRecord,
  nygard: async () => (await import("./nygard.ts")).nygardRecord,
} as const satisfies Formats<RecordTemplate>;

export type RecordTemplateName = keyof typeof RECORD_TEMPLATES;
