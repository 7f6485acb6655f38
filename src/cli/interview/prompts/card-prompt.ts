/** A card as a prompt: inquirer keeps the screen, `press` the state, `draw` the picture. */
import { createPrompt, useKeypress, useState } from "@inquirer/core";
import type { Theme } from "../../../report/text/theme.ts";
import type { Card, Reply } from "../screen/card.ts";
import { draw } from "../screen/draw.ts";
import { openState, press } from "../screen/keys.ts";
import { readTyped } from "../screen/typed-text.ts";
import { hideCursor } from "./cursor.ts";

export interface CardConfig {
  readonly card: Card;
  readonly theme: Theme;
  /** Lines of the terminal. */
  readonly height: () => number;
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
    else {
      const taken = readTyped(card, step.submit);
      if ("value" in taken) done(taken.value);
      else setState({ ...state, error: taken.error });
    }
  });
  return `${draw(card, state, theme, config.height())}${hideCursor}`;
});
