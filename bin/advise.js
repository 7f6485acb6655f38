#!/usr/bin/env node
// CommonJS, and syntax that the oldest Node can read: the check for old versions must run there.
var fs = require("fs");
var path = require("path");

var version = process.versions.node.split(".");
var program = path.join(__dirname, "..", "dist", "cli.cjs");
if (Number(version[0]) < 20 || (version[0] === "20" && Number(version[1]) < 17)) {
  process.stderr.write(`advise needs Node 20.17 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else if (!fs.existsSync(program)) {
  process.stderr.write("advise is not built yet: run `npm ci` or `npm run build` in its folder.\n");
  process.exitCode = 70;
} else {
  require("./compiled.cjs").load(program).exports.start();
}
