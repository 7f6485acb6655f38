/** The packed package as others see it: its manifest, its types, and a program that uses the library. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { expect, inject, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
const project = () => join(inject("installed"), "project");

/** Runs a program of Node and gives its exit code with all that it printed. */
function node(cwd: string, ...args: readonly string[]): { code: number | null; text: string } {
  const env = { PATH: process.env["PATH"], NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: "utf8",
  });
  return { code: status, text: `${stdout}${stderr}` };
}

const programOf = (name: string, path: string) => join(root, "node_modules", name, path);

test("publint finds nothing to complain of", () => {
  const { code, text } = node(
    root,
    programOf("publint", "src/cli.js"),
    "run",
    inject("tarball"),
    "--strict",
  );
  expect(text).toContain("All good!");
  expect(code).toBe(0);
});

test("the types resolve wherever modules do", () => {
  const program = programOf("@arethetypeswrong/cli", "dist/index.js");
  const options = ["--profile", "esm-only", "--no-definitely-typed", "-f", "ascii"];
  const { code, text } = node(root, program, inject("tarball"), ...options);
  expect({ code, text }).toMatchObject({ code: 0 });
});

test("the example type-checks and runs against what is installed", async () => {
  mkdirSync(project(), { recursive: true });
  copyFileSync(join(root, "fixtures/library/example.ts"), join(project(), "example.ts"));
  writeFileSync(join(project(), "package.json"), '{ "type": "module" }');
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: "es2023",
    module: "nodenext",
    noEmit: true,
    types: [],
    lib: ["es2023", "dom"],
    skipLibCheck: false,
  };
  writeFileSync(
    join(project(), "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["example.ts"] }),
  );
  const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
  expect(node(project(), tsc, "-p", ".")).toEqual({ code: 0, text: "" });

  await build({
    entryPoints: [join(project(), "example.ts")],
    outfile: join(project(), "example.js"),
    format: "esm",
    logLevel: "error",
  });
  const { code, text } = node(project(), "example.js");
  expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining("needs.yaml:1:") });
  expect(text).toMatch(/^adaptation: /m);
  expect(text).toMatch(/\d+ rules, \d+ findings/);
});

test("the README's example runs as it is written", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, example = ""] = /^```js\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  expect(example).toContain('from "advise"');
  mkdirSync(project(), { recursive: true });
  writeFileSync(join(project(), "readme.mjs"), example);
  const { code, text } = node(project(), "readme.mjs");
  expect({ code, text }).toEqual({
    code: 0,
    text: expect.stringMatching(/^rag .+\n\d+ findings\n$/),
  });
});

test("what is published: the program, the rules and the schemas, no sources and no tests", () => {
  const { stdout } = spawnSync("tar", ["-tzf", inject("tarball")], { encoding: "utf8" });
  const files = stdout
    .trim()
    .split("\n")
    .map((file) => file.replace(/^package\//, ""));
  expect(files).toEqual(
    expect.arrayContaining(["package.json", "README.md", "LICENSE", "bin/advise.js"]),
  );
  expect(files).toContain("dist/schema/requirements.schema.json");
  const others = files.filter(
    (file) => !/^(bin|dist|rules)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(file),
  );
  expect(others).toEqual([]);
});
