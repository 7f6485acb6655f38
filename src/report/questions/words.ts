import type { Decision, Input, InputType, RuleSetCore } from "../../engine/model/rule-set.ts";
import type { Theme } from "../text/theme.ts";
import { answerText, list } from "../words/answers.ts";
import { namedIn } from "../words/conditions.ts";

export type QuestionsRenderer = (
  ruleSet: RuleSetCore,
  options: { readonly theme: Theme },
) => string;

/** Decisions whose rules name each input, by input id, in the order of the rule set. */
export function decisionsByInput(ruleSet: RuleSetCore): ReadonlyMap<string, readonly Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const decision of ruleSet.decisions) {
    for (const id of new Set(decision.rules.flatMap((rule) => [...namedIn(rule.when)]))) {
      found.set(id, [...(found.get(id) ?? []), decision]);
    }
  }
  return found;
}

export interface QuestionView {
  readonly input: Input;
  /** What kind of answer is wanted. */
  readonly answer: string;
  readonly values: readonly { readonly id: string; readonly words: string }[];
  readonly default?: { readonly answer: string; readonly because: string };
  /** Labels of the decisions that it bears on. */
  readonly decides: readonly string[];
}

function answerKind(input: Input): string {
  const units = Object.keys(input.units ?? {}).filter((unit) => unit !== input.unit);
  const also = units.length === 0 ? "" : `; also ${list(units)}`;
  const kinds = {
    choice: "one of",
    choices: "any of",
    boolean: "true or false",
    number: `a number${input.unit === undefined ? "" : ` (${input.unit}${also})`}${
      input.levels ? ", or one of" : ""
    }`,
  } as const satisfies Record<InputType, string>;
  return kinds[input.type];
}

/** The inputs in their order, consecutive ones of a group together. */
export function questionGroups(ruleSet: RuleSetCore) {
  const decides = decisionsByInput(ruleSet);
  const groups: { group: string; questions: QuestionView[] }[] = [];
  for (const input of ruleSet.inputs) {
    const question: QuestionView = {
      input,
      answer: answerKind(input),
      values: [
        ...input.values.map(({ id, label, help }) => ({
          id,
          words: help === undefined ? label : `${label} (${help})`,
        })),
        ...Object.entries(input.levels ?? {}).map(([id, range]) => ({
          id,
          words: answerText(input, range),
        })),
      ],
      ...(input.default && {
        default: { answer: answerText(input, input.default.value), because: input.default.because },
      }),
      decides: (decides.get(input.id) ?? []).map((decision) => decision.label),
    };
    const last = groups.at(-1);
    if (last?.group === input.group) last.questions.push(question);
    else groups.push({ group: input.group, questions: [question] });
  }
  return groups;
}
