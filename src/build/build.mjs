// Bundles program and library, lets the build check and compile the rule sets, and writes the types.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bareModules } from "./bare.mjs";
import { mergeHot } from "./hot.mjs";
import { lateModules } from "./late.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });

const options = {
  absWorkingDir: root,
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.17",
  logLevel: "warning",
  plugins: [lateModules, bareModules],
};

// CommonJS packages inside a bundle call `require` for Node's own modules.
const banner = {
  js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
};

const { metafile } = await build({
  ...options,
  entryPoints: { cli: "src/cli/start.ts" },
  chunkNames: "chunks/[name]-[hash]",
  metafile: true,
});
await mergeHot({
  root,
  metafile,
  bundles: {
    // All that `advise FILE` loads.
    cli: [
      "src/cli/start.ts",
      "src/cli/commands/recommend.ts",
      "src/engine/archive.ts",
      "src/report/advice/json.ts",
      "src/report/advice/text.ts",
      "src/ruleset/read.ts",
    ],
    // What every other command line loads beside it, and `advise compare`.
    parser: ["src/cli/program.ts", "src/cli/commands/compare.ts", "src/report/comparison/text.ts"],
    // What a terminal shows is coloured.
    color: ["node_modules/chalk/source/index.js"],
    // What asks the first question.
    interview: ["src/cli/interview/converse.ts", "src/cli/interview/prompts.ts"],
  },
  options,
});

await build({
  ...options,
  entryPoints: { index: "src/index.ts" },
  chunkNames: "library/[name]-[hash]",
  banner,
});

await build({
  ...options,
  entryPoints: { compile: "src/build/compile.ts", schemas: "src/build/schemas.ts" },
  splitting: false,
  banner,
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
  execFileSync(process.execPath, [join(root, "src/build/warm.cjs"), root, example], {
    stdio: ["ignore", "pipe", "pipe"],
  });
}

// Only now: lines that find these texts no longer reach the parser, whose code was kept above.
for (const name of ["help", "version"]) {
  const text = execFileSync(process.execPath, [join(root, "bin/advise.js"), `--${name}`]);
  writeFileSync(join(dist, `${name}.txt`), text);
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
