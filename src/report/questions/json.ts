import { jsonText } from "../markup/json.ts";
import { decisionsByInput, type QuestionsRenderer } from "./words.ts";

/** The inputs as data, each with the decisions that it bears on. */
export function questionsData(ruleSet: Parameters<QuestionsRenderer>[0]) {
  const decides = decisionsByInput(ruleSet);
  return {
    version: 1,
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    inputs: ruleSet.inputs.map(({ span: _, values, ...input }) => ({
      ...input,
      values: values.map(({ span: __, ...value }) => value),
      decides: (decides.get(input.id) ?? []).map((decision) => decision.id),
    })),
  };
}

export const questionsJson: QuestionsRenderer = (ruleSet) => jsonText(questionsData(ruleSet));
