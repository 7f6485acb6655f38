/** The installed program in real processes and pipes. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { shell } from "./support/shell.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const coffee = join(fixtures, "rulesets/coffee");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "advise-program-"));
  writeFileSync(join(folder, "coffee.yaml"), "strength: strong\ngear: [machine]\nminutes: 10\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("where searches cannot run as WebAssembly", () => {
  const advise = (words: string, before = "", options = "") =>
    shell(`${before}node ${options} "$(which advise)" ${words}`, folder);
  const project = join(fixtures, "requirements/company-policies.yaml");

  test.each([project, `${project} -f json`])("the advice is the same: advise %s", (words) => {
    const { code, stdout } = advise(words);
    expect(code).toBe(0);
    // Node without compilers; and with too few addresses for the memory of WebAssembly (Node 24 makes do with less).
    expect(advise(words, "", "--jitless")).toMatchObject({ code: 0, stdout });
    expect(advise(words, "ulimit -v 6000000; ")).toEqual({ code: 0, stdout, stderr: "" });
  });
});

describe("what is installed", () => {
  test("prints its version, which is that of its package", () => {
    const manifest = join(inject("installed"), "node_modules/advise/package.json");
    const { version } = JSON.parse(readFileSync(manifest, "utf8"));
    expect(shell("advise --version", folder)).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: "",
    });
  });

  test("holds what it needs and nothing of the workshop", () => {
    const files = shell("find . -type f", join(inject("installed"), "node_modules/advise")).stdout;
    expect(files).toContain("./bin/advise.js\n");
    expect(files).toContain("./dist/index.js\n");
    expect(files).toContain("./dist/types/index.d.ts\n");
    expect(files).not.toMatch(/^\.\/(src|test|fixtures|node_modules)\//m);
    expect(files).not.toContain("dist/compile.js");
  });

  test("is a library too", () => {
    const script = `
      import { advise, compile, loadRuleSet, parseRequirements } from "advise";
      const ruleSet = await loadRuleSet(${JSON.stringify(coffee)});
      const requirements = parseRequirements("minutes: 1", "r.yaml", ruleSet);
      console.log(advise(compile(ruleSet), requirements).decisions.method.outcome);
      console.log((await loadRuleSet()).facts.length > 0);`;
    writeFileSync(join(inject("installed"), "library.mjs"), script);
    expect(shell("node library.mjs", inject("installed")).stdout).toBe("instant\ntrue\n");
  });
});

describe("the three uses, with the built-in rule set", () => {
  const projects = readdirSync(join(fixtures, "requirements")).filter((name) =>
    name.endsWith(".yaml"),
  );

  test.each(projects)("%s: the same from the file and from a pipe, byte for byte", (name) => {
    const file = join(fixtures, "requirements", name);
    const fromFile = shell(`advise ${file} -f json`, folder);
    expect([fromFile.code, fromFile.stderr]).toEqual([0, ""]);
    expect(shell(`cat ${file} | advise -f json`, folder)).toEqual(fromFile);
    expect(shell(`advise - --format json < ${file}`, folder)).toEqual(fromFile);
    expect(shell(`advise ${file} -o advice.json && cat advice.json`, folder)).toEqual(fromFile);
  });

  test("no answers at all leave it undecided, and say so", () => {
    const { code, stdout } = shell("echo '{}' | advise", folder);
    expect(code).toBe(3);
    expect(stdout.split("\n").length).toBeGreaterThan(10);
  });

  test("a comparison", () => {
    const { code, stdout } = shell("advise compare -f markdown", folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^## /);
    expect(stdout).toMatch(/^\| ---/m);
  });

  test("nothing to go by: what is missing, and never a wait", () => {
    for (const line of ["advise < /dev/null", "advise <&-", "true | advise", "advise"]) {
      const { code, stdout, stderr } = shell(line, folder);
      expect([line, code, stdout]).toEqual([line, 3, ""]);
      expect(stderr).toContain("--answer");
    }
  });
});

describe("another rule set", () => {
  test.each(["advise coffee.yaml", "advise compare", "advise questions", "advise facts"])(
    "%s",
    (line) => {
      const { code, stdout } = shell(`${line} --rules ${coffee}`, folder);
      expect(code).toBe(0);
      expect(stdout.length).toBeGreaterThan(0);
    },
  );

  test("by the environment", () => {
    const { stdout } = shell(`ADVISE_RULES=${coffee} advise coffee.yaml -f json`, folder);
    expect(JSON.parse(stdout).ruleSet.id).toBe("coffee");
  });
});

describe("pipes", () => {
  /** A rule set whose facts fill more than a megabyte, which no pipe holds. */
  beforeAll(() => {
    const facts = Array.from(
      { length: 4000 },
      (_, index) =>
        `  Z${index}: { text: "${"Water is wet. ".repeat(20)}", source: "https://example.org/${index}", kind: recalled, checked: 2026-01-01 }\n`,
    );
    const head = readFileSync(join(fixtures, "rulesets/coffee.yaml"), "utf8");
    writeFileSync(
      join(folder, "big.yaml"),
      head.replace(/^facts:\n/m, `facts:\n${facts.join("")}`),
    );
    writeFileSync(join(folder, "whole.json"), "");
  });
  const facts = "advise facts -f json --rules big.yaml";

  describe("requirements that come late, and in pieces", () => {
    const coffeeFrom = `ADVISE_RULES=${coffee} advise -f json`;
    const expected = () => shell(`${coffeeFrom} coffee.yaml`, folder);
    const late = "(sleep 0.2; head -1 coffee.yaml; sleep 0.2; tail -n +2 coffee.yaml)";

    test("are read whole", () => {
      expect(shell(`${late} | ${coffeeFrom}`, folder)).toEqual(expected());
      expect(shell(`${coffeeFrom} < coffee.yaml`, folder)).toEqual(expected());
    });

    test("are waited for where the pipe itself does not wait", () => {
      writeFileSync(
        join(folder, "hasty.cjs"),
        `const { closeSync, constants, openSync } = require("node:fs");
        const { spawn } = require("node:child_process");
        const reading = openSync("hasty", constants.O_RDONLY | constants.O_NONBLOCK);
        const writing = openSync("hasty", constants.O_WRONLY);
        const [file, ...words] = process.argv.slice(2);
        spawn(file, words, { stdio: [reading, "inherit", "inherit"] });
        spawn("bash", ["-c", ${JSON.stringify(late)}], { stdio: ["ignore", writing, "inherit"] });
        closeSync(writing);`,
      );
      const line = `mkfifo hasty; ADVISE_RULES=${coffee} node hasty.cjs advise -f json`;
      expect(shell(line, folder)).toEqual(expected());
    });
  });

  test("a slow reader gets all of a megabyte", () => {
    const { code } = shell(`${facts} -o whole.json`, folder);
    expect(code).toBe(0);
    const size = statSync(join(folder, "whole.json")).size;
    expect(size).toBeGreaterThan(2 ** 20);
    expect(shell(`${facts} | (sleep 1; wc -c)`, folder).stdout.trim()).toBe(String(size));
  });

  test("a reader that has seen enough is no error", () => {
    expect(shell(`${facts} | head -1`, folder)).toEqual({ code: 0, stdout: "{\n", stderr: "" });
  });

  test("a reader that is gone before the first line is none either", () => {
    const { stderr } = shell(`${facts} | true`, folder);
    expect(stderr).toBe("");
  });

  test("a full disk is said, and ends with 2", () => {
    const { code, stderr } = shell(`${facts} > /dev/full`, folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: cannot write: .*\n$/);
  });
});

