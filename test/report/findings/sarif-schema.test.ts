/** SARIF against the OASIS schema 2.1.0, which the package jest-sarif carries. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);
const packaged = dirname(require.resolve("@microsoft/jest-sarif"));
const schema = JSON.parse(
  readFileSync(join(packaged, "schemas", "sarif-2.1.0-rtm.5.json"), "utf8"),
);
const ajv = new Ajv.default({ strict: false, unicodeRegExp: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const golden = join(import.meta.dirname, "../golden/findings");
const files = readdirSync(golden).filter((name) => name.endsWith(".sarif.txt"));

describe("SARIF", () => {
  it.each(files)("%s is valid", (name) => {
    validate(JSON.parse(readFileSync(join(golden, name), "utf8")));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("would be found out if it were not", () => {
    const [first = ""] = files;
    const broken = JSON.parse(readFileSync(join(golden, first), "utf8"));
    delete broken.runs[0].tool;
    expect(validate(broken)).toBe(false);
  });
});
