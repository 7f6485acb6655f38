/** `advise batch` against a pass that only reads and writes the same lines. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { portfolio } from "./portfolio.mjs";
import { data, peakOf, timed } from "./process.mjs";

export async function batch({ lines, repeats }) {
  const few = await write("few.ndjson", 10_000);
  const many = await write("many.ndjson", lines);
  const own = (file) => ["bin/advise.js", "batch", "--quiet", file];
  const bare = (file) => ["test/bench/bare.mjs", file];
  const times = { own: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY };
  let rounds = 0;
  const count = lines.toLocaleString("en-US");
  const rate = (milliseconds) =>
    `${Math.round((lines / milliseconds) * 1000).toLocaleString("en-US")} lines/s`;
  return {
    round() {
      if (rounds++ >= repeats) return;
      times.own = Math.min(times.own, timed(own(many)));
      times.bare = Math.min(times.bare, timed(bare(many)));
    },
    rows() {
      const peaks = { few: peakOf(own(few)), many: peakOf(own(many)), bare: peakOf(bare(many)) };
      return [
        {
          what: `Batch, ${count} lines`,
          against: "JSON.parse and JSON.stringify alone",
          ratio: times.own / times.bare,
          own: rate(times.own),
          other: rate(times.bare),
          memory: [peaks.many, peaks.bare],
        },
        {
          what: `Batch, ${count} lines, peak memory`,
          against: "10,000 lines",
          ratio: peaks.many / peaks.few,
          own: `${peaks.many.toFixed(0)} MiB`,
          other: `${peaks.few.toFixed(0)} MiB`,
        },
      ];
    },
  };
}

async function write(name, count) {
  const path = join(data, name);
  const file = createWriteStream(path);
  let left = count;
  let block = "";
  for (const line of portfolio()) {
    if (left-- <= 0) break;
    block += `${line}\n`;
    if (block.length < 2 ** 16) continue;
    if (!file.write(block)) await once(file, "drain");
    block = "";
  }
  file.end(block);
  await once(file, "close");
  return path;
}
