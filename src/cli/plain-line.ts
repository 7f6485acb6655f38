/**
 * Command lines that say nothing, or no more than which file to read, and perhaps in which format to answer. Most do, and
 * what they ask for is plain without a parser, which takes longer to load than the file takes to read.
 */
import { commands } from "./commands/index.ts";
import type { RecommendOptions } from "./commands/recommend.ts";
import type { CommonOptions } from "./options.ts";

/** What the parser would make of such a line. */
export interface PlainLine {
  readonly file: string | undefined;
  readonly options: RecommendOptions & CommonOptions;
}

/** Reads a plain line; undefined for every other, right or wrong. */
export function readPlainLine(argv: readonly string[]): PlainLine | undefined {
  const parts = partsOf(argv);
  if (parts === undefined) return undefined;
  const { file, format } = parts;
  if ((file !== undefined && isNoFile(file)) || format?.startsWith("-")) return undefined;
  const options = { color: "auto", input: true } as const;
  if (format === undefined) return { file, options: { ...options, asked: [] } };
  return { file, options: { ...options, asked: [{ kind: "format", value: format }], format } };
}

/** What stands where the file and the format would, if this is a plain line. */
function partsOf(
  argv: readonly string[],
): { readonly file?: string | undefined; readonly format?: string | undefined } | undefined {
  const [first, second, third] = argv;
  if (argv.length < 2) return { file: first };
  if (argv.length > 3) return undefined;
  if (isFlag(first)) return { file: third, format: second };
  return argv.length === 3 && isFlag(second) ? { file: first, format: third } : undefined;
}

const isFlag = (word: string | undefined): boolean => word === "--format" || word === "-f";

const isNoFile = (word: string): boolean =>
  word.startsWith("-") || word === "__complete" || commands.some(({ name }) => name === word);
