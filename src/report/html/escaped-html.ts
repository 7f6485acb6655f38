/** HTML as a value: a template escapes every text in it, so that nothing of a file can become markup. */
import { safeLine } from "../text/safe.ts";

/** Markup that has been escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may hold: text is escaped, a list is joined, and nothing stays nothing. */
export type Content = Html | string | number | readonly Content[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Untrusted text for a place between tags or between quotes, on one line. */
export function escapeHtml(text: string): string {
  return safeLine(text).replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}

/** Makes markup of a template: html`<p>${text}</p>`. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const texts = parts.map(
    (part, index) => part + (index < contents.length ? write(contents[index]) : ""),
  );
  return new Html(texts.join(""));
}

function write(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  return content.map(write).join("");
}
