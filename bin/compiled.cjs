// Loads a CommonJS file whose compiled code is kept: V8 takes longer to read the program than to run it.
// From version 22.1 on Node keeps compiled code by itself. For older ones the build leaves it beside the file; V8 takes no
// other than its own, and then reads the file.
var fs = require("node:fs");
var nodeModule = require("node:module");
var path = require("node:path");
var vm = require("node:vm");

exports.isKeptByNode = typeof nodeModule.enableCompileCache === "function";
exports.cacheOf = (file) => `${file}.cache`;

/** Returns what the file exports and, where Node keeps nothing itself, the script that was run. */
exports.load = (file) => {
  if (exports.isKeptByNode) {
    nodeModule.enableCompileCache();
    return { exports: require(file) };
  }
  var cache = exports.cacheOf(file);
  var text = fs.readFileSync(file, "latin1");
  var wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  var script = new vm.Script(wrapped, {
    filename: file,
    cachedData: fs.existsSync(cache) ? fs.readFileSync(cache) : undefined,
  });
  var made = { exports: {} };
  var load = script.runInThisContext();
  load(made.exports, nodeModule.createRequire(file), made, file, path.dirname(file));
  return { exports: made.exports, script: script };
};
