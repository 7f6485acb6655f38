/** A rule set too large to be checked completely: what was found holds, and what was not checked is said. */
import { describe, expect, it } from "vitest";
import { verify } from "../../../src/analysis/verify/verify.ts";
import { ruleSet } from "../../bench/problem.mjs";

const codes = (maximumNodes: number) => {
  const { findings, complete, counts } = verify(ruleSet(250), {
    today: "2026-11-22",
    maximumNodes,
  });
  const proved = findings.filter((each) => each.code !== "rule-without-facts");
  const note = proved.find((each) => each.code === "not-complete");
  return { proved, complete, counts, note };
};

describe("verify under a limit", () => {
  const whole = codes(4_000_000);

  it("is complete where everything fits", () => {
    expect([whole.complete, whole.note]).toEqual([true, undefined]);
    expect(whole.counts.nodes).toBeGreaterThan(0);
  });

  it.each([
    [100, "method", []],
    [20_000, "place", ["method"]],
    [60_000, "way", ["method", "place"]],
  ])("of %i nodes stops at %s and keeps what it has proved before", (limit, decision, checked) => {
    const { complete, counts, note, proved } = codes(limit);
    expect(complete).toBe(false);
    expect(counts.nodes).toBeUndefined();
    expect(note).toMatchObject({ severity: "note", args: { decision, limit, checked } });
    const about = (findings: typeof proved) =>
      findings
        .filter((each) => (checked as readonly unknown[]).includes(each.args["decision"]))
        .map((each) => `${each.code} ${each.args["rule"]}`);
    expect(about(proved)).toEqual(about(whole.proved));
  });
});
