/** A question and its answer as they stay on the screen. */
import { glyph, type Theme } from "../../../report/text/theme.ts";
import { width } from "../../../report/text/width.ts";
import { clean, wrap } from "../../../report/text/wrap.ts";

/** One line where both fit, otherwise the answer below. */
export function answeredLines(ask: string, answer: string, theme: Theme): readonly string[] {
  const { good, muted, option } = theme.paint;
  const question = clean(theme, ask);
  const words = clean(theme, answer);
  const check = glyph(theme, "check");
  if (width(question) + width(words) + 4 <= theme.width) {
    return [`${good(check)} ${muted(question)}  ${option(words)}`];
  }
  const room = theme.width - 2;
  const [first = "", ...rest] = wrap(theme, question, room);
  return [
    `${good(check)} ${muted(first)}`,
    ...rest.map((line) => `  ${muted(line)}`),
    ...wrap(theme, words, room).map((line) => `  ${option(line)}`),
  ];
}
