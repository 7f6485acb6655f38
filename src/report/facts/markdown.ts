import { markdownDocument, markdownSection } from "../text/document.ts";
import { factsMarkdown } from "./markdown-lines.ts";
import type { FactsRenderer } from "./renderer.ts";

/** Facts with their sources, as a document. */
export const factsDocument: FactsRenderer = (facts) =>
  markdownDocument(
    markdownSection(1, "Facts", facts.length === 0 ? ["None."] : factsMarkdown(facts)),
  );
