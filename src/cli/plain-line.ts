/**
 * Command lines that say no more than which file to read, and perhaps in which format to answer. Most do, and what they
 * ask for is plain without a parser, which takes longer to load than the file takes to read.
 */
import { commands } from "./commands/index.ts";
import type { RecommendOptions } from "./commands/recommend.ts";
import type { Asked, CommonOptions } from "./options.ts";

/** What the parser would make of such a line. */
export interface PlainLine {
  readonly file: string;
  readonly options: RecommendOptions & CommonOptions;
}

/** Reads a plain line; undefined for every other, right or wrong. */
export function readPlainLine(argv: readonly string[]): PlainLine | undefined {
  const [flag, format] = argv.filter((word, index) => isFlag(word) || isFlag(argv[index - 1]));
  const [file, ...others] = argv.filter((word, index) => !isFlag(word) && !isFlag(argv[index - 1]));
  if (file === undefined || others.length > 0 || !isPlain(file)) return undefined;
  const asked: Asked[] = [];
  const options = { asked, color: "auto", input: true } as const;
  if (flag === undefined) return argv.length === 1 ? { file, options } : undefined;
  if (format === undefined || format.startsWith("-") || argv.length !== 3) return undefined;
  asked.push({ kind: "format", value: format });
  return { file, options: { ...options, format } };
}

const isFlag = (word: string | undefined): boolean => word === "--format" || word === "-f";

const isPlain = (word: string): boolean =>
  !word.startsWith("-") && word !== "__complete" && !commands.some(({ name }) => name === word);
