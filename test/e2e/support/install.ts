/** Packs the program as it would be published and installs it in an empty folder, once for all end-to-end tests. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The installed executable. */
    advise: string;
    /** The packed program. */
    tarball: string;
    /** The folder that it is installed in. */
    installed: string;
  }
}

const root = join(import.meta.dirname, "../../..");

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "advise-e2e-"));
  const [packed, installed] = [join(folder, "packed"), join(folder, "installed")];
  for (const each of [packed, installed]) mkdirSync(each);
  npm(["pack", "--loglevel=error", "--pack-destination", packed], root);
  writeFileSync(join(installed, "package.json"), '{ "private": true }');
  const [tarball = ""] = readdirSync(packed);
  npm(
    [
      "install",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      join(packed, tarball),
    ],
    installed,
  );
  project.provide("tarball", join(packed, tarball));
  project.provide("installed", installed);
  project.provide("advise", join(installed, "node_modules", ".bin", "advise"));
  return () => rmSync(folder, { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string): void {
  execFileSync("npm", args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}
