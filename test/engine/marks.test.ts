import { expect, test } from "vitest";
import { Costs, Marks } from "../../src/engine/marks.ts";

test("no node has a mark of a turn that begins", () => {
  const walks = new Marks();
  for (let walk = 0; walk < 3; walk++) {
    const { marks, turn } = walks.next(4);
    expect([...marks].filter((mark) => mark === turn || mark === turn + 1)).toEqual([]);
    marks.fill(turn, 0, 2);
    marks.fill(turn + 1, 2);
  }
});

test("more nodes get more marks", () => {
  const walks = new Marks();
  walks.next(4);
  expect(walks.next(9).marks.length).toBeGreaterThanOrEqual(9);
});

test("after two thousand million walks marks begin anew", () => {
  const walks = new Marks();
  const first = walks.next(1);
  first.marks[0] = first.turn;
  Object.assign(walks, { turn: 0x7fffffff });
  const { marks, turn } = walks.next(1);
  expect(turn).toBe(first.turn);
  expect(marks[0]).toBe(0);
});

test("a search has two places for each node", () => {
  const { marks, costs } = new Costs().next(5);
  expect([marks.length, costs.length]).toEqual([10, 10]);
});
