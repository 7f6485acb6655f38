/** Our colours for inquirer's own prompts. */
import type { Theme } from "../../../report/text/theme.ts";

/** The `theme` of a prompt: what inquirer would colour by itself follows ours. */
export function promptStyle({ paint, unicode }: Theme) {
  // Inquirer hands more than the text to these.
  const plain = (color: (text: string) => string) => (text: string) => color(text);
  return {
    prefix: paint.option("?"),
    icon: { cursor: unicode ? "❯" : ">" },
    style: {
      message: plain(paint.title),
      answer: plain(paint.option),
      highlight: plain(paint.option),
      error: plain(paint.error),
      defaultAnswer: plain(paint.muted),
      description: plain(paint.muted),
      help: plain(paint.muted),
      key: plain(paint.muted),
      keysHelpTip: () =>
        paint.muted(unicode ? "↑↓ move · enter chooses" : "arrows move, enter chooses"),
    },
  };
}
