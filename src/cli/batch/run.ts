/** Answers all documents of all sources, one after another. */
import { describe } from "../../report/messages/describe.ts";
import { safeLine } from "../../report/text/safe.ts";
import { requirementsLimit } from "../../ruleset/document/limits.ts";
import { readText } from "../../ruleset/files/read.ts";
import type { Answered, Answerer } from "../../tasks/batch/answer.ts";
import type { Io } from "../terminal/io.ts";
import { type Block, lineText, readLines } from "./line-blocks.ts";
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
export async function answerAll(
  sources: readonly Source[],
  { io, answerer, writer, progress, failFast, skip }: Run,
): Promise<Count> {
  const count: Count = { lines: 0, bad: 0 };
  let documents = 0;
  let bytesBefore = 0;

  /** The line for a document that cannot be used, which is named on standard error; `head` is what the line begins with. */
  function lineOfError(place: string, head: string, error: string): string {
    count.bad++;
    progress.clear();
    io.stderr.write(`${safeLine(`${place}: ${error}`)}\n`);
    return `{${head}"error":${JSON.stringify(error)}}\n`;
  }

  /** Writes the lines that so many bytes of a source gave; false where the run ends. */
  async function write(text: string, bytes: number): Promise<boolean> {
    progress.show({ bytes: bytesBefore + bytes, ...count });
    const isWritten = text === "" || (await writer.write(text));
    return isWritten && !(failFast && count.bad > 0);
  }

  async function answerFile(name: string): Promise<boolean> {
    if (++documents <= skip) return true;
    const head = `"file":${JSON.stringify(name)},`;
    const answered = answerer.document({ text: () => readText(name, io.cwd), name, head });
    count.lines++;
    const isBad = "error" in answered;
    return write(isBad ? lineOfError(name, head, answered.error) : `${answered.json}\n`, 0);
  }

  async function answerLines(
    name: string,
    chunks: AsyncIterable<Buffer | string>,
  ): Promise<boolean> {
    for await (const block of readLines(chunks, requirementsLimit)) {
      if (!(await write(answerBlock(block, name), block.read))) return false;
    }
    return true;
  }

  function answerBlock(block: Block, name: string): string {
    const { bytes, starts, first, problems } = block;
    const file = sources.length === 1 ? "" : `"file":${JSON.stringify(name)},`;
    let result = "";
    for (let index = 0; index + 1 < starts.length; index++) {
      const start = starts[index] as number;
      const end = (starts[index + 1] as number) - 1;
      const problem = problems.get(index);
      // A line without anything in it is no document.
      if (problem === undefined && isBlank(bytes, start, end)) continue;
      if (++documents <= skip) continue;
      count.lines++;
      const plain = problem === undefined ? answerer.plain(bytes, start, end) : undefined;
      if (plain !== undefined) {
        result += plain;
        continue;
      }
      const number = first + index;
      const answered: Answered =
        problem === undefined
          ? answerer.line(lineText(block, index), `${name}:${number}`)
          : { error: describe({ code: problem, args: { limit: requirementsLimit } }).message };
      if ("json" in answered) result += `${answered.json}\n`;
      else {
        const id = answered.id === undefined ? "" : `"id":${answered.id},`;
        const head = `${id}${file}"line":${number},`;
        result += lineOfError(`${name}:${number}`, head, answered.error);
        if (failFast) break;
      }
    }
    return result;
  }

  for (const { name, chunks, size } of sources) {
    if (!(await (chunks === undefined ? answerFile(name) : answerLines(name, chunks())))) break;
    bytesBefore += size ?? 0;
  }
  return count;
}

const CARRIAGE_RETURN = 0x0d;

const isBlank = (bytes: Buffer, start: number, end: number): boolean =>
  start === end || (start + 1 === end && bytes[start] === CARRIAGE_RETURN);
