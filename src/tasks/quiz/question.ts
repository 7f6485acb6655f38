/** Questions of the quiz: from the scenarios of a rule set, and from its examples. */
import { advise } from "../../analysis/advise/advise.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { Example, Requirements, RuleSet } from "../../engine/model/rule-set.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { answerShort, list } from "../../report/words/answers.ts";
import { Names } from "../../report/words/names.ts";

export interface Choice {
  readonly text: string;
  readonly outcome: string;
}

export interface Question {
  readonly id: string;
  /** Id of the decision that it is about. */
  readonly topic: string;
  readonly stem: string;
  readonly choices: readonly Choice[];
  /** Outcome of the one choice that is right. */
  readonly answer: string;
  readonly requirements: Requirements;
  readonly trap?: string;
  /** True where the stem is prose, so that its signals can be marked. */
  readonly prose: boolean;
}

/** A question that can be drawn; made when it is, because looking for wrong choices takes a moment. */
export interface Candidate {
  readonly id: string;
  readonly topic: string;
  /** How often it is drawn, next to others. */
  readonly share: number;
  readonly make: () => Question;
}

/** Scenarios are drawn more often than the examples, which are drier. */
const SCENARIO = 8;
/** Wrong choices offered beside the right one. */
const WRONG = 3;

/** A scenario; `readsAs` are the answers that stand where its stem says nothing, such as the lens. */
export function ofScenario(scenario: Scenario, readsAs: Requirements): Candidate {
  const { id, topic, stem, options, answer, requirements, trap } = scenario;
  const right = options.find(({ letter }) => letter === answer);
  const question: Question = {
    id,
    topic,
    stem,
    choices: options.map(({ text, outcome }) => ({ text, outcome })),
    answer: right?.outcome ?? "",
    requirements: { ...readsAs, ...requirements },
    ...(trap !== undefined && { trap }),
    prose: true,
  };
  return { id, topic, share: SCENARIO, make: () => question };
}

/** An example, as one question for each decision that it expects an outcome of. */
export function ofExample(example: Example, compiled: Compiled, ruleSet: RuleSet): Candidate[] {
  const names = new Names(ruleSet);
  return ruleSet.decisions.flatMap(({ id: topic, hit }) => {
    const answer = example.expect[topic];
    if (hit === "collect" || typeof answer !== "string" || names.isNone(answer)) return [];
    const id = `${example.id}/${topic}`;
    const make = () => fromExample(id, { example, topic, answer }, compiled, names);
    return [{ id, topic, share: 1, make }];
  });
}

function fromExample(
  id: string,
  asked: { readonly example: Example; readonly topic: string; readonly answer: string },
  compiled: Compiled,
  names: Names,
): Question {
  const { example, topic, answer } = asked;
  const { requirements } = example;
  const advice = advise(compiled, requirements, { flips: WRONG });
  const traps = names.ruleSet.traps.filter(({ id }) => advice.traps.some((trap) => trap.id === id));
  const tempting = traps.flatMap(({ tempts }) => tempts[topic] ?? []);
  const near = advice.decisions[topic]?.flips.map(({ outcome }) => outcome) ?? [];
  const others = names.ruleSet.decisions.find((decision) => decision.id === topic)?.options ?? [];
  const wrong = new Set([...tempting, ...near, ...others.map((option) => option.id)]);
  wrong.delete(answer);
  const trap = traps.find(({ tempts }) => tempts[topic]?.some((outcome) => wrong.has(outcome)));
  return {
    id,
    topic,
    stem: exampleStem(example, topic, names),
    choices: [answer, ...[...wrong].slice(0, WRONG)].map((outcome) => ({
      text: names.option(topic, outcome),
      outcome,
    })),
    answer,
    requirements,
    ...(trap && { trap: trap.id }),
    prose: false,
  };
}

function exampleStem({ title, requirements }: Example, topic: string, names: Names): string {
  const words = Object.entries(requirements).flatMap(([id, answer]) => {
    const input = names.input(id);
    return input === undefined ? [] : [answerShort(input, answer)];
  });
  const ask = names.ruleSet.decisions.find(({ id }) => id === topic)?.ask ?? "";
  return `${title.replace(/\.$/, "")}: ${list(words)}.\n${ask}`;
}
