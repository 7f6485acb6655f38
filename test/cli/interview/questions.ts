/** Questions for the tests of what draws them and what the keys do to them. */
import type { Question } from "../../../src/cli/interview/screen/question.ts";
import { InputError } from "../../../src/engine/model/finding.ts";

const base = {
  group: "Guests",
  why: "Each method has a largest batch.",
  unknown: undefined,
  none: undefined,
  typed: undefined,
  multiple: false,
  canGoBack: true,
  canEnd: false,
  previous: undefined,
  outlook: [
    "Decided: Cup: Small.",
    "Still possible: Method: Espresso or French press; Beans: 5 options.",
  ],
};

export const roast: Question = {
  ...base,
  count: "Question 1, at most 2 more",
  ask: "Which roast?",
  canGoBack: false,
  unknown: "then: Medium",
  choices: [
    { label: "Light", help: "Fruit", answer: "light" },
    { label: "Medium", help: "Sweetness, and a little of everything else", answer: "medium" },
    { label: "Dark", help: undefined, answer: "dark" },
  ],
};

export const taste: Question = {
  ...base,
  count: "Question 2, at most 1 more",
  ask: "What do you miss?",
  multiple: true,
  none: "Nothing",
  choices: [
    { label: "Body", help: "Heavy, creamy", answer: "body" },
    { label: "Clarity", help: undefined, answer: "clarity" },
    { label: "Strength", help: undefined, answer: "strength" },
  ],
};

export const guests: Question = {
  ...base,
  count: "Question 3, the last one",
  ask: "For how many?",
  choices: [
    { label: "Fewer than 4", help: undefined, answer: { to: 4, toOpen: true } },
    { label: "4 or more", help: undefined, answer: { from: 4 } },
  ],
  typed: {
    example: "4",
    read(text) {
      const number = Number(text);
      if (Number.isNaN(number))
        throw new InputError([{ code: "no-number", severity: "error", args: {} }]);
      return { kind: "answer", answer: number };
    },
  },
};
