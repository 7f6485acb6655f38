import * as z from "zod";

const one = { type: ["string", "number", "boolean", "null"] };

/** An answer to an input, read by hand against that input. */
export const answer = z.unknown().meta({
  id: "answer",
  title: "answer",
  description:
    "One value, a list of values, `true` or `false`, a number such as `20k`, or a range such as `100..2000`.",
  anyOf: [one, { type: "array", items: { type: "string" } }],
});

/** One id or a list of ids, checked where the things with these ids are known. */
export const oneOrMore = z.unknown().meta({
  id: "oneOrMore",
  description: "One id, or a list of ids.",
  anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }],
});
