import { expect, test } from "vitest";
import { type Key, openState, press, type State } from "../../../src/cli/interview/screen/keys.ts";
import type { Question } from "../../../src/cli/interview/screen/question.ts";
import { guests, roast, taste } from "./questions.ts";

const named: Readonly<Record<string, Partial<Key>>> = {
  up: { name: "up" },
  down: { name: "down" },
  home: { name: "home" },
  end: { name: "end" },
  enter: { name: "return" },
  space: { name: "space", text: " " },
  backspace: { name: "backspace" },
  "ctrl-n": { name: "n", ctrl: true, text: "\u000e" },
  "ctrl-p": { name: "p", ctrl: true, text: "\u0010" },
  "ctrl-x": { name: "x", ctrl: true, text: "\u0018" },
};

function keyOf(word: string): Key {
  return { name: word, ctrl: false, text: word, ...named[word] };
}

/** Presses keys until one gives more than a state. */
function play(question: Question, words: string): ReturnType<typeof press> {
  let state: State = openState(question);
  for (const word of words.split(" ").filter((each) => each !== "")) {
    const step = press(question, state, keyOf(word));
    if (!("state" in step)) return step;
    state = step.state;
  }
  return { state };
}

const answer = (value: unknown) => ({ reply: { kind: "answer", answer: value } });

test.each<[string, Question, string, object]>([
  ["enter takes the first line", roast, "enter", answer("light")],
  ["down points at the next", roast, "down enter", answer("medium")],
  ["up from the first leads to the last", roast, "up enter", { reply: { kind: "unknown" } }],
  ["down from the last leads to the first", roast, "end down enter", answer("light")],
  ["ctrl-n and ctrl-p move too", roast, "ctrl-n ctrl-n ctrl-p enter", answer("medium")],
  ["a digit points, and takes nothing", roast, "3 enter", answer("dark")],
  ["a digit beyond the choices does nothing", roast, "9 enter", answer("light")],
  ["letters do nothing", roast, "x ctrl-x enter", answer("light")],
  ["space marks", taste, "space down down space enter", answer(["body", "strength"])],
  ["space unmarks", taste, "space space down space enter", answer(["clarity"])],
  ["a digit marks", taste, "3 1 enter", answer(["body", "strength"])],
  ["enter without a mark takes the line", taste, "down enter", answer(["clarity"])],
  ["none is an answer, whatever is marked", taste, "space down down down enter", answer([])],
  ["space takes a line that cannot be marked", taste, "3 down space", answer([])],
  ["enough is a line", { ...taste, canEnd: true }, "end up enter", { reply: { kind: "enough" } }],
  ["back is a line", taste, "end enter", { reply: { kind: "back" } }],
  ["a band is an answer", guests, "enter", answer({ to: 4, toOpen: true })],
  ["digits type", guests, "1 2 enter", { submit: "12" }],
  ["words type too", guests, "1 k space space enter", { submit: "1k  " }],
  ["backspace takes a character back", guests, "1 2 backspace enter", { submit: "1" }],
  ["what is typed stays when one moves", guests, "7 up up enter", answer({ to: 4, toOpen: true })],
])("%s", (_, question, keys, expected) => {
  expect(play(question, keys)).toEqual(expected);
});

test("nothing typed is no number", () => {
  const step = play(guests, "down down enter");
  expect(step).toMatchObject({ state: { error: "Type a number, such as 4." } });
  expect(play(guests, "down down enter down")).toMatchObject({ state: { error: undefined } });
});

test.each<[string, Question, Partial<Question>, object]>([
  ["a choice is pointed at", roast, { previous: "dark" }, { active: 2 }],
  ["a value that is gone points at the first", roast, { previous: "burnt" }, { active: 0 }],
  ["values are marked", taste, { previous: ["clarity"] }, { active: 1, marked: new Set([1]) }],
  ["none is pointed at", taste, { previous: [] }, { active: 3, marked: new Set() }],
  ["a band is pointed at", guests, { previous: { from: 4 } }, { active: 1, typed: "" }],
  ["a number is typed already", guests, { previous: 12 }, { active: 2, typed: "12" }],
])("asked again, %s", (_, question, previous, expected) => {
  expect(openState({ ...question, ...previous })).toMatchObject(expected);
});
