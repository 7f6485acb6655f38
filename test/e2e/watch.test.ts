/** `--watch` in the built program: runs again when a file changes, and goes on after an error. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "advise-watch-"));
const running: { kill: () => unknown }[] = [];
afterEach(() => {
  for (const each of running.splice(0)) each.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("checks again after each change, broken or mended", async () => {
  const file = join(folder, "mine.yaml");
  cpSync("rules/starter.yaml", file);
  const text = readFileSync(file, "utf8");
  const child = spawn(process.execPath, ["bin/advise.js", "rules", "check", file, "--watch"]);
  running.push(child);
  let said = "";
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      for (const hear of heard.splice(0)) hear();
    });
  }
  const waitFor = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(said)) await new Promise<void>((resolve) => heard.push(resolve));
    const found = said;
    said = "";
    return found;
  };
  expect(await waitFor(/Ctrl\+C ends/)).toContain("passed: nothing found");
  writeFileSync(file, text.replace("choose: walk", "choose: wlak"));
  expect(await waitFor(/Ctrl\+C ends/)).toContain('did you mean "walk"');
  writeFileSync(file, text);
  expect(await waitFor(/Ctrl\+C ends/)).toContain("passed: nothing found");
});
