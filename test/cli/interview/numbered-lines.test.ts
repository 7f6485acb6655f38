import { expect, test } from "vitest";
import {
  questionLines,
  readReply,
  readWay,
} from "../../../src/cli/interview/screen/numbered-lines.ts";
import type { Question } from "../../../src/cli/interview/screen/question.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { guests, roast, taste } from "./questions.ts";

const answer = (value: unknown) => ({ value: { kind: "answer", answer: value } });

test.each<[string, Question, string, object]>([
  ["a number chooses", roast, "2", answer("medium")],
  ["one only", roast, "1 2", { error: "Only one can be chosen here." }],
  ["no number is no answer", roast, "light", { error: "Type a number:" }],
  ["an empty line is no answer", roast, "", { error: "Type a number:" }],
  ["beyond the list", roast, "4", { error: "Type a number:" }],
  ["a question mark is unknown", roast, "?", { value: { kind: "unknown" } }],
  ["so is the word", roast, "Unknown", { value: { kind: "unknown" } }],
  ["nothing lies before the first question", roast, "b", { error: "Type a number:" }],
  ["several numbers", taste, "1, 3", answer(["body", "strength"])],
  ["in the order of the values", taste, "3 1", answer(["body", "strength"])],
  ["none", taste, "4", answer([])],
  ["none and another", taste, "1,4", { error: '"Nothing" stands alone.' }],
  ["back", taste, "b", { value: { kind: "back" } }],
  ["enough", { ...taste, canEnd: true }, "e", { value: { kind: "enough" } }],
  ["enough in full", { ...guests, canEnd: true }, "Enough", { value: { kind: "enough" } }],
  ["back in full", taste, "BACK", { value: { kind: "back" } }],
  ["a letter is a band", guests, "b", answer({ from: 4 })],
  ["a number is itself", guests, "1", answer(1)],
  ["back is a word there", guests, "back", { value: { kind: "back" } }],
  ["what cannot be read is said", guests, "abc", { error: "no number" }],
])("%s", (_, question, line, expected) => {
  expect(readReply(question, line)).toEqual(expected);
});

test("a question reads from top to bottom", () => {
  expect(questionLines(guests, plainTheme())).toEqual([
    "",
    "Question 3, the last one (Guests)",
    "For how many?",
    "Each method has a largest batch.",
    "  a. Fewer than 4",
    "  b. 4 or more",
    "  ?. I don't know",
    "  back. Go back",
    "Decided: Cup: Small.",
    "Still possible: Method: Espresso or French press; Beans: 5 options.",
    "Type a letter, or the number itself, such as 4:",
  ]);
});

test.each([
  ["1", { value: "save" }],
  ["2", { value: "done" }],
  ["0", { error: "Type a number:" }],
  ["3", { error: "Type a number:" }],
  ["x", { error: "Type a number:" }],
])("'%s' in a menu", (line, expected) => {
  const ways = [
    { id: "save", label: "Save" },
    { id: "done", label: "Done" },
  ];
  expect(readWay(ways, line)).toEqual(expected);
});
