#!/usr/bin/env node
// CommonJS, and syntax that the oldest Node can read: the check for old versions must run there.
var fs = require("fs");
var path = require("path");
// The class that loads modules; asking for it by its name costs half a millisecond.
var loader = module.constructor;

var version = process.versions.node.split(".");
var program = path.join(__dirname, "..", "dist", "cli.cjs");
if (require.main !== module) {
  module.exports = compiled;
} else if (Number(version[0]) < 20 || (version[0] === "20" && Number(version[1]) < 17)) {
  process.stderr.write(`advise needs Node 20.17 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else if (!fs.existsSync(program)) {
  process.stderr.write("advise is not built yet: run `npm ci` or `npm run build` in its folder.\n");
  process.exitCode = 70;
} else {
  compiled().exports.start();
}

// The build leaves compiled code beside the program; V8 refuses what is not this program's and this Node's. What Node
// itself keeps between runs, from 22 on, it has to look for in a folder of its own first, and it is slower.
function compiled() {
  var vm = require("vm");
  var cache = path.join(path.dirname(program), "cli.cache");
  var script = new vm.Script(fs.readFileSync(program, "latin1"), {
    filename: program,
    cachedData: fs.existsSync(cache) ? fs.readFileSync(cache) : undefined,
  });
  var made = new loader(program, null);
  made.filename = program;
  require.cache[program] = made;
  var run = script.runInThisContext();
  run(made.exports, loader.createRequire(program), made, program, path.dirname(program));
  made.loaded = true;
  return { exports: made.exports, script: script, cache: cache };
}
