import { type Describe, quoted, suggestion, text } from "./phrase.ts";

/** Answers that cannot be, texts that cannot be read, and signals that are written wrongly. */
export const READING_MESSAGES = {
  "impossible-answers": (args) => ({
    message: `these answers cannot hold together (${text(args, "id")}): ${text(args, "because").replace(/\.$/, "")}`,
    help: "change one of them",
  }),
  "text-too-long": (args) => ({
    message: `the text has ${text(args, "size")} characters; the limit is ${text(args, "limit")}`,
  }),
  "bad-phrase": (args) => ({
    message: `${quoted(args, "phrase")} is no phrase (${text(args, "problem").replaceAll("-", " ")})`,
  }),
  "unknown-words": (args) => ({
    message: `there is no group of words ${quoted(args, "name")}`,
    ...suggestion(args),
  }),
} as const satisfies Record<string, Describe>;
