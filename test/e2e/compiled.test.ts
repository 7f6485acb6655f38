/** The compiled code that the build leaves beside the program is what its Node takes; else every start is slower. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const look = `const load = require("./bin/advise.js");
const seen = ["cli", "parser"].map((name) => {
  const { script, cache } = load(name);
  return [script.cachedDataRejected, require("node:fs").existsSync(cache)];
});
console.log(JSON.stringify(seen));`;

test("Node takes the compiled code", () => {
  const said = execFileSync(process.execPath, ["-e", look], { encoding: "utf8" });
  expect(JSON.parse(said)).toEqual([
    [false, true],
    [false, true],
  ]);
});
