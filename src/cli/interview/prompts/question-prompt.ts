/** A question as a prompt: inquirer keeps the screen, `press` the state, `draw` the picture. */
import { createPrompt, useKeypress, useState } from "@inquirer/core";
import type { Theme } from "../../../report/text/theme.ts";
import { openState, press } from "../screen/keys.ts";
import type { Question, Reply } from "../screen/question.ts";
import { draw } from "../screen/question-picture.ts";
import { readTyped } from "../screen/typed-text.ts";
import { hideCursor } from "./cursor.ts";

export interface QuestionConfig {
  readonly question: Question;
  readonly theme: Theme;
  /** Lines of the terminal. */
  readonly height: () => number;
}

export const questionPrompt = createPrompt<Reply, QuestionConfig>((config, done) => {
  const { question, theme } = config;
  const [state, setState] = useState(() => openState(question));
  useKeypress((event, readline) => {
    const { sequence = "" } = event as { sequence?: string };
    // What is typed belongs to the question, not to readline.
    readline.clearLine(0);
    const step = press(question, state, { name: event.name, ctrl: event.ctrl, text: sequence });
    if ("reply" in step) done(step.reply);
    else if ("state" in step) setState(step.state);
    else {
      const taken = readTyped(question, step.submit);
      if ("value" in taken) done(taken.value);
      else setState({ ...state, error: taken.error });
    }
  });
  return `${draw(question, state, theme, config.height())}${hideCursor}`;
});
