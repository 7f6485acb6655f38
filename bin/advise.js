#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";

var version = process.versions.node.split(".");
var main = new URL("../dist/cli.js", import.meta.url);
if (Number(version[0]) < 20 || (version[0] === "20" && Number(version[1]) < 17)) {
  process.stderr.write("advise needs Node 20.17 or newer; this is " + process.version + ".\n");
  process.exitCode = 2;
} else if (existsSync(main)) {
  if (module.enableCompileCache) module.enableCompileCache();
  await import(main.href);
} else {
  process.stderr.write("advise is not built yet: run `npm ci` (or `npm run build`) in its folder.\n");
  process.exitCode = 70;
}
