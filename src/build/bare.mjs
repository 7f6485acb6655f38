import { readFile } from "node:fs/promises";
import { transform } from "esbuild";

/** Leaves out the comments of packages, which the bundler would keep and every start would read. */
export const bareModules = {
  name: "bare-modules",
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]node_modules[\\/].*\.[cm]?js$/, namespace: "file" },
      async ({ path }) => {
        const source = await readFile(path, "utf8");
        const { code } = await transform(source, {
          minifyWhitespace: true,
          legalComments: "inline",
        });
        return { contents: code, loader: "js" };
      },
    );
  },
};
