/** `advise quiz`: exam-style questions, each answer explained by the rules. */
import { plainTheme } from "../../../report/text/theme.ts";
import { Names } from "../../../report/words/names.ts";
import { seeded } from "../../../tasks/quiz/draw.ts";
import { type Desk, summaryText } from "../../../tasks/quiz/explain.ts";
import { noted, type Progress } from "../../../tasks/quiz/progress.ts";
import { type Candidate, ofExample, ofScenario } from "../../../tasks/quiz/question.ts";
import { UsageError, wholeNumber } from "../../../tasks/requirements/usage-error.ts";
import { openCompiled } from "../../../tasks/rule-sets/open.ts";
import { openReader, openScenarios } from "../../../tasks/rule-sets/open-reader.ts";
import { openAsker } from "../../interview/ask.ts";
import { play } from "../../interview/quiz-round.ts";
import { load, save, storePath } from "../../output/quiz-store.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { noteTheme } from "../../terminal/themes.ts";

interface QuizOptions {
  readonly count?: string;
  readonly seed?: string;
  /** False with `--no-save`. */
  readonly save: boolean;
  readonly plain?: boolean;
}

export const quiz: CommandModule<QuizOptions> = {
  define(command) {
    command
      .option("--count <number>", "stop after so many questions")
      .option("--seed <number>", "draw the same questions each time, whatever was answered before")
      .option("--no-save", "keep no progress")
      .option("--plain", "ask without moving the cursor");
  },

  async run(call) {
    const { io, options } = call;
    const count = whole(options.count, "--count", 1);
    const seed = whole(options.seed, "--seed", 0);
    if (!(io.stdin.isTTY && io.stderr.isTTY)) {
      throw new UsageError(
        "the quiz needs a terminal to ask in",
        "Its questions stand in the rule set: scenarios.yaml and examples.yaml.",
      );
    }
    const opened = await openCompiled(options.rules, io);
    const { ruleSet } = opened;
    // Without signals nothing is marked; the questions are the same.
    const reader = await openReader(opened, options.rules, io.cwd).catch((error: unknown) => {
      if (error instanceof UsageError) return undefined;
      throw error;
    });
    const scenarios = await openScenarios(opened, options.rules, io.cwd);
    const candidates: Candidate[] = [
      ...scenarios.map((scenario) => ofScenario(scenario, reader?.readsAs ?? {})),
      ...ruleSet.examples.flatMap((example) => ofExample(example, opened.compiled, ruleSet)),
    ];
    if (candidates.length === 0) {
      throw new UsageError(`the rule set '${ruleSet.id}' has neither scenarios nor examples`);
    }
    const painted = await noteTheme(options, io);
    const theme = options.plain || io.env["ACCESSIBLE"] ? plainTheme(painted) : painted;
    const desk: Desk = { opened, names: new Names(ruleSet), reader, theme };
    const path = options.save ? storePath(io.env) : undefined;
    let kept: Progress = path === undefined ? {} : load(path, ruleSet.id);
    const known = seed === undefined ? kept : {};
    const asker = await openAsker(call, theme);
    let isKept = true;
    const onAnswer = (question: Candidate, isRight: boolean) => {
      kept = noted(kept, question, isRight);
      if (path === undefined || !isKept) return;
      try {
        save(path, ruleSet.id, kept);
      } catch (error) {
        isKept = false;
        asker.say(`note: the progress is not kept: ${(error as Error).message}\n`);
      }
    };
    try {
      const random = seeded(seed ?? Math.floor(Math.random() * 2 ** 32));
      const round = await play({ candidates, desk, asker, random, count, known, onAnswer });
      io.stdout.write(`\n${summaryText(round, kept, desk)}`);
    } finally {
      asker.close();
    }
    return exitCode.done;
  },
};

function whole(text: string | undefined, option: string, least: number): number | undefined {
  const message = `${option} must be a whole number of ${least} or more, not '${text}'`;
  return wholeNumber(text, message, { least });
}
