/** The interview alone: asks until everything is decided, and returns the answers. */
import type { Requirements } from "../../engine/model/rule-set.ts";
import type { Theme } from "../../report/text/theme.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import { type AskCall, inOrder, knowledgeOf, openAsker } from "./converse.ts";
import { interview } from "./interview.ts";
import { answersOf, startSession } from "./session.ts";
import { welcome } from "./welcome.ts";

/** Asks for what the answers given leave open. Throws Interrupted. */
export async function gatherAnswers(
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
