// What packages load as they are loaded themselves, and few runs use, waits here until it is used.
const late = {
  // The parser of the command line wants it for commands that are programs of their own, which there are none of here.
  // It takes three milliseconds.
  child_process: {
    contents: `module.exports = {
  get spawn() { return process.getBuiltinModule("node:child_process").spawn; },
};`,
    loader: "js",
  },
  // Its patterns of emoji and of scripts take a millisecond to make; most texts have neither.
  "fast-string-width": {
    contents: `export default (text, options) => require("fast-string-width").default(text, options);`,
    loader: "js",
    resolveDir: import.meta.dirname,
  },
};

/** Lets the program have these when it uses them. */
export const lateModules = {
  name: "late-modules",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer)
        ? { path: "child_process", namespace: "late" }
        : undefined,
    );
    onResolve({ filter: /^fast-string-width$/ }, ({ path, namespace }) =>
      namespace === "late" ? undefined : { path, namespace: "late" },
    );
    onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => late[path]);
  },
};
