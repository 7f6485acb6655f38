// Node spends up to a millisecond on each file that it loads, and ten to start its loader of ES modules. What most runs
// need is therefore put into few CommonJS files, which are kept compiled; code splitting would scatter it over dozens.
// What few runs need stays in ES modules of their own, loaded when they are asked for.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { build } from "esbuild";

/**
 * Merges outputs of the metafile with all that they import. `bundles` says by name what goes into which file of `dist`:
 * the sources that it begins with; what an earlier bundle has, a later one takes from there. The first source of the
 * first bundle is where the program starts. Outputs that were merged become gates, so that no module exists twice.
 */
export async function mergeHot({ root, metafile, bundles, options }) {
  const { outputs } = metafile;
  const home = new Map();
  for (const [bundle, sources] of Object.entries(bundles)) {
    const begun = sources.map((source) => outputOf(outputs, source));
    for (const name of closure(begun, outputs)) if (!home.has(name)) home.set(name, bundle);
  }
  const start = home.keys().next().value;
  for (const bundle of Object.keys(bundles)) {
    const names = [...home.keys()].filter((name) => home.get(name) === bundle);
    await merge({ root, outputs, home, bundle, names, start, options });
  }
  writeFileSync(join(root, "dist/import.cjs"), importer);
  rmSync(join(root, start));
  for (const [name, bundle] of home)
    if (name !== start) writeGate(root, outputs[name], name, bundle);
}

async function merge({ root, outputs, home, bundle, names, start, options }) {
  const outfile = `dist/${bundle}.cjs`;
  await build({
    ...options,
    outdir: undefined,
    outfile,
    splitting: false,
    format: "cjs",
    stdin: { contents: contentsOf(root, outputs, names, start), resolveDir: root },
    define: { "import.meta.dirname": "__dirname" },
    banner: { js: `const __import = (name) => require("./import.cjs")(name);` },
    // The package calls itself free of side effects, which a bundle of it need not be.
    ignoreAnnotations: true,
    plugins: [...options.plugins, otherBundles({ root, outputs, home, bundle })],
  });
  // One letter beyond ASCII makes Node keep the whole text at two bytes a letter, and read it more slowly.
  const text = readFileSync(join(root, outfile), "utf8").replace(/[^\0-\x7f]/g, escaped);
  // Node's own modules without the loader, which looks for hooks and for a package of the name first.
  const direct = text.replace(/\brequire\("(node:\w+)"\)/g, 'process.getBuiltinModule("$1")');
  const loading = direct.replace(/\bimport\("(.+?)"\)/g, (_, path) => {
    const name = join("dist", path);
    // Code that comes out of a file of compiled code cannot load modules by itself (Node 20), but it can ask another.
    if (!home.has(name)) return `__import("${path}")`;
    // What is in a bundle is there once the bundle is.
    const own = home.get(name) === bundle ? `module.exports.open("${keyOf(name)}")` : undefined;
    return `Promise.resolve(${own ?? opened(home, name)})`;
  });
  // As Node wraps a module, but once: `bin` compiles it as it stands.
  const parameters = "exports, require, module, __filename, __dirname";
  writeFileSync(join(root, outfile), `(function (${parameters}) {${loading}\n});\n`);
}

/** The text of a module that has all these, and hands out what each of them exports. */
function contentsOf(root, outputs, names, start) {
  const nameIn = (output, name) => `${keyOf(output).replace(/\W/g, "_")}$${name}`;
  const lines = names.flatMap((output) => {
    const path = JSON.stringify(join(root, output));
    if (output === start) return [`export * from ${path};`];
    const taken = outputs[output].exports.map((name) => `${name} as ${nameIn(output, name)}`);
    return [`import { ${taken.join(", ")} } from ${path};`];
  });
  const cases = names.map((output) => {
    const taken = outputs[output].exports.map((name) => `${name}: ${nameIn(output, name)}`);
    return output === start ? "" : `case "${keyOf(output)}": return { ${taken.join(", ")} };`;
  });
  return [...lines, `export function open(name) { switch (name) { ${cases.join("\n")} } }`].join(
    "\n",
  );
}

/** What was not merged stays imported, seen from where the bundle stands; what another bundle has is taken from it. */
function otherBundles({ root, outputs, home, bundle }) {
  return {
    name: "other-bundles",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind, namespace }) => {
        if (namespace === "gate") return { path, external: true };
        const file = join(resolveDir, path);
        const name = relative(root, file);
        // What is to be loaded later stays outside, to be asked for: the bundler would wrap it, and all that it imports.
        if (home.get(name) === bundle && kind === "import-statement") return undefined;
        if (home.has(name) && kind === "import-statement") return { path: name, namespace: "gate" };
        return { path: `./${relative(join(root, "dist"), file)}`, external: true };
      });
      onLoad({ filter: /.*/, namespace: "gate" }, ({ path }) => ({
        contents: `const all = ${opened(home, path)};
${outputs[path].exports.map((name) => `export const ${name} = all.${name};`).join("\n")}`,
        resolveDir: root,
      }));
    },
  };
}

/** A gate: importing the bundle would have Node read all of it for the names of its exports, for twenty milliseconds. */
function writeGate(root, { exports }, name, bundle) {
  const program = relative(dirname(name), "bin/advise.js");
  const lines = [
    `import { createRequire } from "node:module";`,
    `const load = createRequire(import.meta.url)("${program}");`,
    `const { ${exports.join(", ")} } = load("${bundle}").exports.open("${keyOf(name)}");`,
    `export { ${exports.join(", ")} };`,
  ];
  writeFileSync(join(root, name), `${lines.join("\n")}\n`);
}

const opened = (home, name) =>
  `require("../bin/advise.js")("${home.get(name)}").exports.open("${keyOf(name)}")`;

const keyOf = (output) => basename(output, ".js");

function outputOf(outputs, source) {
  const found = Object.keys(outputs).find((name) => outputs[name].entryPoint === source);
  if (found === undefined) throw new Error(`nothing was built of ${source}`);
  return found;
}

/** Outputs and everything that they import at once. */
function closure(names, outputs) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const { path, kind, external } of outputs[name].imports) {
      if (kind === "import-statement" && !external) visit(path);
    }
  };
  names.forEach(visit);
  return found;
}

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// Few runs load more; from Node 22 on it is kept compiled.
const importer = `const loader = require("node:module");
if (loader.enableCompileCache) loader.enableCompileCache();
module.exports = (name) => import(name);
`;
