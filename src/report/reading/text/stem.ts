import { indent, MARGIN } from "../../text/layout.ts";
import { glyph } from "../../theme.ts";
import type { Sheet } from "../sheet.ts";
import { markedLines } from "./marked.ts";

/** A text of more lines is shortened to those with signals. */
const LONGEST = 40;

/** The text without its answer options, its signals marked. */
export function stemLines({ report, marks, theme, full }: Sheet): string[] {
  const { text, reading } = report;
  const columns = theme.width - 2 * MARGIN;
  const lines = markedLines(text, reading.stemEnd, marks, theme, columns);
  return indent(
    full || lines.length <= LONGEST ? lines : shortened(lines, glyph(theme, "ellipsis")),
    MARGIN,
  );
}

/** Lines with a mark, and a sign for what was left out between them. */
function shortened(lines: readonly string[], sign: string): string[] {
  const shown: string[] = [];
  let open = false;
  for (const line of lines) {
    const opens = line.lastIndexOf("[");
    const closes = line.lastIndexOf("]");
    if (opens >= 0 || closes >= 0 || open) shown.push(line);
    else if (shown.at(-1) !== sign) shown.push(sign);
    if (opens !== closes) open = opens > closes;
  }
  return shown;
}
