import { escapeUnprintable } from "../safe.ts";
import type { AdviceRenderer } from "./options.ts";

/** The advice as it is. */
export const adviceJson: AdviceRenderer = (advice) =>
  `${escapeUnprintable(JSON.stringify(advice, null, 2))}\n`;
