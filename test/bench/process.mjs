/** Whole processes, timed from outside. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
/** Files that a run makes; not kept. */
export const data = fileURLToPath(new URL("data/", import.meta.url));

const hook = join(data, "memory.cjs");
const note = join(data, "memory.txt");

/** Runs Node with arguments and returns milliseconds. Throws where the exit code is not among those expected. */
export function timed(args, expected = [0]) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  const elapsed = performance.now() - start;
  if (expected.includes(status)) return elapsed;
  throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
}

/** Peak memory of a run in MiB; a run of its own, because asking for it takes time. */
export function peakOf(args, expected) {
  const path = JSON.stringify(new URL("memory.cjs", import.meta.url).pathname);
  writeFileSync(
    hook,
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(note)}, String(require(${path}).peak())));\n`,
  );
  timed(["--require", hook, ...args], expected);
  const peak = Number(readFileSync(note, "utf8"));
  rmSync(note);
  return peak;
}
