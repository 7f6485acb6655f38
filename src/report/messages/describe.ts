/**
 * The prose for all findings. A new code gets a line in one of the tables under `messages/`;
 * those that hold codes of a union are checked for completeness by the compiler.
 */
import type { Finding } from "../../engine/model/finding.ts";
import type { Code } from "../../ruleset/document/codes.ts";
import { ARCHITECTURE_MESSAGES } from "./architecture.ts";
import { CHECK_MESSAGES } from "./checks.ts";
import { DECISION_MESSAGES } from "./decisions-taken.ts";
import { FILE_MESSAGES } from "./files.ts";
import { READING_MESSAGES } from "./reading.ts";
import { REFERENCE_MESSAGES } from "./references.ts";
import type { Describe, Description } from "./sentences.ts";
import { VALUE_MESSAGES } from "./values.ts";

const MESSAGES = {
  ...FILE_MESSAGES,
  ...VALUE_MESSAGES,
  ...REFERENCE_MESSAGES,
  ...READING_MESSAGES,
  ...CHECK_MESSAGES,
  ...ARCHITECTURE_MESSAGES,
  ...DECISION_MESSAGES,
} as const satisfies Record<Code, Describe>;

/** Every code that has prose of its own. */
export const KNOWN_CODES: readonly string[] = Object.keys(MESSAGES);

/** A finding in words: what is wrong, and what to do. Texts of the user's files in it are cleaned and cut. */
export function describe(finding: Pick<Finding, "code" | "args">): Description {
  const known: Describe | undefined = Object.hasOwn(MESSAGES, finding.code)
    ? MESSAGES[finding.code as keyof typeof MESSAGES]
    : undefined;
  return known?.(finding.args) ?? { message: finding.code.replaceAll("-", " ") };
}

/** A finding as one text: what is wrong, then what to do. */
export function findingText(finding: Pick<Finding, "code" | "args">): string {
  const { message, help } = describe(finding);
  return help === undefined ? message : `${message} ${help}`;
}

export type { Description } from "./sentences.ts";
