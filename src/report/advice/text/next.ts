import { hanging, paragraph } from "../../text/layout.ts";
import { list } from "../../words.ts";
import { nextCommands } from "../view/next.ts";
import type { Page } from "./page.ts";

const HEAD = "More: ";

/** The last lines: how to see more, and where to go on. */
export function nextLines(page: Page): string[] {
  const { theme } = page;
  const { command = "advise", sources = false, full = false } = page.options;
  const { options, commands } = nextCommands(page.advice, page.names, {
    sources,
    full,
    shortened: page.shortened,
  });
  const texts = [
    ...(options.length === 0 ? [] : [`${command} ${list(options, "or")}`]),
    ...commands.map((each) => `advise ${each}`),
  ];
  const lines = texts.flatMap((text) =>
    paragraph(theme, text, theme.width - HEAD.length, { role: "code" }),
  );
  return hanging(HEAD, lines);
}
