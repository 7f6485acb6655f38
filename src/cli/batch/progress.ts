/** How far a long run has come, on one line of a terminal. */
import type { Theme } from "../../report/text/theme.ts";
import type { Io } from "../terminal/io.ts";

export interface State {
  readonly bytes: number;
  readonly lines: number;
  readonly bad: number;
}

export interface Progress {
  /** Draws, unless it has done so just now. */
  show(state: State): void;
  clear(): void;
}

/** Between two drawings, in milliseconds. */
const PAUSE = 100;
const WIDTH = 24;

export const noProgress: Progress = { show() {}, clear() {} };

/** Draws on standard error; `total` is in bytes, undefined where it is not known. */
export function createProgress(total: number | undefined, theme: Theme, io: Io): Progress {
  const start = io.now().getTime();
  let last = start;
  return {
    show(state) {
      const now = io.now().getTime();
      if (now - last < PAUSE) return;
      last = now;
      io.stderr.write(`\r${progressLine(state, total, now - start, theme)}\u001b[K`);
    },
    clear() {
      if (last > start) io.stderr.write("\r\u001b[K");
    },
  };
}

/** The line after so many milliseconds. */
export function progressLine(
  { bytes, lines, bad }: State,
  total: number | undefined,
  elapsed: number,
  { unicode, paint }: Theme,
): string {
  const share = total === undefined || total === 0 ? undefined : Math.min(1, bytes / total);
  const [full, empty] = unicode ? ["█", "░"] : ["#", "-"];
  const filled = Math.round((share ?? 0) * WIDTH);
  const parts = [
    ...(share === undefined
      ? []
      : [
          `${full.repeat(filled)}${paint.muted(empty.repeat(WIDTH - filled))}`,
          `${Math.floor(share * 100)} %`.padStart(5),
        ]),
    `${lines.toLocaleString("en-US")} ${lines === 1 ? "line" : "lines"}`,
    `${Math.round((lines / Math.max(elapsed, 1)) * 1000).toLocaleString("en-US")}/s`,
    ...(bad === 0 ? [] : [paint.error(`${bad.toLocaleString("en-US")} bad`)]),
    ...(share === undefined || share === 0
      ? []
      : [paint.muted(`${Math.ceil((elapsed * (1 - share)) / share / 1000)} s left`)]),
  ];
  return parts.join("  ");
}
