/** Where Node keeps no compiled code itself, what the build leaves beside the program is what it takes. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const look = `const { cacheOf, isKeptByNode, load } = require("./bin/compiled.cjs");
const program = require("node:path").resolve("dist/cli.cjs");
const { script } = load(program);
const isThere = require("node:fs").existsSync(cacheOf(program));
console.log(isKeptByNode || (isThere && script.cachedDataRejected === false));`;

test("Node takes the compiled code", () => {
  expect(execFileSync(process.execPath, ["-e", look], { encoding: "utf8" }).trim()).toBe("true");
});
