import type { Answer, Range, Requirements } from "../../engine/model/rule-set.ts";
import { indent } from "../text/layout.ts";
import type { Theme } from "../text/theme.ts";
import { clean } from "../text/wrap.ts";

const PLAIN = /^[A-Za-z][\w-]*$/;
/** Words that YAML would read as something else than text. */
const RESERVED = /^(?:true|false|null)$/i;

const scalar = (text: string): string =>
  PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);

function rangeText({ from, to, fromOpen, toOpen }: Range): string {
  if (from !== undefined && to !== undefined && !fromOpen && !toOpen) return `${from}..${to}`;
  const lower = from === undefined ? [] : [`${fromOpen ? ">" : ">="} ${from}`];
  const upper = to === undefined ? [] : [`${toOpen ? "<" : "<="} ${to}`];
  return JSON.stringify([...lower, ...upper].join(", ") || ">= 0");
}

function answerYaml(answer: Answer): string {
  if (typeof answer === "string") return scalar(answer);
  if (typeof answer !== "object") return String(answer);
  if (Array.isArray(answer)) return `[${answer.map(scalar).join(", ")}]`;
  return rangeText(answer as Range);
}

/** Requirements as YAML, ready to be pasted; one line an answer, never broken. */
export function requirementsYaml(requirements: Requirements): string[] {
  return Object.entries(requirements).map(([id, answer]) => `${scalar(id)}: ${answerYaml(answer)}`);
}

/** The requirements that show a defect, below words that say what they are. */
export function witnessLines(
  theme: Theme,
  witness: Requirements | undefined,
  words = "shows with these requirements",
): string[] {
  if (witness === undefined) return [];
  const lines = requirementsYaml(witness).map((line) => theme.paint.code(clean(theme, line)));
  return indent([`${words}:`, ...(lines.length === 0 ? ["  {}"] : indent(lines, 2))], 4);
}
