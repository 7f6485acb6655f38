import { Writable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createWriter } from "../../../src/cli/batch/write.ts";
import { processIo } from "../../../src/cli/terminal/io.ts";

/** A reader that takes one piece when it is told to. */
function slowReader() {
  const taken: string[] = [];
  let next: (() => void) | undefined;
  const stream = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(chunk: string, _, done) {
      taken.push(chunk);
      next = done;
    },
  });
  const stdout = {
    isTTY: false,
    columns: undefined,
    rows: undefined,
    stream,
    write: (text: string) => stream.write(text),
  };
  return { taken, stream, take: () => next?.(), io: { ...processIo(() => undefined), stdout } };
}

describe("writing to standard output", () => {
  test("waits until what was written has been read", async () => {
    const { io, taken, take } = slowReader();
    const writer = createWriter(undefined, io);
    let isWritten = false;
    const written = writer.write("one\n").then((goesOn) => {
      isWritten = true;
      return goesOn;
    });
    await turn();
    expect([taken, isWritten]).toEqual([["one\n"], false]);
    take();
    expect(await written).toBe(true);
  });

  test("ends quietly once nobody reads any more", async () => {
    const { io, stream } = slowReader();
    const writer = createWriter("-", io);
    const written = writer.write("one\n");
    stream.destroy();
    expect(await written).toBe(false);
    expect(await writer.write("two\n")).toBe(false);
  });

  test("leaves no listener behind", async () => {
    const { io, stream } = slowReader();
    const before = stream.eventNames().length;
    await createWriter(undefined, io).end();
    expect(stream.eventNames().length).toBe(before);
  });
});
