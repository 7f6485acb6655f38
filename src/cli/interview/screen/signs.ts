/** Glyphs of the interview, in Unicode and in ASCII. */
import type { Theme } from "../../../report/theme.ts";

const signs = {
  pointer: ["❯", ">"],
  marked: ["◉", "[x]"],
  unmarked: ["◯", "[ ]"],
  back: ["←", "<-"],
  more: ["…", "..."],
  dot: ["·", "-"],
} as const;

export function sign(theme: Theme, name: keyof typeof signs): string {
  return signs[name][theme.unicode ? 0 : 1];
}
