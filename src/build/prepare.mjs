// `npm ci` runs this. With `--omit=dev` the build tools are absent on purpose, so that is a note and no error.
import { createRequire } from "node:module";

try {
  createRequire(import.meta.url).resolve("esbuild");
} catch {
  process.stderr.write("advise: build tools are not installed, dist/ stays as it is\n");
  process.exit(0);
}
await import("./build.mjs");
