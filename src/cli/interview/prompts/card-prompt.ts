/** A card as a prompt: inquirer keeps the screen, `press` the state, `draw` the picture. */
import { createPrompt, useKeypress, useState } from "@inquirer/core";
import type { Theme } from "../../../report/text/theme.ts";
import type { Card, Reply } from "../screen/card.ts";
import { draw } from "../screen/draw.ts";
import { openState, press, type State } from "../screen/keys.ts";
import { hideCursor } from "./cursor.ts";

export interface CardConfig {
  readonly card: Card;
  readonly theme: Theme;
  /** Lines of the terminal. */
  readonly height: () => number;
  /** Words what is wrong with text that is no answer. */
  readonly complain: (error: unknown) => string;
}

export const cardPrompt = createPrompt<Reply, CardConfig>((config, done) => {
  const { card, theme } = config;
  const [state, setState] = useState(() => openState(card));
  useKeypress((event, readline) => {
    const { sequence = "" } = event as { sequence?: string };
    // What is typed belongs to the card, not to readline.
    readline.clearLine(0);
    const step = press(card, state, { name: event.name, ctrl: event.ctrl, text: sequence });
    if ("reply" in step) done(step.reply);
    else if ("state" in step) setState(step.state);
    else submit(step.submit, config, state, done, setState);
  });
  return `${draw(card, state, theme, config.height())}${hideCursor}`;
});

function submit(
  text: string,
  { card, complain }: CardConfig,
  state: State,
  done: (reply: Reply) => void,
  setState: (state: State) => void,
): void {
  let reply: Reply;
  try {
    reply = card.typed!.read(text);
  } catch (error) {
    setState({ ...state, error: complain(error) });
    return;
  }
  done(reply);
}
