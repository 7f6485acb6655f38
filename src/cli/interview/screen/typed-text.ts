/** What typed text means, or what is wrong with it, in one line for the person who typed it. */
import { InputError } from "../../../engine/model/finding.ts";
import { findingText } from "../../../report/messages/describe.ts";
import type { Question, Reply } from "./question.ts";

export type Reading<Value> = { readonly value: Value } | { readonly error: string };

/** What a text means that was typed where a number is asked for. */
export function readTyped(question: Question, text: string): Reading<Reply> {
  try {
    return { value: question.typed!.read(text) };
  } catch (error) {
    return { error: complaint(error) };
  }
}

/** The first finding's sentence. Throws on what is no error of the user. */
export function complaint(error: unknown): string {
  const [finding] = error instanceof InputError ? error.findings : [];
  if (finding === undefined) throw error;
  return findingText(finding);
}
