/** The commands that write documents: pages, schemas, completion scripts. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../support/cli.ts";

const rules = ["--rules", "fixtures/rulesets/coffee"];

describe("advise report", () => {
  test("writes the page with the date of the day, to standard output or a file", async () => {
    const argv = ["report", ...rules, "--answer", "milk=true"];
    const { code, stdout, stderr } = await run(argv, { now: "2027-01-31" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain('<time datetime="2027-01-31">');
    const file = join(mkdtempSync(join(tmpdir(), "advise-page-")), "advice.html");
    const other = await run([...argv, "--today", "2027-01-31", "-o", file]);
    expect(other).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(file, "utf8")).toBe(stdout);
  });

  test("bears a title of one's own", async () => {
    const { stdout } = await run(["report", ...rules, "--answer", "milk=true", "--title", "Ours"]);
    expect(stdout).toContain("<h1>Ours</h1>");
  });

  test.each([
    [["report", ...rules], "a report needs answers"],
    [["report", "-f", "pdf"], "no format 'pdf' here; there are html"],
    [["report", "--today", "soon", "--answer", "milk=true"], "'soon' is no day"],
  ])("%j ends with 2", async (argv, message) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("advise schema", () => {
  test.each([
    [["requirements"], "Requirements: "],
    [["architecture"], "Architecture: "],
    [["ruleset"], "rule set in one file"],
    [["ruleset", "decisions"], "decision"],
    [["advice"], "Advice"],
  ])("%j prints a schema of draft-07", async (words, title) => {
    const { code, stdout } = await run(["schema", ...words, ...rules]);
    const schema = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
    expect(schema.title).toContain(title);
  });

  test.each([
    [["schema", "requirement"], "Did you mean requirements?"],
    [["schema", "ruleset", "fact"], "Did you mean facts?"],
    [["schema", "advice", "facts"], "has no parts"],
    [["schema"], "missing required argument 'name'"],
  ])("%j ends with 2 and says %s", async (argv, message) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("advise completion", () => {
  test.each(["bash", "zsh", "fish"])("prints the script of %s", async (shell) => {
    const { code, stdout } = await run(["completion", shell]);
    expect(code).toBe(0);
    expect(stdout).toContain("__complete -- ");
    expect(stdout).toContain(`advise completion ${shell}`);
  });

  test("names the shells that there are", async () => {
    const { code, stderr } = await run(["completion", "fihs"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean fish?");
  });
});
