import * as z from "zod";

const one = { type: ["string", "number", "boolean"] };

/**
 * Conditions are read by hand, where inputs and decisions are known and errors can be exact; the shape
 * here is what editors need.
 */
export const condition = z.unknown().meta({
  id: "condition",
  title: "condition",
  description:
    "All entries must hold. A key is the id of an input or of an earlier decision, behind it a value, " +
    "a list of values (any of them), or for numbers a comparison such as `>= 100` or `4..25`.",
  type: "object",
  properties: {
    any: {
      description: "At least one of these conditions holds.",
      type: "array",
      items: { $ref: "#/definitions/condition" },
      minItems: 1,
    },
    all: {
      description: "Every one of these conditions holds.",
      type: "array",
      items: { $ref: "#/definitions/condition" },
      minItems: 1,
    },
    not: {
      description: "This condition does not hold.",
      $ref: "#/definitions/condition",
    },
  },
  additionalProperties: {
    anyOf: [
      one,
      { type: "array", items: one, minItems: 1 },
      {
        type: "object",
        description: "Exactly these values and no others.",
        properties: {
          only: {
            description: "All that is included; an empty list for nothing at all.",
            anyOf: [one, { type: "array", items: one }],
          },
        },
        required: ["only"],
        additionalProperties: false,
      },
    ],
  },
});

/** A condition that may be left out: then it holds always. */
export const optionalCondition = condition
  .optional()
  .describe("When this applies; without it, always.");
