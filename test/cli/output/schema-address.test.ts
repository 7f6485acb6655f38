import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schemaAddress } from "../../../src/cli/output/schema-address.ts";

const packaged = "node_modules/advise/dist/schema/architecture.schema.json";
let folder: string;

function write(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), "{}");
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "advise-schema-"));
  write(`with/${packaged}`);
  write("with/packages/shop/x");
  write("without/docs/architecture.schema.json");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["with", "architecture.yaml", undefined, { address: `./${packaged}` }],
  ["with", "packages/shop/a.yaml", undefined, { address: `../../${packaged}` }],
  ["with/packages/shop", "a.yaml", "", { address: `../../${packaged}` }],
  ["with/packages/shop", "-", undefined, { address: `../../${packaged}` }],
  [
    "with",
    "architecture.yaml",
    "rules/ours",
    { address: "./architecture.schema.json", missing: "architecture.schema.json" },
  ],
  [
    "without",
    "teams/a.yaml",
    undefined,
    { address: "./architecture.schema.json", missing: "teams/architecture.schema.json" },
  ],
  ["without", "docs/a.yaml", undefined, { address: "./architecture.schema.json" }],
])("in %s, for %s by the rules %s", (cwd, output, rules, expected) => {
  expect(schemaAddress(output, rules, join(folder, cwd))).toEqual(expected);
});
