// Node spends up to a millisecond on each file that it loads, and ten to start its loader of ES modules. What every
// run needs is therefore put into one CommonJS file; code splitting would scatter it over dozens. What few runs need
// stays in ES modules of their own, loaded when they are asked for.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { build } from "esbuild";

/**
 * Merges the output of `entry`, and of the modules `always` that it loads lazily, with all that they import, into
 * `outfile`. The files merged become gates to it, so that no module exists twice.
 */
export async function mergeHot({ root, metafile, entry, always, outfile, options }) {
  const { outputs } = metafile;
  const outputOf = (source) => {
    const found = Object.keys(outputs).find((name) => outputs[name].entryPoint === source);
    if (found === undefined) throw new Error(`nothing was built of ${source}`);
    return found;
  };
  const start = outputOf(entry);
  const hot = closure([start, ...always.map(outputOf)], outputs);
  const gates = [...hot].filter((name) => name !== start);
  const nameIn = (gate, name) => `${basename(gate, ".js").replace(/\W/g, "_")}$${name}`;
  const imports = gates.map((gate) => {
    const names = outputs[gate].exports.map((name) => `${name} as ${nameIn(gate, name)}`);
    return `import { ${names.join(", ")} } from ${JSON.stringify(join(root, gate))};`;
  });
  const taken = gates.flatMap((gate) => outputs[gate].exports.map((name) => nameIn(gate, name)));
  // Few runs pass a gate; to export each name by itself would take every run half a millisecond.
  const opening = `export const open = () => ({ ${taken.join(", ")} });`;
  await build({
    ...options,
    outdir: undefined,
    outfile,
    splitting: false,
    format: "cjs",
    stdin: {
      contents: [`export * from ${JSON.stringify(join(root, start))};`, ...imports, opening].join(
        "\n",
      ),
      resolveDir: root,
    },
    define: { "import.meta.dirname": "__dirname" },
    banner: { js: `const __import = (name) => require("./import.cjs")(name);` },
    // The package calls itself free of side effects, which a bundle of it need not be.
    ignoreAnnotations: true,
    plugins: [...options.plugins, coldStaysOutside({ root, hot, outfile })],
  });
  // One letter beyond ASCII makes Node keep the whole text at two bytes a letter, and read it more slowly.
  const text = readFileSync(join(root, outfile), "utf8").replace(/[^\0-\x7f]/g, escaped);
  // Code that comes out of a file of compiled code cannot load modules by itself (Node 20), but it can ask another.
  const asking = text.replace(/\bimport\("/g, '__import("');
  // As Node wraps a module, but once: `bin` compiles it as it stands.
  const parameters = "exports, require, module, __filename, __dirname";
  writeFileSync(join(root, outfile), `(function (${parameters}) {${asking}\n});\n`);
  writeFileSync(join(root, dirname(outfile), "import.cjs"), importer);
  rmSync(join(root, start));
  for (const gate of gates) {
    const own = outputs[gate].exports.map((name) => `${nameIn(gate, name)}: ${name}`);
    const path = relative(dirname(gate), outfile);
    // Importing it would have Node read through the whole file for the names of its exports, for twenty milliseconds.
    const lines = [
      `import { createRequire } from "node:module";`,
      `const { ${own.join(", ")} } = createRequire(import.meta.url)("${path}").open();`,
      `export { ${outputs[gate].exports.join(", ")} };`,
    ];
    writeFileSync(join(root, gate), `${lines.join("\n")}\n`);
  }
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

/** Imports of what is not merged stay imports, seen from where the merged file stands. */
function coldStaysOutside({ root, hot, outfile }) {
  return {
    name: "cold-stays-outside",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        if (hot.has(relative(root, file))) return undefined;
        return { path: `./${relative(dirname(join(root, outfile)), file)}`, external: true };
      });
    },
  };
}

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// Few runs load more; from Node 22 on it is kept compiled.
const importer = `const loader = require("node:module");
if (loader.enableCompileCache) loader.enableCompileCache();
module.exports = (name) => import(name);
`;
