/** The themes of the two output streams. */
import { loadTheme, plainTheme, type Theme } from "../../report/text/theme.ts";
import { type CommonOptions, colorChoice } from "../program/options.ts";
import { colorLevel, speaksUnicode } from "./color.ts";
import type { Io, Output } from "./io.ts";

/** Wider lines are harder to read. */
const widest = 100;

/** The theme for what goes to standard output or, with `--output`, to a file: that has no colour. */
export function resultTheme(options: CommonOptions, io: Io): Promise<Theme> {
  const toFile = options.output !== undefined && options.output !== "-";
  return toFile ? Promise.resolve(plainTheme()) : streamTheme(io.stdout, options, io);
}

/** The theme for what a person reads while the program runs. */
export function noteTheme(options: Pick<CommonOptions, "color">, io: Io): Promise<Theme> {
  return streamTheme(io.stderr, options, io);
}

function streamTheme(
  stream: Output,
  options: Pick<CommonOptions, "color">,
  io: Io,
): Promise<Theme> {
  return loadTheme(colorLevel(colorChoice(options), io.env, stream), {
    width: Math.min(widest, stream.columns ?? 80),
    // Only a terminal can be unable to show a character; files and pipes are UTF-8.
    unicode: !stream.isTTY || speaksUnicode(io.env),
  });
}
