// Bundles program and library, lets the build check and compile the rule sets, and writes the types.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });

const options = {
  absWorkingDir: root,
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20.17",
  logLevel: "warning",
};

// One file, because Node spends up to a millisecond on each that it loads; CommonJS, because its loader of ES modules
// takes ten to start. What a run does not need is in it, but not run.
await build({
  ...options,
  entryPoints: { cli: "src/cli/program/start.ts" },
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  minify: true,
  legalComments: "eof",
  define: {
    "import.meta.dirname": "__dirname",
    "import.meta.filename": "__filename",
    // Some package makes a `require` of it, which takes a path as well.
    "import.meta.url": "__filename",
  },
  alias: { "@inquirer/external-editor": "./src/build/no-editor.mjs" },
  // As large as all the rest, and only `advise mcp` loads it.
  external: ["@modelcontextprotocol/*"],
  // Kept compiled code cannot import, but it can require.
  supported: { "dynamic-import": false },
});

// Read as one byte a letter, which is half the work for V8.
if (/[^\0-\x7f]/.test(readFileSync(join(dist, "cli.cjs"), "utf8"))) {
  throw new Error("the program has letters beyond ASCII outside of plain strings");
}

const modules = { ...options, format: "esm", packages: "external" };
await build({ ...modules, entryPoints: { index: "src/index.ts" } });

await build({
  ...modules,
  entryPoints: { compile: "src/build/compile.ts", schemas: "src/build/schemas.ts" },
});
const { compileRuleSet } = await import(pathToFileURL(join(dist, "compile.js")).href);
rmSync(join(dist, "compile.js"));
for (const id of readdirSync(join(root, "rules"))) {
  const folder = join(root, "rules", id);
  if (existsSync(join(folder, "ruleset.yaml"))) compileRuleSet(folder, join(dist, "rulesets"));
}

const { writeSchemas } = await import(pathToFileURL(join(dist, "schemas.js")).href);
rmSync(join(dist, "schemas.js"));
const [builtIn] = readdirSync(join(dist, "rulesets"));
writeSchemas(join(root, "rules", builtIn), join(dist, "schema"));

const example = join(root, "fixtures", "requirements", "brand-voice.yaml");
if (existsSync(example)) {
  const keeper = join(root, "src/build/keep-compiled.cjs");
  execFileSync(process.execPath, [keeper, join(dist, "cli.cjs"), example], { stdio: "pipe" });
}

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
try {
  execFileSync(process.execPath, [tsc, "-p", "src/build/tsconfig.types.json"], {
    cwd: root,
    stdio: "inherit",
  });
} catch {
  // The declarations are written all the same; whether types are right is what `npm run typecheck` decides.
  process.stderr.write("build: the types have errors\n");
}
