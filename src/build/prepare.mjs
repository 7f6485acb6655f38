// `npm ci` runs this. With `--omit=dev` the build tools are absent on purpose, so that is a note and no error.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

if (hasTools() || installTools()) {
  await import("./build.mjs");
  linkProgram();
} else process.stderr.write("advise: build tools are not installed, dist/ stays as it is\n");

/**
 * Lets `npx advise` find the program in a clone. Without it npx packs the folder, installs it into its cache and builds it a
 * second time, for seconds and in silence. Windows wants a script there and does without.
 */
function linkProgram() {
  const links = join(root, "node_modules", ".bin");
  if (process.platform === "win32" || !existsSync(links)) return;
  chmodSync(join(root, "bin", "advise.js"), 0o755);
  rmSync(join(links, "advise"), { force: true });
  symlinkSync("../../bin/advise.js", join(links, "advise"));
}

function hasTools() {
  try {
    createRequire(import.meta.url).resolve("esbuild");
    return true;
  } catch {
    return false;
  }
}

/** `npm install -g` of a git address, as pre-commit does it, prepares a clone without its tools: they are fetched here. */
function installTools() {
  const { npm_config_global, npm_execpath, npm_config_omit = "" } = process.env;
  if (npm_config_global !== "true" || !npm_execpath || npm_config_omit.includes("dev"))
    return false;
  const options = [
    "--global=false",
    "--include=dev",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
  ];
  execFileSync(process.execPath, [npm_execpath, "ci", ...options], {
    cwd: root,
    env: { ...process.env, npm_config_global: "false" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return hasTools();
}
