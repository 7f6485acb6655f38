import type { ReadSignal } from "../../../reading/requirements/reading.ts";
import { indent, MARGIN, paragraph } from "../../text/layout.ts";
import { type Paragraph, tableText } from "../../text/table.ts";
import { glyph } from "../../theme.ts";
import type { Sheet } from "../sheet.ts";

/** Signals listed before the rest is counted. */
const LIMIT = 20;

/** Every signal: its words, which answer they point to, and how strongly. */
export function signalLines(sheet: Sheet): string[] {
  const { marks, theme } = sheet;
  if (marks.length === 0) return [];
  const shown = sheet.full || marks.length <= LIMIT + 1 ? marks : marks.slice(0, LIMIT);
  const rows = shown.flatMap(({ number, start, end, signals }) =>
    signals.map((signal, index) => [
      [{ text: index === 0 ? String(number) : "" }],
      [{ text: index === 0 ? sheet.report.text.slice(start, end) : "" }],
      [pointsTo(sheet, signal)],
      [strength(signal)],
    ]),
  );
  const headers = ["", "Words", "point to", "how strongly"];
  const left = marks.length - shown.length;
  const columns = theme.width - 2 * MARGIN;
  return indent(
    [
      ...tableText(theme, { headers, rows }, columns),
      ...(left === 0
        ? []
        : paragraph(theme, `${glyph(theme, "ellipsis")} ${left} more with --full`, columns, {
            role: "muted",
          })),
    ],
    MARGIN,
  );
}

const cancelled = ({ cancelledBy }: ReadSignal): boolean => cancelledBy !== undefined;

function pointsTo(sheet: Sheet, signal: ReadSignal): Paragraph {
  const words = sheet.words(signal.input, signal.value);
  const text = signal.against ? `away from ${words}` : words;
  return cancelled(signal) ? { text, role: "muted" } : { text };
}

function strength(signal: ReadSignal): Paragraph {
  return cancelled(signal)
    ? { text: `cancelled by "${signal.cancelledBy}"`, role: "muted" }
    : { text: signal.strength };
}
