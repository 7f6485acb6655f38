/** Each format against the limits that its reader documents. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { findingsGithub } from "../../../src/report/findings/formats/github.ts";
import { findingsGitlab } from "../../../src/report/findings/formats/gitlab.ts";
import { findingsJunit } from "../../../src/report/findings/formats/junit.ts";
import { findingsTap } from "../../../src/report/findings/formats/tap.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { coffee } from "../coffee.ts";
import { reports } from "./reports.ts";
import { type Element, parseXml } from "./xml.ts";

const options = { theme: plainTheme(), ruleSet: coffee, version: "1.0.0" };
const all = Object.entries(reports);

describe("JUnit", () => {
  test("every report is valid against the schema that most readers follow", async () => {
    const xml = all.map(([name, report]) => ({
      fileName: `${name}.xml`,
      contents: findingsJunit(report, options),
    }));
    const schema = readFileSync(new URL("junit.xsd", import.meta.url), "utf8");
    const { valid, errors } = await validateXML({ xml, schema });
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });

    const [first] = xml;
    const contents = first!.contents.replace("<testcase ", '<testcase line="1" ');
    const bent = await validateXML({ xml: [{ ...first!, contents }], schema });
    expect(bent.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining("The attribute 'line' is not allowed"),
    ]);
  });

  test.each(all)("%s: counts that add up", (_, report) => {
    const root = parseXml(findingsJunit(report, options));
    expect(root.name).toBe("testsuites");
    const cases = (element: Element): Element[] =>
      element.children.flatMap((each) => (each.name === "testcase" ? [each] : cases(each)));
    for (const element of [root, ...root.children]) {
      const own = cases(element);
      const having = (name: string) =>
        String(own.filter((each) => each.children.some((child) => child.name === name)).length);
      expect(element.attributes).toMatchObject({
        tests: String(own.length),
        failures: having("failure"),
        errors: having("error"),
        ...(element !== root && { skipped: having("skipped") }),
      });
    }
  });

  test("a decision that differs fails, one that deviates is skipped, one that agrees passes", () => {
    const [suite] = parseXml(findingsJunit(reports.differing, options)).children;
    const cases = suite?.children.filter(({ name }) => name === "testcase") ?? [];
    expect(cases.map(({ children }) => children[0]?.name)).toEqual([
      "system-out",
      "failure",
      "skipped",
      ...cases.slice(3).map(() => undefined),
    ]);
  });
});

describe("GitHub", () => {
  test.each(all)("%s: at most ten annotations of a kind, most severe first", (_, report) => {
    const lines = findingsGithub(report, options).trimEnd().split("\n");
    const kinds = lines.flatMap(
      (line) => /^::(error|warning|notice)(?: |::)/.exec(line)?.[1] ?? [],
    );
    expect(lines.length).toBe(kinds.length + 1);
    expect(lines.at(-1)).toMatch(/^advise: (?:passed|failed): /);
    const order = ["error", "warning", "notice"];
    expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    for (const kind of order) {
      expect(kinds.filter((each) => each === kind).length).toBeLessThanOrEqual(10);
    }
  });

  test.each(all)("%s: titles and messages that an annotation holds", (_, report) => {
    // A message of 64 KB and a title of 255 characters.
    for (const line of findingsGithub(report, options).trimEnd().split("\n")) {
      expect(Buffer.byteLength(line)).toBeLessThan(64 * 1024);
      expect(/title=([^:]*)::/.exec(line)?.[1]?.length ?? 0).toBeLessThanOrEqual(255);
    }
  });

  test("nothing in a text ends a property or a command", () => {
    const [finding] = reports.differing.findings;
    const args = { ...finding!.args, ruleSet: "50%, a:b" };
    const span = { ...finding!.span!, file: "a,b:c%.yaml" };
    const report = { ...reports.differing, findings: [{ ...finding!, args, span }] };
    const [line = ""] = findingsGithub(report, options).split("\n");
    expect(line).toContain("file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,");
    expect(line).toContain("50%25, a:b");
  });
});

describe("GitLab", () => {
  test.each(all)("%s: the fields that are read, and unique fingerprints", (_, report) => {
    const entries = JSON.parse(findingsGitlab(report, options));
    expect(entries.length).toBe(report.findings.length);
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual([
        "description",
        "check_name",
        "fingerprint",
        "severity",
        "location",
      ]);
      expect(entry.severity).toMatch(/^(?:info|minor|major|critical|blocker)$/);
      expect(entry.location.path).not.toMatch(/^\.?\//);
      expect(entry.location.lines.begin).toBeGreaterThan(0);
    }
    const prints = entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe("TAP", () => {
  test.each(all)("%s: a plan, and points in order", (_, report) => {
    const lines = findingsTap(report, options).trimEnd().split("\n");
    expect(lines[0]).toBe("TAP version 14");
    const points = lines.filter((line) => /^(?:not )?ok /.test(line));
    expect(lines[1]).toBe(`1..${points.length}`);
    points.forEach((line, index) => {
      expect(line).toMatch(new RegExp(`^(?:not )?ok ${index + 1} - \\S`));
      expect(line.replaceAll(/\\./g, "").split("#").length).toBeLessThan(3);
    });
    const rest = lines.slice(2).filter((line) => !points.includes(line));
    expect(rest.filter((line) => !line.startsWith("  "))).toEqual([]);
  });
});
