/** What every format of findings promises: one test over all of them. */
import { Chalk } from "chalk";
import { describe, expect, test } from "vitest";
import {
  FINDINGS_FORMATS,
  type FindingsFormat,
  type FindingsReport,
} from "../../../src/report/findings/index.ts";
import { colourTheme, plainTheme } from "../../../src/report/text/theme.ts";
import { coffee } from "../coffee.ts";
import { DANGEROUS, HOSTILE } from "../hostile.ts";
import { reports } from "./reports.ts";
import { parseXml } from "./xml.ts";

const formats = Object.keys(FINDINGS_FORMATS) as FindingsFormat[];

const render = async (format: FindingsFormat, report: FindingsReport, theme = plainTheme()) =>
  (await FINDINGS_FORMATS[format]())(report, {
    theme,
    ruleSet: coffee,
    version: "1.0.0",
    folder: "a/",
  });

/** Reads what has a grammar. */
const readers: Partial<Record<FindingsFormat, (text: string) => unknown>> = {
  json: JSON.parse,
  sarif: JSON.parse,
  gitlab: JSON.parse,
  junit: parseXml,
};

describe.each(formats)("findings as %s", (format) => {
  describe.each(Object.entries(reports))("%s", (_, report) => {
    test("end with one line end, and are the same each time", async () => {
      const text = await render(format, report);
      expect(text).toMatch(/[^\n]\n$/);
      expect(await render(format, report)).toBe(text);
    });

    test("hold nothing that a terminal obeys", async () => {
      expect(await render(format, report)).not.toMatch(DANGEROUS);
    });

    test("can be read", async () => {
      const text = await render(format, report);
      expect(() => readers[format]?.(text)).not.toThrow();
    });

    test("do not change what they are given", async () => {
      const before = JSON.stringify(report);
      await render(format, report);
      expect(JSON.stringify(report)).toBe(before);
    });

    test("say the same in colour", async () => {
      const colours = colourTheme(new Chalk({ level: 3 }));
      const painted = await render(format, report, colours);
      expect(painted.replace(/\u001b\[[\d;]*m/g, "")).toBe(await render(format, report));
    });
  });

  test.each(Object.keys(reports) as (keyof typeof reports)[])(
    "are as they were reviewed: %s",
    async (name) => {
      const report = { ...reports[name], findings: reports[name].findings.slice(0, 4) };
      await expect(await render(format, report)).toMatchFileSnapshot(
        `../golden/findings/${name}.${format}.txt`,
      );
    },
  );

  test("work without the rule set, the version and the folder", async () => {
    const { differing } = reports;
    const text = (await FINDINGS_FORMATS[format]())(differing, { theme: plainTheme() });
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toContain("undefined");
  });

  test("name every finding, where the format is not limited", async () => {
    const text = await render(format, { ...reports.differing });
    for (const { code } of reports.differing.findings) expect(text).toContain(code);
  });
});

test("Markdown lets no text out of its place", async () => {
  for (const name of ["hostile", "hostileStanding"] as const) {
    const text = await render("markdown", reports[name]);
    expect(text).not.toMatch(/<(?!br>)/);
    expect(text).not.toContain(HOSTILE);
    const tables = text.split("\n").filter((line) => line.startsWith("|"));
    expect(tables.filter((line) => !/^\|.*\|$/.test(line))).toEqual([]);
  }
});
