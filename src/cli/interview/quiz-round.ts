/** A round of the quiz: asks, explains and keeps score until the questions are used up or the player stops. */
import { draw, type Random, shuffled } from "../../tasks/quiz/draw.ts";
import { answerText, type Desk, questionText } from "../../tasks/quiz/explain.ts";
import { noted, type Progress } from "../../tasks/quiz/progress.ts";
import type { Candidate } from "../../tasks/quiz/question.ts";
import type { Asker, Way } from "./asker.ts";

export interface Round {
  readonly candidates: readonly Candidate[];
  readonly desk: Desk;
  readonly asker: Asker;
  readonly random: Random;
  /** Questions to ask; endless without. */
  readonly count: number | undefined;
  /** What the draw knows of the player before the round. */
  readonly known: Progress;
  /** Told of every answer. */
  readonly onAnswer: (question: Candidate, isRight: boolean) => void;
}

const QUIT: Way = { id: "quit", label: "Quit", key: "q" };
const NEXT: Way = { id: "next", label: "Next question", key: "n" };

/** Plays, and returns what was answered in this round. Throws Interrupted. */
export async function play(round: Round): Promise<Progress> {
  const { candidates, desk, asker, random, count, onAnswer } = round;
  let answered: Progress = {};
  let known = round.known;
  const asked = new Set<string>();
  let right = 0;
  for (let number = 1; count === undefined || number <= count; number++) {
    const candidate = draw(candidates, asked, known, random);
    if (candidate === undefined) break;
    asked.add(candidate.id);
    const question = candidate.make();
    const choices = shuffled(question.choices, random);
    const ways = choices.map(({ text }, index): Way => {
      const letter = String.fromCharCode(65 + index);
      return { id: letter, label: text, key: letter };
    });
    asker.say(questionText(question, `Question ${number}${count ? ` of ${count}` : ""}`, desk));
    const letter = await asker.choose("Your answer?", [...ways, QUIT]);
    const choice = choices[ways.findIndex(({ id }) => id === letter)];
    if (letter === undefined || choice === undefined) break;
    const isRight = choice.outcome === question.answer;
    if (isRight) right++;
    answered = noted(answered, question, isRight);
    known = noted(known, question, isRight);
    onAnswer(candidate, isRight);
    asker.say(answerText(question, choice, letter, desk));
    if (number === count) break;
    asker.say(`\n${right} of ${number} right\n`);
    if ((await asker.choose("Go on?", [NEXT, QUIT])) !== "next") break;
  }
  return answered;
}
