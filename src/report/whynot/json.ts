import { escapeUnprintable } from "../safe.ts";
import type { WhyNotRenderer } from "./renderer.ts";

/** The explanations as they are. */
export const whyNotJson: WhyNotRenderer = (explained) =>
  `${escapeUnprintable(JSON.stringify({ version: 1, whyNot: explained }, null, 2))}\n`;
