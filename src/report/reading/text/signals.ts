import type { ReadSignal } from "../../../reading/requirements/reading.ts";
import { indent, MARGIN } from "../../text/layout.ts";
import { type Paragraph, tableText } from "../../text/table.ts";
import type { ReadingPage } from "../page.ts";

/** Signals listed before the rest is counted. */
const LIMIT = 20;

/** Every signal: its words, which answer they point to, and how strongly. */
export function signalLines(page: ReadingPage): string[] {
  const { marks, theme } = page;
  if (marks.length === 0) return [];
  const shown = page.first(marks, LIMIT);
  const rows = shown.flatMap(({ number, start, end, signals }) =>
    signals.map((signal, index) => [
      [{ text: index === 0 ? String(number) : "" }],
      [{ text: index === 0 ? page.report.text.slice(start, end) : "" }],
      [pointsTo(page, signal)],
      [strength(signal)],
    ]),
  );
  const headers = ["", "Words", "point to", "how strongly"];
  const table = tableText(theme, { headers, rows }, page.columns);
  return indent([...table, ...page.more(marks, shown)], MARGIN);
}

const cancelled = ({ cancelledBy }: ReadSignal): boolean => cancelledBy !== undefined;

function pointsTo(page: ReadingPage, signal: ReadSignal): Paragraph {
  const words = page.names.answerShort(signal.input, signal.value);
  const text = signal.against ? `away from ${words}` : words;
  return cancelled(signal) ? { text, role: "muted" } : { text };
}

function strength(signal: ReadSignal): Paragraph {
  return cancelled(signal)
    ? { text: `cancelled by "${signal.cancelledBy}"`, role: "muted" }
    : { text: signal.strength };
}
