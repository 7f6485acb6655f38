#!/usr/bin/env node
// CommonJS, and syntax that the oldest Node can read: the check for old versions must run there.
// The direct way to Node's own modules is there from the oldest version on that will do.
var builtin = process.getBuiltinModule || require;
var fs = builtin("fs");
var path = builtin("path");
// From the class that loads modules; asking for it by its name costs half a millisecond.
var createRequire = module.constructor.createRequire;

var version = process.versions.node.split(".");
var folder = path.join(__dirname, "..", "dist");
var loaded = {};
module.exports = load;
if (require.main === module) {
  if (Number(version[0]) < 20 || (version[0] === "20" && Number(version[1]) < 17)) {
    process.stderr.write(`advise needs Node 20.17 or newer; this is ${process.version}.\n`);
    process.exitCode = 2;
  } else if (!fs.existsSync(`${folder}${path.sep}cli.cjs`)) {
    process.stderr.write(
      "advise is not built yet: run `npm ci` or `npm run build` in its folder.\n",
    );
    process.exitCode = 70;
  } else {
    load("cli").exports.start();
  }
}

// A part of the program, by its name. The build leaves compiled code beside it; V8 refuses what is not this program's
// and this Node's. What Node itself keeps between runs, from 22 on, it has to look for in a folder of its own first, and
// it is slower.
function load(name) {
  if (loaded[name]) return loaded[name];
  // Without another join, which goes through the whole path letter by letter.
  var file = `${folder}${path.sep}${name}.cjs`;
  var cache = `${folder}${path.sep}${name}.cache`;
  var vm = builtin("vm");
  var script = new vm.Script(fs.readFileSync(file, "latin1"), {
    filename: file,
    cachedData: fs.existsSync(cache) ? fs.readFileSync(cache) : undefined,
  });
  // It is its own module.
  var part = { exports: {}, script: script, cache: cache };
  loaded[name] = part;
  script.runInThisContext()(part.exports, createRequire(file), part, file, folder);
  return part;
}
