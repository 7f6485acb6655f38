/** Checking rule sets completely, and the length of the interview: once each, because both are counts before times. */
import { spawnSync } from "node:child_process";
import { verify } from "../../dist/index.js";
import { ruleSet } from "./problem.mjs";
import { root } from "./process.mjs";

const today = "2026-11-22";

export function checking({ sizes }) {
  const seconds = new Map();
  const perRule = (size) => (seconds.get(size) / size) * 1000;
  return {
    round() {
      for (const size of sizes) {
        if (seconds.has(size) && size > 250) continue;
        const rules = ruleSet(size);
        const start = performance.now();
        const { complete } = verify(rules, { today });
        if (!complete) throw new Error(`the check of ${size} rules is not complete`);
        const took = (performance.now() - start) / 1000;
        seconds.set(size, Math.min(took, seconds.get(size) ?? took));
      }
    },
    rows: () =>
      sizes.slice(1).map((size) => ({
        what: `Checking ${size.toLocaleString("en-US")} rules completely, per rule`,
        against: `${sizes[0]} rules`,
        ratio: perRule(size) / perRule(sizes[0]),
        own: `${perRule(size).toFixed(2)} ms`,
        other: `${perRule(sizes[0]).toFixed(2)} ms`,
      })),
  };
}

export function interview({ respondents }) {
  let measured;
  return {
    round() {
      if (measured !== undefined) return;
      const args = [
        "test/bench/run.mjs",
        "interview",
        "--json",
        "--respondents",
        String(respondents),
      ];
      const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
      measured = JSON.parse(stdout);
    },
    rows: () =>
      measured.map(({ name, declared, greedy }) => ({
        what: `Interview, ${name}`,
        against: "the declared order, skipping what cannot matter",
        ratio: greedy / declared,
        own: `${greedy.toFixed(2)} questions`,
        other: `${declared.toFixed(2)} questions`,
      })),
  };
}
