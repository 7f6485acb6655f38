/** Takes a text of many lines from the terminal. */
import { createInterface } from "node:readline";
import { Interrupted } from "../../program/exit.ts";
import type { Io } from "../../terminal/io.ts";

/**
 * The lines typed or pasted up to Ctrl-D. Read in raw mode, so that a line may be longer than a terminal's own buffer,
 * and the terminal can be asked again afterwards. Throws Interrupted on Ctrl-C.
 */
export function paste(io: Io): Promise<string> {
  io.stderr.write("Paste or type the text; Ctrl-D on an empty line ends it.\n\n");
  const readline = createInterface({
    input: io.stdin.stream,
    output: io.stderr.stream,
    terminal: true,
    prompt: "",
    historySize: 0,
    tabSize: 4,
  });
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    readline.on("line", (line) => lines.push(line));
    readline.on("SIGINT", () => {
      reject(new Interrupted());
      readline.close();
    });
    readline.on("close", () => resolve(lines.join("\n")));
  });
}
