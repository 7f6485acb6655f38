/** Asks for answers, on a terminal that can move its cursor or on one that cannot. */
import type { Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import type { Theme } from "../../report/text/theme.ts";
import { wrap } from "../../report/text/wrap.ts";
import { inOrder } from "../../tasks/requirements/answers-in-order.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import type { Io } from "../terminal/io.ts";
import type { Asker } from "./asker.ts";
import { interview } from "./interview.ts";
import { knowledgeOf } from "./knowledge.ts";
import { answersOf, startSession } from "./session.ts";

/** What is needed to ask. */
export interface AskCall {
  readonly io: Io;
  readonly options: { readonly plain?: boolean };
}

/** Asks for what the answers given leave open, and returns all answers. Throws Interrupted. */
export async function askForAnswers(
  call: AskCall,
  opened: Opened,
  given: Requirements,
  theme: Theme,
): Promise<Requirements> {
  const asker = await openAsker(call, theme);
  try {
    asker.say(welcome(opened.ruleSet, theme));
    const session = await interview(startSession(given), knowledgeOf(opened), asker);
    return inOrder(answersOf(session), opened.ruleSet);
  } finally {
    asker.close();
  }
}

/** Where the cursor should stay where it is, for screen readers and simple terminals, lines alone are printed. */
export async function openAsker({ io, options }: AskCall, theme: Theme): Promise<Asker> {
  const plain = options.plain || io.env["TERM"] === "dumb" || io.env["ACCESSIBLE"];
  if (plain) return new (await import("./prompts/line-asker.ts")).Plain(io, theme);
  return new (await import("./prompts/prompting-asker.ts")).Prompts(io, theme);
}

/** What the interview is about, and how to leave it. */
export function welcome({ title, about }: RuleSetCore, theme: Theme): string {
  const lines = [
    ...wrap(theme, title, theme.width).map((line) => theme.paint.title(line)),
    ...wrap(theme, about, theme.width),
    theme.paint.muted("Nothing is sent anywhere. Ctrl-C leaves."),
  ];
  return `${lines.join("\n")}\n`;
}
