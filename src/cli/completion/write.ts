/** Prints completions for the scripts of the shells. */
import { safeLine } from "../../report/text/safe.ts";
import type { Completions } from "./candidates.ts";

/** Longer descriptions make lists that nobody reads. */
const LONGEST = 70;

/** Completions as the shells' scripts read them: a line each, behind a tab what it means; `:files` for files. */
export function writeCompletions({ candidates, files }: Completions): string {
  const lines = candidates.map(({ value, description }) => {
    const words = short(safeLine(description));
    return `${safeLine(value)}${words === "" ? "" : `\t${words}`}`;
  });
  return [...lines, ...(files ? [":files"] : [])].map((line) => `${line}\n`).join("");
}

function short(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}
