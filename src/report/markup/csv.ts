import { safe } from "../text/safe.ts";

/** Spreadsheets run a cell that begins like a formula; an apostrophe keeps it text. */
const FORMULA = /^[=+\-@]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

function field(text: string): string {
  const clean = safe(text);
  const harmless = FORMULA.test(clean) && !NUMBER.test(clean) ? `'${clean}` : clean;
  return /[",\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows as comma-separated values (RFC 4180): CRLF ends each row, the first row names the columns. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
