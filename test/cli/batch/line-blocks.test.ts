import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Block, lineText, readLines } from "../../../src/cli/batch/line-blocks.ts";

/** A block as it was when it came. */
type Seen = Pick<Block, "first" | "read"> & { lines: (string | undefined)[]; problems: unknown[] };

async function blocksOf(chunks: readonly (Buffer | string)[], limit = 2 ** 20): Promise<Seen[]> {
  async function* stream() {
    // Each chunk comes in the same memory, as a file's do.
    const memory = Buffer.alloc(Math.max(1, ...chunks.map((chunk) => Buffer.byteLength(chunk))));
    for (const chunk of chunks) {
      const bytes = Buffer.from(chunk);
      bytes.copy(memory);
      yield typeof chunk === "string" ? chunk : memory.subarray(0, bytes.length);
    }
  }
  const blocks: Seen[] = [];
  for await (const block of readLines(stream(), limit)) {
    const { first, read, problems, starts } = block;
    const lines = starts
      .slice(1)
      .map((_, index) => (problems.has(index) ? undefined : lineText(block, index)));
    blocks.push({ first, read, lines, problems: [...problems] });
  }
  return blocks;
}

const linesOf = (blocks: readonly Seen[]) => blocks.flatMap(({ lines }) => lines);

describe("lines", () => {
  it("are the same however the stream is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme", maxLength: 6 }).map((s) => s.replaceAll("\n", ""))),
        fc.array(fc.nat({ max: 12 })),
        async (lines, sizes) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
          const chunks: Buffer[] = [];
          let start = 0;
          for (const size of sizes) {
            chunks.push(bytes.subarray(start, start + size));
            start += size;
          }
          const blocks = await blocksOf([...chunks, bytes.subarray(start)]);
          const expected = lines.map((line, index) =>
            index === 0 ? line.replace(/^\ufeff/, "") : line,
          );
          expect(linesOf(blocks)).toEqual(expected);
          expect(blocks.flatMap(({ problems }) => problems)).toEqual([]);
        },
      ),
    );
  });

  test("are numbered across blocks, and the bytes are counted", async () => {
    const blocks = await blocksOf(["a\nb", "c\nd\n", "e"]);
    expect(blocks.map(({ first, lines, read }) => [first, lines, read])).toEqual([
      [1, ["a"], 3],
      [2, ["bc", "d"], 7],
      [4, ["e"], 8],
    ]);
  });

  test("that are too long are left out, the others kept", async () => {
    const blocks = await blocksOf(["a\nxxx", "xxx", "xxx", "x\nb\n"], 5);
    expect(linesOf(blocks)).toEqual(["a", undefined, "b"]);
    expect(blocks.map(({ problems }) => problems)).toEqual([[], [[0, "too-large"]]]);
  });

  test("that are no text are left out, the others kept", async () => {
    const [block] = await blocksOf([Buffer.from([0x61, 0x0a, 0xff, 0x0a, 0x62, 0x0a])]);
    expect(block?.lines).toEqual(["a", undefined, "b"]);
    expect(block?.problems).toEqual([[1, "not-utf8"]]);
  });
});
