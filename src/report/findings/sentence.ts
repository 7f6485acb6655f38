import type { Finding } from "../../engine/model/finding.ts";
import { describe } from "../messages.ts";
import { safeLine } from "../safe.ts";

const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A finding as whole sentences on one line: what is wrong, why, and what to do. */
export function sentences(finding: Finding): string {
  const { message, why, help } = describe(finding);
  return [message, why, help]
    .flatMap((text) => (text === undefined ? [] : [begun(ended(safeLine(text)))]))
    .join(" ");
}
