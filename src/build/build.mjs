// Bundles the program with code splitting, lets the bundle check and compile the rule sets, and writes the types.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: {
    cli: "src/cli/start.ts",
    index: "src/index.ts",
    compile: "src/build/compile.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.17",
  chunkNames: "chunks/[name]-[hash]",
  legalComments: "linked",
  logLevel: "warning",
  // CommonJS packages inside the bundle call `require` for Node's own modules.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
});

const { compileRuleSet } = await import(pathToFileURL(join(dist, "compile.js")).href);
for (const id of readdirSync(join(root, "rules"))) {
  const folder = join(root, "rules", id);
  if (existsSync(join(folder, "ruleset.yaml"))) compileRuleSet(folder, join(dist, "rulesets"));
}
rmSync(join(dist, "compile.js"));

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
execFileSync(process.execPath, [tsc, "-p", "src/build/tsconfig.types.json"], {
  cwd: root,
  stdio: "inherit",
});
