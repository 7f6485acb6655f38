// `npm ci` runs this. With `--omit=dev` the build tools are absent on purpose, so that is a note and no error.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

if (hasTools() || installTools()) await import("./build.mjs");
else process.stderr.write("advise: build tools are not installed, dist/ stays as it is\n");

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
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    env: { ...process.env, npm_config_global: "false" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return hasTools();
}
