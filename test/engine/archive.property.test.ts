import fc from "fast-check";
import { expect, it } from "vitest";
import { advise } from "../../src/analysis/advise.ts";
import { memoryOf, pack, unpack } from "../../src/engine/archive.ts";
import { compile } from "../../src/engine/compile.ts";
import { stateOf } from "../../src/engine/domain.ts";
import { canOccur } from "../../src/engine/evaluate.ts";
import { partialRequirements, ruleSets } from "../support/random.ts";

it("a packed and unpacked rule set advises the same", () => {
  fc.assert(
    fc.property(ruleSets(true), partialRequirements, (ruleSet, requirements) => {
      const compiled = compile(ruleSet);
      fc.pre(canOccur(compiled, stateOf(compiled.domain, requirements)));
      const packed = pack(compiled);
      const memory = memoryOf(packed.byteLength);
      new Int32Array(memory.buffer).set(packed);
      const restored = unpack(ruleSet, memory);
      expect(advise(restored, requirements)).toEqual(advise(compiled, requirements));
    }),
    { numRuns: 200 },
  );
});
