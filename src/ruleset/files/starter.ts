/** A rule set to begin with: the starter's text under a name of its own, in one file or in a folder of files. */
import { Document, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";

/** Where the schema of a file is; `part` is the kind of a file in a folder, undefined for a whole rule set. */
export type SchemaOf = (part: string | undefined) => string;

/** What a new rule set is called, and the day on which its facts count as checked: `2026-12-01`. */
export interface StarterName {
  readonly name: string;
  readonly day: string;
}

/** The rule set in one file. */
export function starterFile(text: string, name: StarterName, schemaOf: SchemaOf): string {
  const document = named(text, name);
  return schemaLine(schemaOf(undefined)) + document.toString({ lineWidth: 0 });
}

/** The rule set as a folder: texts by path in it, one kind a file, and each decision and comparison in its own. */
export function starterFolder(
  text: string,
  name: StarterName,
  schemaOf: SchemaOf,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const write = (path: string, part: string, node: Node, comment: string | null | undefined) => {
    const document = new Document();
    document.contents = node as typeof document.contents;
    const head = comment ? `#${comment.replaceAll("\n", "\n#")}\n\n` : "";
    files.set(path, schemaLine(schemaOf(part)) + head + document.toString({ lineWidth: 0 }));
  };
  for (const { key, value } of partsOf(named(text, name))) {
    const part = String(isScalar(key) ? key.value : key);
    const comment = isScalar(key) ? key.commentBefore : undefined;
    if (!isSeq(value) || !inFilesOfTheirOwn.has(part)) {
      write(`${part}.yaml`, part, value as Node, comment);
      continue;
    }
    for (const item of value.items as YAMLMap[]) {
      write(`${part}/${String(item.get("id"))}.yaml`, part, item, comment);
    }
  }
  return files;
}

const inFilesOfTheirOwn = new Set(["decisions", "comparisons"]);

function named(text: string, { name, day }: StarterName): Document.Parsed {
  const document = parseDocument(text);
  document.setIn(["ruleset", "id"], name);
  const facts = document.get("facts");
  if (isMap(facts)) for (const { key } of facts.items) facts.setIn([key, "checked"], day);
  document.commentBefore = null;
  return document;
}

const partsOf = ({ contents }: Document.Parsed) => (isMap(contents) ? contents.items : []);

const schemaLine = (address: string): string => `# yaml-language-server: $schema=${address}\n\n`;
