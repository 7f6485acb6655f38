import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../support/cli.ts";

const coffee = join(import.meta.dirname, "../../../fixtures/rulesets/coffee");

const quick = "strength: strong\ngear: [machine]\nminutes: 10\nmilk: false\n";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advise-main-"));
  writeFileSync(join(folder, "quick.yaml"), quick);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** With the coffee rule set, in a folder that holds `quick.yaml`. */
const brew = (line: string, world: Parameters<typeof run>[1] = {}) =>
  run(["--rules", coffee, ...line.split(" ").filter((word) => word !== "")], {
    cwd: folder,
    ...world,
  });

describe("a recommendation", () => {
  test("from a file", async () => {
    const { code, stdout, stderr } = await brew("quick.yaml");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Espresso");
    expect(stdout.endsWith("\n")).toBe(true);
  });

  test.each(["-", ""])("is the same from standard input (%j)", async (file) => {
    const fromFile = await brew("quick.yaml -f json");
    const fromPipe = await brew(`-f json ${file}`, { stdin: quick });
    expect(fromPipe).toEqual(fromFile);
  });

  test.each([
    "--format json quick.yaml",
    "quick.yaml -f json",
    "-f json recommend quick.yaml",
    "recommend -f json quick.yaml",
    "--quiet quick.yaml -o - -f json",
  ])("takes options before and after: %s", async (line) => {
    const { code, stdout } = await brew(line);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).decisions.method.outcome).toBe("espresso");
  });

  test("with answers that replace those of the file", async () => {
    const { stdout } = await brew("quick.yaml -f json --answer minutes=1 --answer strength=mild");
    const { requirements, decisions } = JSON.parse(stdout);
    expect(requirements).toMatchObject({ minutes: 1, strength: "mild" });
    expect(decisions.method.outcome).toBe("instant");
  });

  test("from answers alone, in a terminal too", async () => {
    const terminal = ["stdin", "stdout", "stderr"] as const;
    const { code, stdout } = await brew("--color never --answer minutes=1", { terminal });
    expect(code).toBe(0);
    expect(stdout).toContain("Instant coffee");
  });

  test("that stays open ends with 3, and still says what is known", async () => {
    const { code, stdout } = await brew("--strict -f json", { stdin: "minutes: 10\n" });
    expect(code).toBe(3);
    expect(JSON.parse(stdout).decisions.method.status).toBe("undecided");
  });

  test("goes to a file, whose ending chooses the format", async () => {
    const { code, stdout } = await brew("quick.yaml -o advice.json");
    expect([code, stdout]).toEqual([0, ""]);
    const written = JSON.parse(readFileSync(join(folder, "advice.json"), "utf8"));
    expect(written.version).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(["advice.json", "quick.yaml"]);
  });

  test("by the rule set that the environment names", async () => {
    const { stdout } = await run(["quick.yaml", "-f", "json"], {
      cwd: folder,
      env: { ADVISE_RULES: coffee },
    });
    expect(JSON.parse(stdout).ruleSet.id).toBe("coffee");
  });

  test("by the rule set of the command line, against the environment", async () => {
    const { code } = await brew("quick.yaml -f json", { env: { ADVISE_RULES: "nowhere" } });
    expect(code).toBe(0);
  });
});

describe("without input", () => {
  test.each([
    ["nothing on standard input", {}],
    ["a terminal that cannot show questions", { terminal: ["stdin"] as const }],
  ])("%s: the missing inputs are listed", async (_, world) => {
    const { code, stdout, stderr } = await brew("", world);
    expect([code, stdout]).toEqual([3, ""]);
    for (const id of ["perspective", "strength", "gear", "milk", "minutes"]) {
      expect(stderr).toContain(`\n  ${id}\n`);
    }
    expect(stderr).toContain("--answer perspective=VALUE");
  });

  test("--no-input asks nothing, even in a terminal", async () => {
    const terminal = ["stdin", "stdout", "stderr"] as const;
    expect((await brew("--no-input", { terminal })).code).toBe(3);
  });

  test("--interview lists only what could still change a decision", async () => {
    const { code, stderr } = await brew("--interview --answer minutes=1");
    expect(code).toBe(3);
    expect(stderr).not.toContain("\n  minutes\n");
    expect(stderr).toContain("answers are missing");
  });

  test("an empty document that was asked for is an error", async () => {
    const { code, stderr } = await brew("-", { stdin: "" });
    expect(code).toBe(2);
    expect(stderr).toContain("<stdin>:1:1: error empty-file");
  });
});

