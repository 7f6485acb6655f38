import { requirementsYaml } from "../diagnostics/witness.ts";
import { escapeUnprintable } from "../text/safe.ts";
import type { ReadingRenderer } from "./report.ts";

/** The requirements alone, so that they can be kept, corrected and piped back into the program. */
export const readingYaml: ReadingRenderer = ({ requirements }) => {
  const lines = requirementsYaml(requirements);
  return escapeUnprintable(lines.length === 0 ? "{}\n" : `${lines.join("\n")}\n`);
};
