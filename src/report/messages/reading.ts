import { type Describe, quoted, says, suggests, text } from "./sentences.ts";

/** Answers that cannot be, texts that cannot be read, and signals that are written wrongly. */
export const READING_MESSAGES = {
  "impossible-answers": says(
    "these answers cannot hold together ({id:text}): {because:unended}",
    "change one of them",
  ),
  "text-too-long": says("the text has {size:text} characters; the limit is {limit:text}"),
  "bad-phrase": (args) => ({
    message: `${quoted(args, "phrase")} is no phrase (${text(args, "problem").replaceAll("-", " ")})`,
  }),
  "unknown-words": suggests("there is no group of words {name}"),
} as const satisfies Record<string, Describe>;
