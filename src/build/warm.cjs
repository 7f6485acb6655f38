// Keeps the compiled code of the program in a file beside it. It is taken after a few typical runs, so that it holds the
// functions they use.
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");

const [root, example] = process.argv.slice(2);
const lines = [[example], ["--format", "json", example], ["compare"], ["--help"], ["--version"]];

const { exports: program, script, cache } = require(join(root, "bin", "advise.js"))();

async function warm() {
  for (const line of lines) {
    process.argv = [process.argv[0], join(root, "bin", "advise.js"), ...line];
    await program.start();
  }
  // V8 takes compiled code only under the flags under which it was written down: those that a run starts with.
  if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=67584");
  writeFileSync(cache, script.createCachedData());
  process.exitCode = 0;
}
warm();
