/** Answers all documents of all sources, one after another. */
import { InputError } from "../../engine/model/finding.ts";
import { describe } from "../../report/messages/describe.ts";
import { safeLine } from "../../report/text/safe.ts";
import { requirementsLimit } from "../../ruleset/document/limits.ts";
import { readText } from "../../ruleset/files/read.ts";
import { type Answered, type Answerer, wordsOf } from "../../tasks/batch/answer.ts";
import type { Io } from "../terminal/io.ts";
import { type Block, lineText, readLines } from "./lines.ts";
import type { Progress } from "./progress.ts";
import type { Source } from "./sources.ts";
import type { Writer } from "./write.ts";

export interface Run {
  readonly io: Io;
  readonly answerer: Answerer;
  readonly writer: Writer;
  readonly progress: Progress;
  readonly failFast: boolean;
  /** Documents that an earlier run has answered. */
  readonly skip: number;
}

/** How many documents were answered, and how many of them could not be used. */
export interface Count {
  lines: number;
  bad: number;
}

/** Answers until the sources end, `failFast` stops it, or nobody reads any more. */
export async function answerAll(sources: readonly Source[], run: Run): Promise<Count> {
  const count: Count = { lines: 0, bad: 0 };
  const isOne = sources.length === 1;
  const seen = { documents: 0, bytes: 0 };
  for (const source of sources) {
    const goesOn =
      source.chunks === undefined
        ? await answerFile(source, run, count, seen)
        : await answerLines(source, source.chunks(), run, count, seen, isOne);
    if (!goesOn) break;
    seen.bytes += source.size ?? 0;
  }
  return count;
}

interface Seen {
  documents: number;
  /** Of the sources before. */
  bytes: number;
}

async function answerFile({ name }: Source, run: Run, count: Count, seen: Seen): Promise<boolean> {
  if (++seen.documents <= run.skip) return true;
  const head = `"file":${JSON.stringify(name)},`;
  const answered = readAnswer(name, head, run);
  count.lines++;
  let text: string;
  if ("error" in answered) {
    count.bad++;
    report(`${name}: ${answered.error}`, run);
    text = `{${head}"error":${JSON.stringify(answered.error)}}\n`;
  } else text = `${answered.json}\n`;
  run.progress.show({ bytes: seen.bytes, ...count });
  return (await run.writer.write(text)) && !(run.failFast && count.bad > 0);
}

function readAnswer(name: string, head: string, { io, answerer }: Run): Answered {
  try {
    return answerer.document({ text: readText(name, io.cwd), name, head });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { error: wordsOf(error) };
  }
}

async function answerLines(
  { name }: Source,
  chunks: AsyncIterable<Buffer | string>,
  run: Run,
  count: Count,
  seen: Seen,
  isOnly: boolean,
): Promise<boolean> {
  const file = isOnly ? "" : `"file":${JSON.stringify(name)},`;
  for await (const block of readLines(chunks, requirementsLimit)) {
    const text = answerBlock(block, name, file, run, count, seen);
    run.progress.show({ bytes: seen.bytes + block.read, ...count });
    if (text !== "" && !(await run.writer.write(text))) return false;
    if (run.failFast && count.bad > 0) return false;
  }
  return true;
}

function answerBlock(
  block: Block,
  name: string,
  file: string,
  run: Run,
  count: Count,
  seen: Seen,
): string {
  const { bytes, starts, first, problems } = block;
  let result = "";
  for (let index = 0; index + 1 < starts.length; index++) {
    const start = starts[index] as number;
    const end = (starts[index + 1] as number) - 1;
    const problem = problems.get(index);
    // A line without anything in it is no document.
    if (problem === undefined && isBlank(bytes, start, end)) continue;
    if (++seen.documents <= run.skip) continue;
    count.lines++;
    const plain = problem === undefined ? run.answerer.plain(bytes, start, end) : undefined;
    if (plain !== undefined) {
      result += plain;
      continue;
    }
    const answered: Answered =
      problem === undefined
        ? run.answerer.line(lineText(block, index), `${name}:${first + index}`)
        : { error: describe({ code: problem, args: { limit: requirementsLimit } }).message };
    if ("json" in answered) result += `${answered.json}\n`;
    else {
      count.bad++;
      const id = answered.id === undefined ? "" : `"id":${answered.id},`;
      result += `{${id}${file}"line":${first + index},"error":${JSON.stringify(answered.error)}}\n`;
      report(`${name}:${first + index}: ${answered.error}`, run);
      if (run.failFast) break;
    }
  }
  return result;
}

const CARRIAGE_RETURN = 0x0d;

const isBlank = (bytes: Buffer, start: number, end: number): boolean =>
  start === end || (start + 1 === end && bytes[start] === CARRIAGE_RETURN);

function report(text: string, { io, progress }: Run): void {
  progress.clear();
  io.stderr.write(`${safeLine(text)}\n`);
}
