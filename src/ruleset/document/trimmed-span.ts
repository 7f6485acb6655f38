import type { Span } from "../../engine/model/rule-set.ts";
import type { Place, Source } from "./source.ts";

/** The span of a place without the blanks and line ends behind it, which block collections reach over. */
export function tightSpan(source: Source, { start, end }: Place): Span {
  const written = source.text.slice(start, end).trimEnd();
  return source.span({ start, end: start + written.length });
}
