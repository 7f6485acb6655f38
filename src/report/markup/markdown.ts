import { safeLine } from "../text/safe.ts";
import type { Table } from "../text/table.ts";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["@", "&#64;"],
]);

/** Untrusted text as one line of Markdown that shows exactly this text, in tables too. */
export function markdown(text: string): string {
  return safeLine(text)
    .replace(/[&<>@]/g, (character) => ENTITIES.get(character) ?? character)
    .replace(/[\\`*_[\]|~$]/g, "\\$&")
    .replace(/^(#+|[+-])(?=\s|$)|^([=-]+)$/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** Text that is to be read letter by letter: an id, a command. */
export function code(text: string): string {
  const line = safeLine(text).replaceAll("|", "\\|");
  const fence = line.includes("`") ? "``" : "`";
  const edge = /^`|`$/.test(line) ? " " : "";
  return line === "" ? "" : `${fence}${edge}${line.replace(/`{2,}/g, "`")}${edge}${fence}`;
}

/** Fact ids behind a sentence: ` [A04 A05]`; nothing when there are none. */
export function citation(facts: readonly string[]): string {
  return facts.length === 0 ? "" : ` [${facts.map(markdown).join(" ")}]`;
}

/** Rows of Markdown that is escaped already. */
export function markdownRows(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)];
}

/** A table of untrusted text. */
export function tableMarkdown(table: Table): string[] {
  return markdownRows(
    table.headers.map(markdown),
    table.rows.map((row) =>
      table.headers.map((_, index) =>
        (row[index] ?? [])
          .map(({ text, role }) => (role === "title" ? `**${markdown(text)}**` : markdown(text)))
          .join("<br>"),
      ),
    ),
  );
}
