/** The completion scripts in real shells; a shell that is not installed is left out, and named. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { environment } from "./support/shell.ts";
import { openTerminal, shows, type Terminal, way } from "./support/terminal.ts";

const installed = (shell: string) => spawnSync(shell, ["-c", "exit 0"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "advise-completion-"));
writeFileSync(join(folder, "needs.yaml"), "");

const left = ["bash", "zsh", "fish"].filter((shell) => !installed(shell));
if (left.length > 0) console.warn(`not installed, so not tested: ${left.join(", ")}`);
if (way !== "tmux") console.warn("without tmux, no key is pressed in bash and zsh");

/** What is typed before Tab, and what must then stand on the line. */
const cases = [
  ["advise compl", "advise completion "],
  ["advise --why-n", "advise --why-not "],
  ["advise rules gr", "advise rules graph "],
  ["advise --format mark", "advise --format markdown "],
  ["advise --answer prompt_st", "advise --answer prompt_state="],
  ["advise --answer gap=know", "advise --answer gap=knowledge "],
  ["advise --answer gap=knowledge,sty", "advise --answer gap=knowledge,style "],
  ["advise compare plat", "advise compare platform "],
  ["advise adr --template ny", "advise adr --template nygard "],
  ["advise batch --fields outcome,ru", "advise batch --fields outcome,rule "],
  ["advise -o need", "advise -o needs.yaml "],
] as const;

const start = {
  bash: ["bash --norc --noprofile -i", "source <(advise completion bash)"],
  zsh: ["zsh -f -i", "autoload -U compinit; compinit -u -D; source <(advise completion zsh)"],
} as const;

describe.each(["bash", "zsh"] as const)("in %s", (shell) => {
  let terminal: Terminal | undefined;
  afterAll(() => terminal?.close());

  test.runIf(installed(shell) && way === "tmux")("Tab completes", async () => {
    const [program, source] = start[shell];
    terminal = openTerminal(`PS1='> ' ${program}`, folder);
    await terminal.press(`PS1='> '; ${source}; echo re''ady`, "Enter");
    await shows(terminal, /^ready/m);
    for (const [typed, expected] of cases) {
      await terminal.press("C-u", "C-l", typed, "Tab", "x");
      expect(await shows(terminal, `${expected}x`)).toContain(`${expected}x`);
    }
  });
});

describe("in fish", () => {
  test.runIf(installed("fish"))("the same is offered", () => {
    for (const [typed, expected] of cases) {
      const line = `advise completion fish | source; complete -C '${typed}'`;
      const { stdout } = spawnSync("fish", ["--no-config", "-c", line], {
        cwd: folder,
        env: { ...environment(), HOME: folder },
        encoding: "utf8",
      });
      const values = stdout.split("\n").map((offer) => offer.split("\t")[0]);
      expect(values).toContain(expected.trimEnd().split(" ").at(-1));
    }
  });
});
