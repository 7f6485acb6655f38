/** The first question of the interview in a terminal of `script`'s making, against an empty process in another. */
import { spawn, spawnSync } from "node:child_process";
import { root } from "./process.mjs";
import { Turns } from "./turns.mjs";

const program = `"${process.execPath}" bin/advise.js`;
const empty = `"${process.execPath}" -e 0`;
const question = "Question 1";

export function terminal({ repeats }) {
  const isThere = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes(
    "util-linux",
  );
  const turns = new Turns();
  return {
    async round() {
      for (let repeat = 0; isThere && repeat < repeats; repeat++) {
        turns.add(await until(program, question), await until(empty));
      }
    },
    rows() {
      if (!isThere) return [];
      return [
        {
          what: "Start-up: advise, to the first question",
          against: "an empty process in a terminal",
          ratio: turns.ratio,
          own: `${turns.own.toFixed(0)} ms`,
          other: `${turns.other.toFixed(0)} ms`,
        },
      ];
    },
  };
}

/** Milliseconds until a text stands in the terminal, or until the process ends where none is awaited. */
function until(command, text) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const shell = spawn("script", ["-qec", command, "/dev/null"], {
      cwd: root,
      stdio: ["pipe", "pipe", "ignore"],
      env: { ...process.env, TERM: "xterm-256color", COLUMNS: "80" },
    });
    let screen = "";
    let elapsed;
    shell.stdout.on("data", (piece) => {
      screen += piece;
      if (elapsed !== undefined || text === undefined || !screen.includes(text)) return;
      elapsed = performance.now() - start;
      shell.stdin.write("\u0003");
    });
    shell.on("close", () => {
      elapsed ??= text === undefined ? performance.now() - start : undefined;
      if (elapsed === undefined) reject(new Error(`${command} never showed "${text}"`));
      else resolve(elapsed);
    });
  });
}
