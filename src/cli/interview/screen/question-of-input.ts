/** Makes the question for an input out of the rule set and the state of the interview. */
import type { Progress } from "../../../analysis/interview/next-question.ts";
import type { Answer, Input, Range, RuleSetCore } from "../../../engine/model/rule-set.ts";
import { list } from "../../../report/words/answers.ts";
import { parseAnswer } from "../../../ruleset/requirements/assignments.ts";
import type { Knowledge } from "../knowledge.ts";
import { answersOf, questionNumber, type Session } from "../session.ts";
import { bandLabels, capital, said, words } from "./bands.ts";
import type { Choice, Question, Reply } from "./question.ts";

/** Options of a decision that are named one by one. */
const named = 3;

export interface Situation {
  readonly knowledge: Knowledge;
  readonly session: Session;
  readonly progress: Progress;
}

/** The question that asks for an input of the rule set. */
export function questionOf(input: Input, situation: Situation): Question {
  const { session, progress, knowledge } = situation;
  const number = input.type === "number";
  return {
    count: countLine(input.id, situation),
    group: input.group,
    ask: input.ask,
    why: input.why,
    choices: number ? bandChoices(input, knowledge.bands(input.id)) : valueChoices(input),
    multiple: input.type === "choices",
    none: input.type === "choices" ? (input.none ?? "None of these") : undefined,
    unknown: input.default && `then: ${said(input, input.default.value)}`,
    typed: number ? typing(input, knowledge) : undefined,
    canEnd: knowledge.canEnd(answersOf(session)),
    canGoBack: session.entries.length > 0 || session.again?.former !== undefined,
    previous: session.again?.entry.input === input.id ? session.again.entry.answer : undefined,
    outlook: outlook(knowledge.ruleSet, progress.possible),
  };
}

function typing(input: Input, { bands }: Knowledge): Question["typed"] {
  const threshold = bands(input.id)[0]?.to ?? 20;
  return { read: (text) => replyOf(parseAnswer(input, text)), example: words(threshold) };
}

function replyOf(answer: Answer | undefined): Reply {
  return answer === undefined ? { kind: "unknown" } : { kind: "answer", answer };
}

function countLine(input: string, { session, progress }: Situation): string {
  const count = `Question ${questionNumber(session)}`;
  if (session.again?.former !== undefined || progress.next?.input !== input) return count;
  const { atMost } = progress.next;
  return atMost === 0 ? `${count}, the last one` : `${count}, at most ${atMost} more`;
}

function valueChoices(input: Input): readonly Choice[] {
  if (input.type === "boolean") {
    return [
      { label: "Yes", help: undefined, answer: true },
      { label: "No", help: undefined, answer: false },
    ];
  }
  return input.values.map(({ id, label, help }) => ({ label, help, answer: id }));
}

function bandChoices(input: Input, bands: readonly Range[]): readonly Choice[] {
  return bandLabels(input, bands).map((label, index) => ({
    label: capital(label),
    help: undefined,
    answer: bands[index] as Range,
  }));
}

/** What is decided already, and what the other decisions can still become; of many options the number. */
export function outlook(ruleSet: RuleSetCore, possible: Progress["possible"]): readonly string[] {
  const decided: string[] = [];
  const open: string[] = [];
  for (const { id, label, options, hit } of ruleSet.decisions) {
    const names = options.filter((option) => possible[id]?.includes(option.id));
    if (hit === "collect" || names.length === 0) continue;
    const some = list(
      names.map((option) => option.label),
      "or",
    );
    if (names.length === 1) decided.push(`${label}: ${some}`);
    else open.push(`${label}: ${names.length > named ? `${names.length} options` : some}`);
  }
  return [
    ...(decided.length === 0 ? [] : [`Decided: ${decided.join("; ")}.`]),
    ...(open.length === 0 ? [] : [`Still possible: ${open.join("; ")}.`]),
  ];
}
