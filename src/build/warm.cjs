// Keeps the compiled code of the program in files beside it. It is taken after a few typical runs, so that it holds the
// functions they use.
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");

const [root, example] = process.argv.slice(2);
const lines = [[example], ["--format", "json", example], ["compare"], ["--help"], ["--version"]];

// V8 takes compiled code only under the flags under which it was written down: those that a run starts with.
const keep = { value: () => {} };
process.noDeprecation = true;
for (const setter of [() => require("node:v8"), () => process.binding("v8")]) {
  try {
    Object.defineProperty(setter(), "setFlagsFromString", keep);
  } catch {
    // Newer versions have only the first.
  }
}

// One run after the other, in this process.
process.exit = () => {};

const load = require(join(root, "bin", "advise.js"));

async function warm() {
  for (const line of lines) {
    process.argv = [process.argv[0], join(root, "bin", "advise.js"), ...line];
    await load("cli").exports.start();
  }
  for (const { script, cache } of ["cli", "parser", "color", "interview"].map(load)) {
    writeFileSync(cache, script.createCachedData());
  }
  process.exitCode = 0;
}
warm();
