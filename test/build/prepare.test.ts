/** A clone is prepared once: `npx advise` prepares it again before each first start. */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { expect, test } from "vitest";

const prepare = () => {
  execFileSync(process.execPath, ["src/build/prepare.mjs"], { stdio: "pipe" });
  return statSync("dist/cli.cjs").mtimeMs;
};

test("where nothing changed, nothing is built again", () => {
  const built = prepare();
  expect(prepare()).toBe(built);
});
