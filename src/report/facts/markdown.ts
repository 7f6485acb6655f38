import type { Fact } from "../../engine/model/rule-set.ts";
import { markdown, markdownRows } from "../markup/markdown.ts";
import { markdownDocument, markdownSection } from "../markup/markdown-document.ts";
import { safeLine } from "../text/safe.ts";
import { type FactsRenderer, provenance, UNCONFIRMED } from "./text.ts";

/** Facts with their sources, as a document. */
export const factsDocument: FactsRenderer = (facts) =>
  markdownDocument(
    markdownSection(1, "Facts", facts.length === 0 ? ["None."] : factsMarkdown(facts)),
  );

/** An address as a link, anything else as text. */
function source(text: string): string {
  const address = safeLine(text);
  return /^https?:\/\/[^\s<>|]+$/.test(address) ? `<${address}>` : markdown(address);
}

/** Facts with their sources, as a table. */
export function factsMarkdown(facts: readonly Fact[]): string[] {
  if (facts.length === 0) return [];
  return markdownRows(
    ["Id", "Fact", "Source"],
    facts.map((fact) => [
      markdown(fact.id),
      markdown(fact.text),
      [
        source(fact.source),
        markdown(provenance(fact)),
        ...(fact.confirmed === false ? [`**${UNCONFIRMED}**`] : []),
      ].join("<br>"),
    ]),
  );
}
