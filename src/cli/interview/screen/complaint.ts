/** What is wrong with typed text, in one line for the person who typed it. */
import { InputError } from "../../../engine/model/finding.ts";
import { describe } from "../../../report/messages/describe.ts";

/** The first finding's sentence. Throws on what is no error of the user. */
export function complaint(error: unknown): string {
  const [finding] = error instanceof InputError ? error.findings : [];
  if (finding === undefined) throw error;
  const { message, help } = describe(finding);
  return help === undefined ? message : `${message} ${help}`;
}
