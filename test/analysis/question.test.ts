/** What an interview supposes: the lens, and answers that nobody knows. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { progress } from "../../src/analysis/interview/next-question.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import type { Requirements } from "../../src/engine/model/rule-set.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";

const compiled = compile(
  parseRuleSet(readRuleSetFiles("fixtures/rulesets/coffee", join(import.meta.dirname, "../.."))),
);

/** The questions of an interview in which everything unknown is skipped. */
function asked(answers: Requirements, options: { strict?: boolean } = {}): string[] {
  const given: Record<string, Requirements[string]> = {};
  const skipped = new Set<string>();
  const questions: string[] = [];
  for (;;) {
    const { next } = progress(compiled, given, skipped, options);
    if (!next) break;
    questions.push(next.input);
    expect(next.atMost).toBeGreaterThanOrEqual(0);
    const answer = answers[next.input];
    if (answer === undefined) skipped.add(next.input);
    else given[next.input] = answer;
  }
  const advice = advise(compiled, given, options);
  for (const each of Object.values(advice.decisions)) {
    if (each.outcomes === undefined && !options.strict) expect(each.status).not.toBe("undecided");
  }
  return questions;
}

describe("an interview", () => {
  it("never asks for the lens", () => {
    expect(asked({})).not.toContain("perspective");
    expect(asked({}, { strict: true })).not.toContain("perspective");
  });

  it("stops when defaults decide what nobody knows", () => {
    const short = asked({});
    const long = asked({}, { strict: true });
    expect(long.length).toBeGreaterThan(short.length);
    expect(long.slice(0, 1)).toEqual(short.slice(0, 1));
  });

  it("goes on where an answer differs from the default", () => {
    const answers = { gear: ["machine"], strength: "strong" };
    expect(asked(answers).length).toBeGreaterThan(asked({ strength: "strong" }).length);
  });

  it("gives the same questions whatever was asked before, forward and back", () => {
    const first = progress(compiled, {}, new Set());
    const second = progress(compiled, { minutes: 10 }, new Set());
    progress(compiled, { minutes: 10, gear: ["machine"] }, new Set());
    expect(progress(compiled, { minutes: 10 }, new Set())).toEqual(second);
    expect(progress(compiled, {}, new Set())).toEqual(first);
  });
});
