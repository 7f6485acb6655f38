/**
 * `npm run bench`: one table of everything that is measured, all of it in one run, round after round, so that what else
 * the machine does falls on all rows alike. Of start-ups the median counts, of other times the least, of rates the
 * greatest.
 * `--quick` takes less than a minute; `--markdown` prints the table as the README has it.
 */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { data, root } from "./process.mjs";

if (!existsSync(join(root, "dist/index.js"))) {
  console.error("dist/ is missing: run `npm run build` first");
  process.exit(2);
}
const { installed, peers } = await import("./peers.mjs");
const { batch } = await import("./lines.mjs");
const { checking, interview } = await import("./proofs.mjs");
const { startup } = await import("./startup.mjs");
const { terminal } = await import("./terminal.mjs");
const { printTable } = await import("./table.mjs");
const { throughput } = await import("./throughput.mjs");

const isQuick = process.argv.includes("--quick");
const isMarkdown = process.argv.includes("--markdown");
const sizes = [27, 250, 2500, 25_000];
const quick = {
  rounds: 4,
  /** After so many seconds no other round begins, so that it takes less than a minute on a slow machine, too. */
  seconds: 38,
  repeats: 3,
  milliseconds: 120,
  patience: 300,
  peerSizes: [27, 2500],
  checkSizes: [27, 250],
  lines: 50_000,
  batchRounds: 2,
  respondents: 10,
};
const full = {
  rounds: 10,
  seconds: Number.POSITIVE_INFINITY,
  repeats: 3,
  milliseconds: 400,
  patience: 1500,
  peerSizes: sizes,
  checkSizes: [27, 250, 2500],
  lines: 1_000_000,
  batchRounds: 3,
  respondents: 200,
};
const plan = isQuick ? quick : full;

const names = installed();
const missing = Object.keys(peers).filter((name) => !names.includes(name));
if (missing.length > 0) {
  console.error(`not installed, and left out: ${missing.join(", ")}`);
  console.error("to measure against them: npm ci --prefix test/bench\n");
}

const start = performance.now();
mkdirSync(data, { recursive: true });
try {
  const groups = [
    await startup({ names, repeats: plan.repeats, isQuick }),
    terminal({ repeats: Math.ceil(plan.repeats / 2) }),
    await throughput({ names, sizes, ...plan }),
    await batch({ lines: plan.lines, repeats: plan.batchRounds }),
    checking({ sizes: plan.checkSizes }),
    interview(plan),
  ];
  const seconds = () => Math.round((performance.now() - start) / 1000);
  let rounds = 0;
  while (rounds < plan.rounds && seconds() < plan.seconds) {
    rounds++;
    if (process.stderr.isTTY) process.stderr.write(`\rround ${rounds} of ${plan.rounds}\u001b[K`);
    for (const group of groups) await group.round();
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const rows = [];
  for (const group of groups) rows.push(...(await group.rows()));
  printTable(rows, isMarkdown);
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`;
  console.log(`\n${date}, ${machine}, ${rounds} rounds, ${seconds()} s.`);
  for (const { note } of groups) if (note) console.log(note());
} finally {
  rmSync(data, { recursive: true, force: true });
}
process.exit();
