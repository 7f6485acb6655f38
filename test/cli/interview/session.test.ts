import { expect, test } from "vitest";
import {
  answersOf,
  back,
  change,
  questionNumber,
  reply,
  skippedOf,
  startSession,
} from "../../../src/cli/interview/session.ts";

const three = [
  ["taste", ["body"]],
  ["guests", undefined],
  ["electricity", true],
] as const;

const asked = three.reduce(
  (session, [input, answer]) => reply(session, input, answer),
  startSession({ purpose: "home" }),
);

test("answers are those given and those replied, without what is not known", () => {
  expect(answersOf(asked)).toEqual({ purpose: "home", taste: ["body"], electricity: true });
  expect([...skippedOf(asked)]).toEqual(["guests"]);
  expect(questionNumber(asked)).toBe(4);
});

test("back takes off the last answer and asks for it again", () => {
  const before = back(asked)!;
  expect(before.again).toEqual({ entry: { input: "electricity", answer: true } });
  expect(answersOf(before)).toEqual({ purpose: "home", taste: ["body"] });
  expect(questionNumber(before)).toBe(3);
});

test("back leads step by step to the first question and no further", () => {
  const first = back(back(back(asked)!)!)!;
  expect(first.again?.entry.input).toBe("taste");
  expect(answersOf(first)).toEqual({ purpose: "home" });
  expect(back(first)).toBeUndefined();
  expect(back(startSession())).toBeUndefined();
});

test("a question asked again may be skipped", () => {
  const skipped = reply(back(asked)!, "electricity", undefined);
  expect([...skippedOf(skipped)]).toEqual(["guests", "electricity"]);
  expect(skipped.again).toBeUndefined();
});

test("a changed answer stands where the former one stood", () => {
  const changing = change(asked, "taste");
  expect(changing.again?.entry).toEqual({ input: "taste", answer: ["body"] });
  expect(questionNumber(changing)).toBe(1);
  const changed = reply(changing, "taste", []);
  expect(changed.entries.map(({ input }) => input)).toEqual(["taste", "guests", "electricity"]);
  expect(answersOf(changed)["taste"]).toEqual([]);
});

test("back from a change leaves all as it was", () => {
  expect(back(change(asked, "taste"))).toEqual({ given: asked.given, entries: asked.entries });
});

test("an answer given beforehand can be changed, and taken away", () => {
  const changing = change(asked, "purpose");
  expect(answersOf(reply(changing, "purpose", "championship"))["purpose"]).toBe("championship");
  const without = reply(changing, "purpose", undefined);
  expect(answersOf(without)).not.toHaveProperty("purpose");
  expect(skippedOf(without)).toContain("purpose");
});
