import * as z from "zod";
import type { Decision, RuleSetCore } from "../../engine/model/rule-set.ts";
import { architecture } from "../schema/architecture.ts";
import { answersSchema, choiceOf, type JsonSchema } from "./answers.ts";

interface ObjectSchema extends JsonSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

/** The JSON Schema (draft-07) of `architecture.yaml`, with the inputs and decisions of the rule set. */
export function architectureSchema(ruleSet: RuleSetCore): JsonSchema {
  const general = z.toJSONSchema(architecture, {
    target: "draft-7",
    io: "input",
  }) as unknown as ObjectSchema;
  const { requirements, decisions, deviations } = general.properties;
  const deviation = deviations?.["items"] as ObjectSchema;
  const isNew = { enum: [null], description: "Not decided yet." };
  return {
    ...general,
    title: `Architecture: ${ruleSet.title}`,
    properties: {
      ...general.properties,
      requirements: {
        description: requirements?.["description"],
        anyOf: [answersSchema(ruleSet), { type: "null" }],
      },
      decisions: {
        description: decisions?.["description"],
        anyOf: [
          {
            type: "object",
            properties: Object.fromEntries(
              ruleSet.decisions.map((each) => [
                each.id,
                { description: each.ask, anyOf: [...takenOf(each), isNew] },
              ]),
            ),
            additionalProperties: false,
          },
          { type: "null" },
        ],
      },
      deviations: {
        ...deviations,
        type: ["array", "null"],
        items: {
          ...deviation,
          properties: {
            ...deviation.properties,
            decision: choiceOf(ruleSet.decisions.map(named), []),
            chosen: {
              description: deviation.properties["chosen"]?.["description"],
              anyOf: ruleSet.decisions.flatMap(takenOf),
            },
          },
        },
      },
    },
  };
}

const named = ({ id, label, ask }: Decision) => ({ id, label, help: ask });

function takenOf({ options, hit }: Decision): readonly JsonSchema[] {
  const one = choiceOf(options, []);
  return hit === "collect" ? [one, { type: "array", items: one, uniqueItems: true }] : [one];
}
