import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { commands } from "../../../src/cli/commands/index.ts";
import type {
  CommandEntry,
  CommandGroup,
  CommandModule,
} from "../../../src/cli/program/command.ts";
import { run } from "../../support/cli.ts";

const rules = { env: { ADVISE_RULES: "fixtures/rulesets/coffee" } };

/** The values offered for a command line; the last word is the one to complete. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await run(["__complete", "--", ...words], rules);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split("\t")[0] as string);
}

/** What only the user can know. */
const free = new Set(["count", "date", "number", "record", "text", "time"]);

describe("completion", () => {
  test("knows the values of every option of every command, but for free text", async () => {
    const silent: string[] = [];
    const visit = async (entry: CommandEntry, before: readonly string[]): Promise<void> => {
      const loaded = (await entry.load()) as CommandModule | CommandGroup;
      const path = [...before, entry.name];
      if ("commands" in loaded) {
        for (const child of loaded.commands) await visit(child, path);
        return;
      }
      const command = new Command(entry.name);
      loaded.define(command);
      for (const { flags, long } of command.options) {
        const placeholder = /<(.+)>/.exec(flags)?.[1];
        if (placeholder === undefined || free.has(placeholder)) continue;
        if ((await offered(...path, long!, "")).length === 0)
          silent.push(`${path.join(" ")} ${flags}`);
      }
    };
    for (const entry of commands) await visit(entry, []);
    expect(silent).toEqual([]);
  });

  test("offers every command, and files", async () => {
    expect(await offered("")).toEqual([...commands.map(({ name }) => name), ":files"]);
  });

  test.each([
    [["comp"], ["compare", "completion", ":files"]],
    [["--why"], ["--why-not"]],
    [["--vers"], ["--version"]],
    [["--format", "m"], ["markdown"]],
    [["-f", "j"], ["json"]],
    [["--format=y"], ["--format=yaml"]],
    [["compare", "-f", "c"], ["csv"]],
    [
      ["rules", "graph", "-f", ""],
      ["text", "mermaid", "dot"],
    ],
    [
      ["--color", ""],
      ["auto", "always", "never"],
    ],
    [["--color=n"], ["--color=never"]],
    [
      ["rules", ""],
      ["new", "check", "test", "diff", "graph"],
    ],
    [["check", "--fail-on", "d"], ["differs"]],
    [["check", "--fail-on", "differs,ex"], ["differs,expired"]],
    [["check", "-f", "sar"], ["sarif"]],
    [
      ["adr", "--template", ""],
      ["madr", "nygard"],
    ],
    [["adr", "--decision", "a"], ["all"]],
    [["adr", "--decision", "m"], ["method"]],
    [["batch", "--fields", "outcome,ru"], ["outcome,rule"]],
    [["schema", "ruleset", "inp"], ["inputs"]],
    [["schema", "requirements", ""], []],
    [["rules", "d"], ["diff"]],
    [["rules", "check", ""], [":files"]],
    [["--rules", "x"], [":files"]],
    [["-o", ""], [":files"]],
    [
      ["--answer", "mi"],
      ["milk=", "minutes="],
    ],
    [
      ["--answer", "milk="],
      ["milk=true", "milk=false", "milk=unknown"],
    ],
    [["--answer", "minutes="], []],
    [["--answer", "nothing="], []],
    [["--answer=milk=t"], ["--answer=milk=true"]],
    [
      ["--answer", "gear="],
      ["gear=grinder", "gear=kettle", "gear=machine", "gear=unknown"],
    ],
    [
      ["--answer", "gear=kettle,"],
      ["gear=kettle,grinder", "gear=kettle,machine"],
    ],
    [
      ["questions", "mi"],
      ["milk", "minutes"],
    ],
    [["questions", "milk", "mi"], ["minutes"]],
    [
      ["schema", ""],
      ["requirements", "architecture", "ruleset", "advice"],
    ],
    [["schema", "ruleset", "fa"], ["facts"]],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["help", "exit"], ["exit-codes"]],
    [["file.yaml", ""], []],
    [["--", "-f"], [":files"]],
    [["--nonsense", "--qu"], ["--quiet"]],
  ])("of %j offers %j", async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  test.each([["--why-not"], ["compare"]])("offers options behind %s", async (word) => {
    const [first] = await offered(word, "");
    expect(await offered(word, first!.slice(0, 3))).toContain(first);
  });

  test("takes the rule set that the line names", async () => {
    expect(await offered("--rules", "rules/aws-genai", "--answer", "milk")).toEqual([]);
    expect(await offered("--rules=rules/aws-genai", "questions", "purpo")).toEqual(["purpose"]);
  });

  test("says nothing about a rule set that cannot be used", async () => {
    expect(await offered("--rules", "nowhere", "--answer", "")).toEqual([]);
  });

  test("every command can be completed, with an option that it has", async () => {
    for (const { name } of commands) {
      expect(await offered(name, "--help")).toEqual(["--help"]);
    }
  });
});
