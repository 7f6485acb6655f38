/** The first lines of an interview. */
import type { RuleSetCore } from "../../engine/model/rule-set.ts";
import type { Theme } from "../../report/text/theme.ts";
import { wrap } from "../../report/text/wrap.ts";

/** What the interview is about, and how to leave it. */
export function welcome({ title, about }: RuleSetCore, theme: Theme): string {
  const lines = [
    ...wrap(theme, title, theme.width).map((line) => theme.paint.title(line)),
    ...wrap(theme, about, theme.width),
    theme.paint.muted("Nothing is sent anywhere. Ctrl-C leaves."),
  ];
  return `${lines.join("\n")}\n`;
}
