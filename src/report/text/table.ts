import type { Role, Theme } from "./theme.ts";
import { glyph } from "./theme.ts";
import { width } from "./width.ts";
import { clean, wrap } from "./wrap.ts";

export interface Paragraph {
  readonly text: string;
  readonly role?: Role;
}

/** Paragraphs of a cell stand below one another. */
export type Cell = readonly Paragraph[];

export interface Table {
  readonly headers: readonly string[];
  /** The most columns that the first column may take; what it needs without. */
  readonly mostFirst?: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Blanks between two columns. */
const GAP = 2;

/** Columns for each column of a table: what it needs, else an equal share of what the narrow ones leave. */
export function columnWidths(theme: Theme, table: Table, room: number): number[] {
  const widths = table.headers.map((header, index) => {
    const paragraphs = table.rows.flatMap((row) => row[index] ?? []);
    const texts = [header, ...paragraphs.map((paragraph) => paragraph.text)];
    const needed = Math.max(...texts.map((text) => width(clean(theme, text))));
    return index === 0 ? Math.min(needed, table.mostFirst ?? needed) : needed;
  });
  let left = room - GAP * (widths.length - 1);
  let open = [...widths.keys()];
  for (;;) {
    const share = Math.max(1, Math.floor(left / Math.max(1, open.length)));
    const wide = open.filter((index) => widths[index]! > share);
    if (wide.length === open.length) {
      for (const index of open) widths[index] = share;
      return widths;
    }
    for (const index of open) if (widths[index]! <= share) left -= widths[index]!;
    open = wide;
  }
}

function cellLines(theme: Theme, cell: Cell, columns: number): { text: string; role?: Role }[] {
  return cell.flatMap((paragraph) =>
    wrap(theme, paragraph.text, columns).map((text) =>
      paragraph.role === undefined ? { text } : { text, role: paragraph.role },
    ),
  );
}

function rowLines(theme: Theme, cells: readonly Cell[], widths: readonly number[]): string[] {
  const columns = widths.map((columns, index) => cellLines(theme, cells[index] ?? [], columns));
  const height = Math.max(0, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, index) => {
        const { text = "", role } = lines[line] ?? {};
        const shown = role === undefined || text === "" ? text : theme.paint[role](text);
        return shown + " ".repeat(Math.max(0, (widths[index] ?? 0) - width(text)));
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** Words, not boxes: a line below the headers, and a blank line between rows that have several lines. */
export function tableText(theme: Theme, table: Table, room: number): string[] {
  const widths = columnWidths(theme, table, room);
  const header: Cell[] = table.headers.map((text) => [{ text, role: "title" }]);
  const line = widths.map((columns) => glyph(theme, "rule").repeat(columns)).join(" ".repeat(GAP));
  const rows = table.rows.map((row) => rowLines(theme, row, widths));
  const airy = rows.some((lines) => lines.length > 1);
  return [
    ...rowLines(theme, header, widths),
    theme.paint.muted(line),
    ...rows.flatMap((lines, index) => (airy && index > 0 ? ["", ...lines] : lines)),
  ];
}
