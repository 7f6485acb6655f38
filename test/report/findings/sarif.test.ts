/** SARIF 2.1.0: what the schema requires, and what code scanning on GitHub asks for beyond it. */
import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { findingsSarif } from "../../../src/report/findings/formats/sarif.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { coffee } from "../coffee.ts";
import { reports } from "./reports.ts";

const text = { type: "string", minLength: 1, maxLength: 1024 };
const object = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const list = (items: unknown, limits: object = {}) => ({ type: "array", items, ...limits });
const count = { type: "integer", minimum: 1 };
const message = object({ text: { type: "string", minLength: 1 } });
const place = object({
  artifactLocation: object({
    // A URI reference without scheme, blanks, or steps upward; relative to the repository's root.
    uri: {
      type: "string",
      pattern: "^(?!/|[.]{1,2}/)(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$",
    },
  }),
  region: object({ startLine: count, startColumn: count, endLine: count, endColumn: count }),
});
const rule = object({
  id: text,
  shortDescription: object({ text }),
  fullDescription: object({ text }),
  help: object({ text, markdown: text }),
  properties: object({
    tags: list(text, { maxItems: 10 }),
    precision: { enum: ["very-high", "high", "medium", "low"] },
  }),
});
const result = object(
  {
    ruleId: text,
    ruleIndex: { type: "integer", minimum: 0 },
    level: { enum: ["none", "note", "warning", "error"] },
    message,
    locations: list(object({ physicalLocation: place }), { minItems: 1, maxItems: 1 }),
    relatedLocations: list(
      object({ id: { type: "integer", minimum: 0 }, message, physicalLocation: place }),
      { minItems: 1, maxItems: 100 },
    ),
    partialFingerprints: object({ primaryLocationLineHash: { type: "string", minLength: 8 } }),
  },
  ["relatedLocations"],
);
const log = object({
  $schema: {
    const:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  },
  version: { const: "2.1.0" },
  runs: list(
    object(
      {
        tool: object({
          driver: object({ name: { const: "advise" }, semanticVersion: text, rules: list(rule) }, [
            "semanticVersion",
          ]),
        }),
        automationDetails: object({ id: { type: "string", pattern: "^advise/.+/$" } }),
        invocations: list(object({ executionSuccessful: { const: false } })),
        columnKind: { const: "utf16CodeUnits" },
        results: list(result, { maxItems: 25_000 }),
      },
      ["invocations"],
    ),
    { minItems: 1, maxItems: 20 },
  ),
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly [{ readonly physicalLocation: { readonly region: Region } }];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

const resultsOf = (text: string): readonly Result[] => JSON.parse(text).runs[0].results;
const fingerprintsOf = (text: string) =>
  resultsOf(text).map((each) => each.partialFingerprints.primaryLocationLineHash);

const isValid = new Ajv({ allErrors: true }).compile(log);
const options = { theme: plainTheme(), ruleSet: coffee, version: "1.0.0", folder: "packages/a b/" };

test.each(Object.entries(reports))("%s is complete", (_, report) => {
  const written = findingsSarif(report, options);
  const parsed = JSON.parse(written);
  isValid(parsed);
  expect(isValid.errors ?? []).toEqual([]);
  const [run] = parsed.runs;
  const prints = fingerprintsOf(written);
  expect(new Set(prints).size).toBe(prints.length);
  for (const each of resultsOf(written)) {
    expect(run.tool.driver.rules[each.ruleIndex].id).toBe(each.ruleId);
    const { startLine, startColumn, endLine, endColumn } =
      each.locations[0].physicalLocation.region;
    expect(endLine > startLine || endColumn > startColumn).toBe(true);
  }
});

test("of too many findings the gravest are kept, within the size that is taken", () => {
  const [first] = reports.many.findings;
  const span = reports.differing.findings[0]!.span!;
  const findings = Array.from({ length: 25_010 }, (_, index) => ({
    ...first!,
    severity: index < 20 ? ("note" as const) : ("error" as const),
    span: { ...span, line: 1 + index, endLine: 1 + index },
  }));
  const written = findingsSarif({ ...reports.many, findings }, options);
  const results = JSON.parse(written).runs[0].results as { level: string }[];
  expect(results.length).toBe(25_000);
  expect(results.filter(({ level }) => level === "note").length).toBe(10);
  expect(gzipSync(written, { level: 1 }).length).toBeLessThan(10 * 2 ** 20);
});

test("a fingerprint moves with its line, and no further", () => {
  const { differing } = reports;
  const moved = {
    ...differing,
    sources: new Map([...differing.sources].map(([file, source]) => [file, `\n${source}`])),
    findings: differing.findings.map((finding) => ({
      ...finding,
      span: { ...finding.span!, line: finding.span!.line + 1, endLine: finding.span!.endLine + 1 },
    })),
  };
  const prints = (report: typeof differing) => fingerprintsOf(findingsSarif(report, options));
  expect(prints(moved)).toEqual(prints(differing));
});

test("files are named from the root of the repository", () => {
  const uris = (file: string, folder: string) => {
    const findings = reports.differing.findings.map((each) => ({
      ...each,
      span: { ...each.span!, file },
    }));
    const report = { ...reports.differing, findings };
    const parsed = JSON.parse(findingsSarif(report, { ...options, folder }));
    return parsed.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
  };
  expect(uris("a b.yaml", "")).toBe("a%20b.yaml");
  expect(uris("../ä.yaml", "packages/shop/")).toBe("packages/%C3%A4.yaml");
  expect(uris("./x/y.yaml", "shop/")).toBe("shop/x/y.yaml");
  expect(uris("/tmp/x.yaml", "shop/")).toBe("file:///tmp/x.yaml");
});
