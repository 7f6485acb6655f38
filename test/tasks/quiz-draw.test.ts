import { describe, expect, it } from "vitest";
import { draw, seeded, shuffled } from "../../src/tasks/quiz/draw.ts";
import { noted, type Progress, scores } from "../../src/tasks/quiz/progress.ts";

const candidates = ["a", "b"].flatMap((topic) =>
  [1, 2, 3, 4].map((number) => ({ id: `${topic}${number}`, topic, share: 1 })),
);

const progress = (topic: string, asked: number, right: number): Progress => ({
  [`${topic}-old`]: { topic, asked, right },
});

function share(known: Progress, test: (id: string) => boolean): number {
  const random = seeded(1);
  const drawn = Array.from({ length: 2000 }, () => draw(candidates, new Set(), known, random)?.id);
  return drawn.filter((id) => test(id ?? "")).length / drawn.length;
}

describe("drawing", () => {
  it("asks weak topics more often", () => {
    const known = { ...progress("a", 10, 9), ...progress("b", 10, 2) };
    expect(share(known, (id) => id.startsWith("b"))).toBeGreaterThan(0.9);
    expect(share({}, (id) => id.startsWith("b"))).toBeCloseTo(0.5, 1);
  });

  it("asks missed questions again, and known ones less", () => {
    const known = {
      a1: { topic: "a", asked: 1, right: 0 },
      a2: { topic: "a", asked: 1, right: 1 },
    };
    const inA = share(known, (id) => id.startsWith("a"));
    expect(share(known, (id) => id === "a1") / inA).toBeCloseTo(3 / 8, 1);
    expect(share(known, (id) => id === "a2") / inA).toBeCloseTo(1 / 8, 1);
  });

  it("repeats none while others are left", () => {
    const random = seeded(5);
    const asked = new Set<string>();
    for (const _ of candidates) asked.add(draw(candidates, asked, {}, random)?.id ?? "");
    expect(asked.size).toBe(candidates.length);
    expect(draw(candidates, asked, {}, random)).toBeDefined();
    expect(draw([], asked, {}, random)).toBeUndefined();
  });

  it("is the same for the same seed", () => {
    const of = (seed: number) => shuffled(candidates, seeded(seed)).map(({ id }) => id);
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
    expect(of(7).toSorted()).toEqual(candidates.map(({ id }) => id));
  });
});

describe("the score", () => {
  it("counts by topic", () => {
    const question = { id: "q", topic: "a" };
    const known = noted(noted({}, question, true), question, false);
    expect(known).toEqual({ q: { topic: "a", asked: 2, right: 1 } });
    expect([...scores({ ...known, r: { topic: "a", asked: 1, right: 1 } })]).toEqual([
      ["a", { asked: 3, right: 2 }],
    ]);
  });
});
