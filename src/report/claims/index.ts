import type { Claim } from "../../engine/model/rule-set.ts";
import type { Formats, Renderer } from "../renderer.ts";

/** Every format of a list of claims; its module is loaded when it is asked for. */
export const CLAIMS_FORMATS = {
  text: async () => (await import("./text.ts")).claimsText,
  json: async () => (await import("./json.ts")).claimsJson,
  markdown: async () => (await import("./markdown.ts")).claimsDocument,
} as const satisfies Formats<Renderer<readonly Claim[]>>;

export type ClaimsFormat = keyof typeof CLAIMS_FORMATS;
