/** Runs shell lines with the installed program on the path and an environment of its own. */
import { spawnSync } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { inject } from "vitest";

/** Nothing of the developer's own settings. */
export function environment(): Record<string, string> {
  const path = [dirname(inject("advise")), dirname(process.execPath), process.env["PATH"] ?? ""];
  return { PATH: path.join(delimiter), LANG: "C.UTF-8", TERM: "xterm-256color" };
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line of bash; standard input is empty unless given, and `more` is added to the environment. */
export function shell(
  line: string,
  cwd: string,
  stdin = "",
  more: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-o", "pipefail", "-c", line], {
    cwd,
    env: { ...environment(), ...more },
    input: stdin,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return { code: status, stdout, stderr };
}
