/** What the terminal is told beside text. */

const sequence = "\u001b[";

export const hideCursor = `${sequence}?25l`;
export const showCursor = `${sequence}?25h`;

/** Moves up so many lines and clears everything from there. */
export function clearAbove(lines: number): string {
  return `${sequence}${lines}A\r${sequence}0J`;
}

/** What a shell reports for a process that these signals end. */
const codeOfSignal = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Tidies up before a signal from outside ends the process, which inquirer does not. Returns what undoes it. */
export function endOnSignals(tidy: () => void): () => void {
  const undo = Object.entries(codeOfSignal).map(([signal, code]) => {
    const end = () => {
      tidy();
      process.exit(code);
    };
    process.once(signal, end);
    return () => process.off(signal, end);
  });
  return () => {
    for (const each of undo) each();
  };
}
