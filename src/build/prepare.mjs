// `npm ci` runs this. With `--omit=dev` the build tools are absent on purpose, so that is a note and no error.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

// `npx advise` in a clone runs this a second time, in silence, before it starts the program.
if (!isCurrent()) {
  if (hasTools() || installTools()) await import("./build.mjs");
  else process.stderr.write("advise: build tools are not installed, dist/ stays as it is\n");
}

/** Whether nothing that the build reads has changed since it was made; a folder changes when a file of it comes or goes. */
function isCurrent() {
  // Written last.
  const built = join(root, "dist", "types");
  if (!existsSync(built)) return false;
  const made = statSync(built).mtimeMs;
  const folders = ["src", "rules"].map((name) => join(root, name));
  const inside = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, name)),
  );
  const read = [
    ...folders,
    ...inside,
    ...["package.json", "tsconfig.json"].map((name) => join(root, name)),
  ];
  return read.every((path) => statSync(path).mtimeMs < made);
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
