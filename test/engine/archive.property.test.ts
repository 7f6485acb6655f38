import fc from "fast-check";
import { expect, it } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { pack, unpack } from "../../src/engine/diagram/archive.ts";
import { type Compiled, compile } from "../../src/engine/evaluation/compile.ts";
import { stateOf } from "../../src/engine/evaluation/domain.ts";
import { canOccur } from "../../src/engine/evaluation/possible-results.ts";
import type { RuleSetCore } from "../../src/engine/model/rule-set.ts";
import { inputs, partialRequirements, ruleSets } from "../support/random.ts";

const restore = (ruleSet: RuleSetCore, compiled: Compiled): Compiled =>
  unpack(ruleSet, pack(compiled));

it("a diagram that is no more than a terminal is searched, whatever lies below others", () => {
  const [first] = inputs;
  if (!first) throw new Error("there is an input");
  const always: RuleSetCore["decisions"][number]["rules"][number] = {
    id: "always",
    when: { kind: "all", of: [] },
    choose: "three",
    because: "b",
    facts: [],
  };
  const options = ["one", "two", "three"].map((id) => ({ id, label: id }));
  const decision = { id: "only", label: "only", ask: "?", hit: "first", options, rules: [always] };
  const ruleSet: RuleSetCore = {
    id: "constant",
    version: "1.0.0",
    title: "t",
    about: "a",
    inputs: [first],
    decisions: [decision as RuleSetCore["decisions"][number]],
    impossible: [],
    traps: [],
    blueprint: [],
  };
  const restored = restore(ruleSet, compile(ruleSet));
  for (let turn = 0; turn < 3; turn++) {
    expect(advise(restored, {}).decisions["only"]).toMatchObject({
      outcome: "three",
      status: "decided",
      possible: ["three"],
      flips: [],
    });
  }
});

it("a packed and unpacked rule set advises the same", () => {
  fc.assert(
    fc.property(ruleSets(true), partialRequirements, (ruleSet, requirements) => {
      const compiled = compile(ruleSet);
      fc.pre(canOccur(compiled, stateOf(compiled.domain, requirements)));
      const restored = restore(ruleSet, compiled);
      expect(advise(restored, requirements)).toEqual(advise(compiled, requirements));
    }),
    { numRuns: 200 },
  );
});
