/** Finds the parts of a rule set that are read apart from the rest: signals and scenarios. */
import { Collector } from "../document/collector.ts";
import { Source } from "../document/source.ts";
import { childOf } from "../document/tree.ts";
import { readYaml } from "../document/yaml.ts";
import { kindOf, type otherKinds, rootOf } from "../files/kinds.ts";

export interface OtherFile {
  readonly file: string;
  readonly text: string;
  /** The key below which the part stands, in a rule set of one file. */
  readonly key?: string;
}

/** Where a rule set has such a part, a file of its own or a key of the only file; undefined where it has none. */
export function findOther(
  files: ReadonlyMap<string, string>,
  kind: (typeof otherKinds)[number],
): OtherFile | undefined {
  const names = [...files.keys()];
  const [only = ""] = names;
  if (names.length === 1 && !/(^|\/)ruleset\.ya?ml$/.test(only)) {
    const text = files.get(only) ?? "";
    const root = readYaml(new Source(only, text), new Collector());
    return childOf(root, kind) && { file: only, text, key: kind };
  }
  const root = rootOf(names);
  const file = names.find((name) => kindOf(name.slice(root.length)) === kind);
  return file === undefined ? undefined : { file, text: files.get(file) ?? "" };
}
