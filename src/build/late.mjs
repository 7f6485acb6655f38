// The parser of the command line asks for Node's module of child processes as it is loaded, and uses it only for
// commands that are programs of their own, which there are none of here. That module costs three milliseconds.
const late = `module.exports = {
  get spawn() { return process.getBuiltinModule("node:child_process").spawn; },
};`;

/** Lets the parser of the command line have child processes when it uses them. */
export const lateChildProcess = {
  name: "late-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer, path }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: "late" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "late" }, () => ({ contents: late, loader: "js" }));
  },
};
