/** Where editors find the schema of a file that the program writes. */
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** In the package, for the built-in rule set. */
const packaged = "node_modules/advise/dist/schema";

export interface SchemaAddress {
  /** Counted from the folder of the file that names it. */
  readonly address: string;
  /** Path of the schema if it is still to be written: `advise schema architecture -o` does it. */
  readonly missing?: string;
}

/**
 * The address of the schema of `output`, called `name`; `rules` is the path of another rule set. It lies in the package,
 * or beside the file for another rule set and where the package is not installed.
 */
export function schemaAddress(
  output: string,
  rules: string | undefined,
  cwd: string,
  name = "architecture",
): SchemaAddress {
  const own = `${name}.schema.json`;
  const file = output === "-" ? own : output;
  const folder = dirname(resolve(cwd, file));
  const found = rules === undefined || rules === "" ? installedAbove(folder, own) : undefined;
  if (found !== undefined) return { address: addressOf(found, folder) };
  const isThere = existsSync(join(folder, own));
  return { address: `./${own}`, ...(!isThere && { missing: join(dirname(file), own) }) };
}

/** Where the package is installed in a folder or above it, as Node looks for packages. */
function installedAbove(folder: string, file: string): string | undefined {
  const path = join(folder, packaged, file);
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? undefined : installedAbove(dirname(folder), file);
}

function addressOf(path: string, folder: string): string {
  const address = relative(folder, path).split(sep).join("/");
  return address.startsWith(".") ? address : `./${address}`;
}
