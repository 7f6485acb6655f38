import { jsonText } from "../markup/json.ts";
import { decisionsByInput, type QuestionsRenderer } from "./words.ts";

/** The inputs as data, each with the decisions that it bears on. */
export const questionsJson: QuestionsRenderer = (ruleSet) => {
  const decides = decisionsByInput(ruleSet);
  const data = {
    version: 1,
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    inputs: ruleSet.inputs.map(({ span: _, values, ...input }) => ({
      ...input,
      values: values.map(({ span: __, ...value }) => value),
      decides: (decides.get(input.id) ?? []).map((decision) => decision.id),
    })),
  };
  return jsonText(data);
};
