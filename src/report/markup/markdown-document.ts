/** A Markdown section: a heading, a blank line, its lines, a blank line; nothing when there are no lines. */
export function markdownSection(level: number, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${"#".repeat(level)} ${title}`, "", ...lines, ""];
}

/** Joins the lines of a document, with one line end behind the last. */
export function markdownDocument(lines: readonly string[]): string {
  return `${lines.join("\n").trimEnd()}\n`;
}
