import { markdown } from "../../text/markdown.ts";

/** Fact ids behind a sentence: ` [A04 A05]`; nothing when there are none. */
export function citation(facts: readonly string[]): string {
  return facts.length === 0 ? "" : ` [${facts.map(markdown).join(" ")}]`;
}
