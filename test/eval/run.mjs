// `npm run eval:read`: bundles the measurement, because its sources are TypeScript, and runs it at the root.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outfile = "node_modules/.cache/eval-read.mjs";
await build({
  absWorkingDir: root,
  entryPoints: ["test/eval/read.ts"],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.17",
  packages: "external",
  logLevel: "warning",
});
execFileSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
