/** Kinds of which a rule set has one file, or one key in a rule set of one file. */
export const singleKinds = [
  "ruleset",
  "inputs",
  "impossible",
  "traps",
  "blueprint",
  "facts",
  "examples",
  "cases",
  "claims",
] as const;

/** Kinds with a folder of files, or one key with a list. */
export const folderKinds = ["decisions", "comparisons"] as const;

/** Kinds that are read elsewhere. */
export const otherKinds = ["signals", "scenarios"] as const;

export type SingleKind = (typeof singleKinds)[number];
export type FolderKind = (typeof folderKinds)[number];
export type Kind = SingleKind | FolderKind | (typeof otherKinds)[number];

/** The kind of a file by its path within the rule set's folder; undefined if no kind has that name. */
export function kindOf(path: string): Kind | undefined {
  const [, folder, name] = /^(?:([^/]+)\/)?([^/]+)\.ya?ml$/.exec(path) ?? [];
  if (folder !== undefined) return folderKinds.find((kind) => kind === folder);
  return [...singleKinds, ...otherKinds].find((kind) => kind === name);
}

/** The file names of a rule set's folder, as examples for an unknown one. */
export const fileNames: readonly string[] = [
  ...[...singleKinds, ...otherKinds].map((kind) => `${kind}.yaml`),
  ...folderKinds.map((kind) => `${kind}/*.yaml`),
];

/** The folder that holds a rule set's files: that of `ruleset.yaml`, else what all have in common. */
export function rootOf(files: readonly string[]): string {
  const heads = files.filter((file) => /(^|\/)ruleset\.ya?ml$/.test(file));
  const head = heads.sort((a, b) => a.length - b.length)[0];
  if (head !== undefined) return head.slice(0, head.lastIndexOf("/") + 1);
  const [first = "", ...others] = files;
  let root = first.slice(0, first.lastIndexOf("/") + 1);
  while (!others.every((file) => file.startsWith(root)))
    root = root.slice(0, root.lastIndexOf("/", root.length - 2) + 1);
  return root;
}
