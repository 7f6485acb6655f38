import { escapeUnprintable } from "../safe.ts";
import type { DiffRenderer } from "./renderer.ts";

/** The difference as it is. */
export const diffJson: DiffRenderer = (diff) =>
  `${escapeUnprintable(JSON.stringify(diff, null, 2))}\n`;
