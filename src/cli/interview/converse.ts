/** The conversation: the interview, the advice, and what one may want to do then. */
import { advise } from "../../analysis/advise/advise.ts";
import { progress } from "../../analysis/interview/next-question.ts";
import { canEnd } from "../../analysis/interview/opening.ts";
import { bands, stateOf } from "../../engine/evaluation/domain.ts";
import { canOccur } from "../../engine/evaluation/possible-results.ts";
import type { Answer, Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import { adviceText } from "../../report/advice/text.ts";
import type { Theme } from "../../report/text/theme.ts";
import { parseAnswer } from "../../ruleset/requirements/assignments.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import { adviceFormats, codeOfAdvice, evaluationFor, renderAdvice } from "../output/advice.ts";
import { writeResult } from "../output/result.ts";
import type { ExitCode } from "../program/exit.ts";
import { chooseFormat } from "../program/options.ts";
import { noteTheme } from "../terminal/themes.ts";
import type { Asker, Knowledge } from "./asker.ts";
import type { Conversation, RecommendCall } from "./conversation.ts";
import { interview } from "./interview.ts";
import { menu } from "./menu.ts";
import { said } from "./screen/bands.ts";
import { complaint } from "./screen/complaint.ts";
import { answersOf, startSession } from "./session.ts";
import { welcome } from "./welcome.ts";

/** What is needed to ask. */
export type AskCall = Pick<RecommendCall, "io"> & {
  readonly options: Pick<RecommendCall["options"], "plain">;
};

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

/** Answers in the order of the rule set, as they are saved, whatever the order of asking was. */
export function inOrder(answers: Requirements, { inputs }: RuleSetCore): Requirements {
  const known = inputs.filter(({ id }) => Object.hasOwn(answers, id));
  return Object.fromEntries(known.map(({ id }) => [id, answers[id] as Answer]));
}

/** Where the cursor should stay where it is, for screen readers and simple terminals, lines alone are printed. */
export async function openAsker({ io, options }: AskCall, theme: Theme): Promise<Asker> {
  const plain = options.plain || io.env["TERM"] === "dumb" || io.env["ACCESSIBLE"];
  const complain = complaint;
  if (plain) return new (await import("./prompts/line-asker.ts")).Plain(io, theme, complain);
  return new (await import("./prompts/prompting-asker.ts")).Prompts(io, theme, complain);
}

/** What the interview needs of an opened rule set. */
export function knowledgeOf({ ruleSet, compiled, opening }: Opened, strict = false): Knowledge {
  const begins = (answers: Requirements) =>
    Object.keys(answers).length === 0 ? opening?.() : undefined;
  return {
    ruleSet,
    progress: (answers, skipped) =>
      (skipped.size === 0 ? begins(answers)?.progress : undefined) ??
      progress(compiled, answers, skipped, { strict }),
    contradiction: (answers) => {
      if (canOccur(compiled, stateOf(compiled.domain, answers))) return undefined;
      try {
        advise(compiled, answers, { brief: true });
        return undefined;
      } catch (error) {
        return complaint(error);
      }
    },
    canEnd: (answers) => begins(answers)?.canEnd ?? canEnd(compiled, answers),
    bands: (input) => bands(compiled, input),
    read: (input, text) => parseAnswer(input, text),
    say: said,
  };
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
