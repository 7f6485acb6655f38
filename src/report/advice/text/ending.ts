import { hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { endingSentence } from "../words/ending.ts";
import type { Page } from "./page.ts";

/** That facts behind the advice have ended or end soon, where they do. */
export function endingLines({ theme, advice }: Page): string[] {
  const sentence = endingSentence(advice.ending);
  if (sentence === undefined) return [];
  const lines = paragraph(theme, sentence, theme.width - MARGIN - 2);
  return ["", ...indent(hanging(`${theme.paint.warning("!")} `, lines, 2), MARGIN)];
}
