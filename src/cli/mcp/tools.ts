/** What an agent may ask: each tool takes plain data and gives the data that `--format json` prints. */
import { advise } from "../../analysis/advise/advise.ts";
import { whyNot } from "../../analysis/explain/why-not.ts";
import { progress } from "../../analysis/interview/next-question.ts";
import { adviceSchema } from "../../report/advice/schema.ts";
import { comparisonData } from "../../report/comparison/json.ts";
import { factsData } from "../../report/facts/json.ts";
import { questionsData } from "../../report/questions/json.ts";
import { chooseComparison } from "../../tasks/requirements/choose-comparison.ts";
import { marksFor } from "../../tasks/requirements/comparison-marks.ts";
import { findOption } from "../../tasks/requirements/find-option.ts";
import { withIds } from "../../tasks/requirements/usage-error.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import {
  type Arguments,
  answersOf,
  flag,
  type JsonObject,
  list,
  object,
  requirements,
  words,
} from "./arguments.ts";

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schemas of what it takes and gives. */
  readonly input: JsonObject;
  readonly output?: JsonObject;
  /** `today` is an ISO date. Throws InputError and UsageError for arguments that cannot be used. */
  readonly call: (given: Arguments, opened: Opened, today: string) => object;
}

const strict = flag("Assume nothing where an answer is missing.");

export const tools: readonly Tool[] = [
  {
    name: "recommend",
    title: "Recommend an architecture",
    description:
      "Decides from answers: every decision with its reason, the smallest changes that would flip it, what was assumed, traps, and the steps to build it. Answers may be incomplete. Cite the facts it names.",
    input: object({ requirements, strict }, ["requirements"]),
    output: adviceSchema,
    call: (given, opened, today) =>
      advise(opened.compiled, answersOf(given, opened), { strict: given.strict === true, today }),
  },
  {
    name: "next_question",
    title: "The next question worth asking",
    description:
      "Given the answers so far, the one question whose answer tells most, with its values; none when nothing that is left to ask can change a decision. Put it to the user and add the answer to the requirements.",
    input: object({ requirements, skipped: words("Inputs that the user cannot answer.") }, [
      "requirements",
    ]),
    call: nextQuestion,
  },
  {
    name: "questions",
    title: "All questions",
    description:
      "Every input with its values, what is assumed without an answer, and the decisions it bears on.",
    input: object({ inputs: words("Only these inputs.") }),
    call: ({ inputs }, { ruleSet }) =>
      questionsData({ ...ruleSet, inputs: withIds(ruleSet.inputs, list(inputs), "input", "") }),
  },
  {
    name: "compare",
    title: "Compare options",
    description:
      "A table of options against dimensions, with facts. With requirements, each row says whether it matters and whom it favours.",
    input: object({
      options: words(
        "Ids of the options to compare, or the id of a comparison; without, the main one.",
      ),
      requirements,
    }),
    call: compare,
  },
  {
    name: "explain",
    title: "Why, or why not, an option",
    description:
      "For an option: the rules that choose it, what each lacks, and the smallest change that brings it.",
    input: object(
      {
        option: { type: "string", description: "An option's id, or decision.option." },
        requirements,
        strict,
      },
      ["option", "requirements"],
    ),
    call: (given, opened) => {
      const { decision, option } = findOption(opened.ruleSet, given.option ?? "");
      const answers = answersOf(given, opened);
      const found = whyNot(opened.compiled, answers, decision, option, {
        strict: given.strict === true,
      });
      return { version: 1, whyNot: found === undefined ? [] : [found] };
    },
  },
  {
    name: "facts",
    title: "Facts and their sources",
    description:
      "The checked statements behind the rules, each with its source and the date it was read.",
    input: object({ ids: words("Only these facts.") }),
    call: ({ ids }, { ruleSet }) => factsData(withIds(ruleSet.facts, list(ids), "fact", "")),
  },
];

function nextQuestion(given: Arguments, opened: Opened): object {
  const skipped = new Set(list(given.skipped));
  const { next, possible } = progress(opened.compiled, answersOf(given, opened), skipped);
  if (next === undefined) return { version: 1, possible };
  const inputs = withIds(opened.ruleSet.inputs, [next.input], "input");
  const [question] = questionsData({ ...opened.ruleSet, inputs }).inputs;
  return { version: 1, next: { ...next, question }, possible };
}

function compare(given: Arguments, { ruleSet, compiled }: Opened): object {
  const { comparison, columns } = chooseComparison(ruleSet.comparisons, list(given.options));
  const marks =
    given.requirements === undefined
      ? undefined
      : marksFor(comparison, compiled, answersOf(given, { ruleSet }));
  return comparisonData(comparison, { ...(columns && { columns }), ...(marks && { marks }) });
}
