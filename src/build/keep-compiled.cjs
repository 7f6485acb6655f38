// Keeps the program's compiled code beside it, for versions of Node that keep none themselves. It is taken after a few
// typical runs, so that it holds the functions that they use.
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { cacheOf, isKeptByNode, load } = require("../../bin/compiled.cjs");

const [program, example] = process.argv.slice(2);
const lines = [[example], ["--format", "json", example], ["compare"], ["--help"]];

async function keep() {
  const { exports, script } = load(program);
  for (const line of lines) {
    process.argv = [process.argv[0], join(__dirname, "advise"), ...line];
    await exports.start();
  }
  writeFileSync(cacheOf(program), script.createCachedData());
  process.exitCode = 0;
}
if (!isKeptByNode) keep();
