import { paragraph } from "../../text/layout.ts";
import type { HowTo } from "../../words.ts";
import type { Page } from "./page.ts";

/** Values named; `advise questions` has them all. */
const LIMIT = 4;

/** The option that gives an answer, and the values it takes. */
export function howToLines(page: Page, howTo: HowTo | undefined, columns: number): string[] {
  if (howTo === undefined) return [];
  const { option, values, several } = howTo;
  const shown = page.options.full || values.length <= LIMIT + 1 ? values : values.slice(0, LIMIT);
  const more = shown.length < values.length ? ", …" : "";
  const choice = `${several ? "any of " : ""}${shown.join(", ")}${more}`;
  const text = values.length === 0 ? option : `${option} (${choice})`;
  return paragraph(page.theme, text, columns, { role: "code" });
}
