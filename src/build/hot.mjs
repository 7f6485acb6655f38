// Node spends about a millisecond on each file that it loads. What every run needs is therefore put into one file,
// which the bundler's code splitting would scatter over dozens; what few runs need stays in files of its own.
import { writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { build } from "esbuild";

/**
 * Merges the output of `entry`, and of the modules `always` that every run loads lazily, with all that they import,
 * into the entry's own file. The files merged become gates to it, so that no module exists twice.
 */
export async function mergeHot({ root, metafile, entry, always, options }) {
  const { outputs } = metafile;
  const outputOf = (source) => {
    const found = Object.keys(outputs).find((name) => outputs[name].entryPoint === source);
    if (found === undefined) throw new Error(`nothing was built of ${source}`);
    return found;
  };
  const target = outputOf(entry);
  const hot = closure([target, ...always.map(outputOf)], outputs);
  const gates = [...hot].filter((name) => name !== target);
  const nameIn = (gate, name) => `${basename(gate, ".js").replace(/\W/g, "_")}$${name}`;
  const lines = gates.map((gate) => {
    const names = outputs[gate].exports.map((name) => `${name} as ${nameIn(gate, name)}`);
    return `export { ${names.join(", ")} } from ${JSON.stringify(join(root, gate))};`;
  });
  await build({
    ...options,
    stdin: {
      contents: [`export * from ${JSON.stringify(join(root, target))};`, ...lines].join("\n"),
      resolveDir: root,
    },
    outfile: target,
    allowOverwrite: true,
    // The package calls itself free of side effects, which its bundle need not be.
    ignoreAnnotations: true,
    splitting: false,
    plugins: [coldStaysOutside({ root, hot, target })],
  });
  for (const gate of gates) {
    const names = outputs[gate].exports.map((name) => `${nameIn(gate, name)} as ${name}`);
    const path = relative(dirname(gate), target);
    writeFileSync(join(root, gate), `export { ${names.join(", ")} } from "${path}";\n`);
  }
}

/** Everything that outputs import at once. */
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
function coldStaysOutside({ root, hot, target }) {
  return {
    name: "cold-stays-outside",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        if (hot.has(relative(root, file))) return undefined;
        return { path: `./${relative(dirname(join(root, target)), file)}`, external: true };
      });
    },
  };
}
