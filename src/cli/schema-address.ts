/** Where editors find the schema of a file that the program writes. */
import { dirname, join, relative, resolve, sep } from "node:path";

/** In the package, for the built-in rule set. */
const packaged = "node_modules/advise/dist/schema/architecture.schema.json";

/** Beside the file, for any other: `advise schema architecture -o` writes it. */
const own = "./architecture.schema.json";

/** The address of the schema of `output`, counted from its folder; `rules` is the path of another rule set. */
export function schemaAddress(output: string, rules: string | undefined, cwd: string): string {
  if (rules !== undefined && rules !== "") return own;
  const folder = output === "-" ? cwd : dirname(resolve(cwd, output));
  const path = relative(folder, join(cwd, packaged)).split(sep).join("/");
  return path.startsWith(".") ? path : `./${path}`;
}