const project = join(fixtures, "requirements/company-policies.yaml");

describe("what every run needs stands in one file", () => {
  test.each([
    "project.yaml",
    "project.yaml -f json",
    "empty.json",
    "compare",
    "compare --list",
    "--version",
  ])("advise %s loads nothing else", (line) => {
    const setUp = `rm -rf lean && cp -r ${join(inject("installed"), "node_modules/advise")} lean && rm -r lean/dist/chunks`;
    const run = (program: string) => shell(`${program} ${line}`, folder);
    shell(`echo '{}' > empty.json; cp ${project} project.yaml; ${setUp}`, folder);
    expect(run("lean/bin/advise.js")).toEqual(run("advise"));
  });
});

test.each(["--help", "-h", "--version", "-V"])("%s is ready, as the parser prints it", (word) => {
  expect(shell(`advise ${word}`, folder)).toEqual(shell(`advise --no-input ${word}`, folder));
});

describe("a half finished installation", () => {
  test("says what to do when dist is missing", () => {
    const bin = join(inject("installed"), "node_modules/advise/bin");
    const { code, stderr } = shell(
      `mkdir -p alone && cp -r ${bin} alone/ && node alone/bin/advise.js`,
      folder,
    );
    expect(code).toBe(70);
    expect(stderr).toContain("npm run build");
  });
});
