/** The conversation: the interview, the advice, and what one may want to do then. */
import { advise } from "../../analysis/advise/advise.ts";
import type { Requirements } from "../../engine/model/rule-set.ts";
import { adviceText } from "../../report/advice/text.ts";
import { inOrder } from "../../tasks/requirements/answers-in-order.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import { adviceFormats, codeOfAdvice, evaluationFor, renderAdvice } from "../output/advice.ts";
import { writeResult } from "../output/result.ts";
import type { ExitCode } from "../program/exit.ts";
import { chooseFormat } from "../program/options.ts";
import { noteTheme } from "../terminal/themes.ts";
import { openAsker, welcome } from "./ask.ts";
import type { Conversation, RecommendCall } from "./conversation.ts";
import { interview } from "./interview.ts";
import { knowledgeOf } from "./knowledge.ts";
import { menu } from "./menu.ts";
import { answersOf, startSession } from "./session.ts";

/** Lines that the menu below an advice takes. */
const menuHeight = 8;

/** Asks until everything is decided, shows the advice, and lets the user go on from there. Throws Interrupted. */
export async function converse(
  call: RecommendCall,
  opened: Opened,
  given: Requirements,
): Promise<ExitCode> {
  const { io, options } = call;
  const theme = await noteTheme(options, io);
  const asker = await openAsker(call, theme);
  try {
    const knowledge = knowledgeOf(opened, call.options.strict);
    if (!options.quiet) asker.say(welcome(opened.ruleSet, theme));
    let session = await interview(startSession(given), knowledge, asker);
    for (;;) {
      const answers = inOrder(answersOf(session), opened.ruleSet);
      const advice = advise(opened.compiled, answers, evaluationFor(options, io));
      const conversation = { call, opened, theme, asker, session, answers, advice };
      await show(conversation);
      const changed = await menu(conversation);
      if (changed === undefined) return await finish(conversation);
      session = await interview(changed, knowledge, asker);
    }
  } finally {
    asker.close();
  }
}

/** True where the whole advice can be shown at once, because it is read and not kept. */
function isRead({ io, options }: RecommendCall): boolean {
  return (
    io.stdout.isTTY &&
    options.output === undefined &&
    chooseFormat(options, adviceFormats) === "text"
  );
}

/** Shows the advice; a long one ends with its first lines once more, because they have left the screen. */
async function show({ call, opened, theme, asker, advice }: Conversation): Promise<void> {
  const { io, options } = call;
  const short = adviceText(advice, opened.ruleSet, { theme, quiet: true });
  if (!isRead(call)) return asker.say(`\n${short}`);
  const text = await renderAdvice(advice, opened, options, io, "advise");
  asker.say("\n");
  io.stdout.write(text);
  const isLong = text.split("\n").length > (io.stdout.rows ?? 24) - menuHeight;
  asker.say(isLong ? `\n${theme.paint.title("In short")}\n${short}` : "");
}

/** What is kept is written last, so that it holds what was decided in the end. */
async function finish({ call, opened, advice }: Conversation): Promise<ExitCode> {
  const { io, options } = call;
  if (!isRead(call)) {
    await writeResult(await renderAdvice(advice, opened, options, io, "advise"), options, io);
  }
  return codeOfAdvice(advice);
}
