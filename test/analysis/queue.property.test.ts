import fc from "fast-check";
import { expect, test } from "vitest";
import { CostQueue } from "../../src/analysis/queue.ts";

/** What is taken, then what is added at that cost or above: what a search does. */
const turns = fc.array(fc.array(fc.nat(5), { maxLength: 4 }), { minLength: 1, maxLength: 40 });

test("the cheapest comes first, and equal ones in the order in which they came", () => {
  fc.assert(
    fc.property(turns, (added) => {
      const queue = new CostQueue<string>();
      const waiting: { readonly cost: number; readonly name: string }[] = [];
      let now = 0;
      added.forEach((extras, turn) => {
        extras.forEach((extra, index) => {
          const entry = { cost: now + extra, name: `${turn}.${index}` };
          queue.push(entry.cost, entry.name);
          waiting.push(entry);
        });
        // A stable sort keeps the order of equal ones.
        waiting.sort((a, b) => a.cost - b.cost);
        const next = waiting.shift();
        now = next?.cost ?? now;
        expect(queue.pop()).toBe(next?.name);
      });
    }),
  );
});