describe("wrong usage ends with 2", () => {
  test.each([
    ["an unknown option", "--frmat json", "unknown option '--frmat'\n(Did you mean --format?)"],
    ["a format that is none", "quick.yaml -f jsn", "no format 'jsn' here"],
    ["a mistyped command", "comapre", "Did you mean compare?"],
    ["a mistyped file", "quik.yaml", "missing-file"],
    ["a word that is neither", "nonsense", "'nonsense' is neither a command nor a file"],
    ["two files", "quick.yaml other.yaml", "too many arguments"],
    ["a command behind options of another", "--strict compare", "the command compare comes first"],
    ["an option without its value", "quick.yaml --answer", "argument missing"],
    ["a colour that is none", "quick.yaml --color pink", "Allowed choices are"],
    ["a folder that does not exist", "quick.yaml -o no/a.md", "its folder does not exist"],
    ["a rule set that does not exist", "--rules nowhere quick.yaml", "missing-file"],
    ["an unknown column", "compare espreso", "Did you mean espresso?"],
    ["an unknown fact", "facts F99", "no fact is called 'F99'"],
    ["an unknown claim", "claims nothing", "no claim is called 'nothing'"],
    ["an unknown input", "questions strengt", "Did you mean strength?"],
    ["an unknown topic", "help exit-code", "Did you mean exit-codes?"],
    ["a span that is none", "facts --older-than soon", "'soon' is no span of time"],
  ])("%s", async (_, line, message) => {
    const { code, stdout, stderr } = await brew(line);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("all errors of a document in one run, by place", async () => {
    const stdin = "strenght: mild\ngear: [machin]\nminutes: ten\n";
    const { code, stdout, stderr } = await brew("--stdin-filepath req.yaml", { stdin });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.match(/^req\.yaml:\d+:\d+: error/gm)).toEqual([
      "req.yaml:1:1: error",
      "req.yaml:2:8: error",
      "req.yaml:3:10: error",
    ]);
    expect(stderr).toContain('did you mean "strength"?');
  });

  test("binary on standard input", async () => {
    const { code, stderr } = await brew("", { stdin: Buffer.from([0xff, 0xfe, 0x00]) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/error (binary|not-utf8)/);
  });

  test("escapes in arguments do not reach the terminal", async () => {
    const { stderr } = await run(["--rules", coffee, "compare", "\u001b[2Jx"], { cwd: folder });
    expect(stderr).not.toContain("\u001b");
  });
});

describe("colour", () => {
  const terminal = ["stdout", "stderr"] as const;
  const sequence = "\u001b[";

  test.each<[string, string, Record<string, string>, boolean, boolean]>([
    ["a terminal", "", { TERM: "xterm" }, true, true],
    ["NO_COLOR", "", { TERM: "xterm", NO_COLOR: "1" }, true, false],
    ["--color never", "--color never", { TERM: "xterm" }, true, false],
    ["--no-color", "--no-color", { TERM: "xterm" }, true, false],
    ["a pipe", "", { TERM: "xterm" }, false, false],
    ["--color=always in a pipe", "--color=always", {}, false, true],
  ])("%s", async (_, option, env, isTerminal, coloured) => {
    const world = { env, terminal: isTerminal ? terminal : [] };
    expect((await brew(`quick.yaml ${option}`, world)).stdout.includes(sequence)).toBe(coloured);
    const failed = await brew(`quick.yaml --answer x=1 ${option}`, world);
    expect(failed.stderr.includes(sequence)).toBe(coloured);
  });

  test("never in a file", async () => {
    await brew("quick.yaml --color always -o out.txt");
    expect(readFileSync(join(folder, "out.txt"), "utf8")).not.toContain(sequence);
  });
});

describe("help", () => {
  test("begins with examples and shows the options of the command without a name", async () => {
    const { code, stdout, stderr } = await run(["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.indexOf("Examples:")).toBeLessThan(stdout.indexOf("Usage:"));
    for (const word of ["--answer", "--strict", "--format", "--rules", "compare", "facts"]) {
      expect(stdout).toContain(word);
    }
  });

  test.each(["help compare", "compare --help", "compare -h"])("%s", async (line) => {
    const { code, stdout } = await run(line.split(" "));
    expect(code).toBe(0);
    expect(stdout).toContain("Usage: advise compare");
    expect(stdout).toContain("--requirements");
  });

  test("the exit codes are a topic", async () => {
    const { code, stdout } = await run(["help", "exit-codes"]);
    expect(code).toBe(0);
    expect(stdout).toContain("130  interrupted");
  });

  test("the version alone", async () => {
    const { code, stdout } = await run(["--version"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("compare", () => {
  test("shows the main comparison, and names the others on standard error", async () => {
    const { code, stdout } = await brew("compare");
    expect(code).toBe(0);
    expect(stdout.split("\n")[0]).not.toBe("");
  });

  test.each(["text", "markdown", "csv", "json"])("as %s", async (format) => {
    const { code, stdout } = await brew(`compare -f ${format}`);
    expect(code).toBe(0);
    if (format === "json") expect(JSON.parse(stdout).version).toBe(1);
    if (format === "markdown") expect(stdout).toContain("| --- |");
  });

  test("lists what there is", async () => {
    const { code, stdout } = await brew("compare --list");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}advise compare \S+/);
  });

  test("marks the rows that matter to the requirements", async () => {
    const { stdout } = await brew("compare -f json --requirements quick.yaml");
    const { rows } = JSON.parse(stdout);
    expect(rows.every((row: object) => "matters" in row)).toBe(true);
  });
});

describe("questions and facts", () => {
  test.each(["text", "json", "markdown"])("as %s", async (format) => {
    for (const command of ["questions", "facts", "claims"]) {
      const { code, stdout } = await brew(`${command} -f ${format}`);
      expect(code).toBe(0);
      expect(stdout.length).toBeGreaterThan(0);
    }
  });

  test("only what is asked for", async () => {
    const { stdout } = await brew("questions milk -f json");
    expect(stdout).toContain("milk");
    expect(stdout).not.toContain("grinder");
    const facts = JSON.parse((await brew("facts F2 -f json")).stdout).facts;
    expect(facts.map(({ id }: { id: string }) => id)).toEqual(["F2"]);
  });

  test("facts that were checked long ago", async () => {
    const all = JSON.parse((await brew("facts -f json")).stdout).facts;
    const old = async (line: string) =>
      JSON.parse((await brew(`facts -f json ${line}`)).stdout).facts.length;
    expect(await old("--older-than 1d --today 2099-01-01")).toBe(all.length);
    expect(await old("--older-than 1d --today 2000-01-01")).toBe(0);
  });
});

describe("facts that end", () => {
  const ending = async (line: string) => {
    const { stdout } = await brew(
      `facts --rules fixtures/rulesets/defects/rule-on-ended-fact -f json ${line}`,
      { cwd: process.cwd() },
    );
    return JSON.parse(stdout).facts.map(({ id }: { id: string }) => id);
  };

  test("within a time are listed, soonest first, with those that have ended", async () => {
    expect(await ending("--ending 1d --today 2026-11-19")).toEqual([]);
    expect(await ending("--ending 1d --today 2026-11-20")).toEqual(["F2"]);
    expect(await ending("--ending 180d --today 2026-06-01")).toEqual(["F2", "F1"]);
    expect(await ending("--ending 180d --today 2027-06-01")).toEqual(["F2", "F1"]);
    expect(await ending("F1 --ending 180d --today 2026-06-01")).toEqual(["F1"]);
  });
});

describe("a bug of ours", () => {
  /** A clock that tells no time is nothing that the program reckons with. */
  const broken = (env: Record<string, string> = {}) => brew("facts", { now: "never", env });

  test("is told in two lines, with what a report needs", async () => {
    const { code, stdout, stderr } = await broken();
    expect([code, stdout]).toEqual([70, ""]);
    expect(stderr).toMatch(
      /^error: Invalid time value\nThis is a bug of advise, .*\(advise \S+, Node \S+, .*\)\.\n$/,
    );
  });

  test("shows its stack on request", async () => {
    expect((await broken({ ADVISE_DEBUG: "1" })).stderr).toContain("\n    at ");
  });
});
