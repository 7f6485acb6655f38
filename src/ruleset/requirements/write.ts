import type { Answer, Input, Range, Requirements } from "../../engine/model/rule-set.ts";
import type { Inputs } from "./check.ts";

/**
 * Requirements as YAML for people: the inputs' order, the question above each answer, ranges and
 * magnitudes as one would write them. Parses back to the same requirements.
 * `schema` is the address of a JSON Schema, for editors.
 */
export function writeRequirements(
  requirements: Requirements,
  ruleSet: Inputs,
  { schema }: { readonly schema?: string } = {},
): string {
  const answered = ruleSet.inputs.filter((input) => Object.hasOwn(requirements, input.id));
  const entries = answered.map((input, index) => {
    const newGroup = index > 0 && answered[index - 1]!.group !== input.group;
    return `${newGroup ? "\n" : ""}# ${question(input)}\n${input.id}: ${writeAnswer(requirements[input.id]!)}\n`;
  });
  const head = schema === undefined ? "" : `# yaml-language-server: $schema=${oneLine(schema)}\n\n`;
  return head + (entries.join("") || "{}\n");
}

/** An answer as it stands behind its key in YAML. */
export function writeAnswer(answer: Answer): string {
  if (typeof answer === "boolean") return String(answer);
  if (typeof answer === "number") return writeNumber(answer);
  if (typeof answer === "string") return writeText(answer);
  if (isList(answer)) return `[${answer.map(writeText).join(", ")}]`;
  return JSON.stringify(writeRange(answer));
}

/** A range as it is read: `100..2000`, `>= 100`, `>= 100, < 500`. */
export function writeRange({ from, to, fromOpen, toOpen }: Range): string {
  if (from !== undefined && to !== undefined && !fromOpen && !toOpen)
    return `${writeNumber(from)}..${writeNumber(to)}`;
  const lower = from === undefined ? [] : [`${fromOpen ? ">" : ">="} ${writeNumber(from)}`];
  const upper = to === undefined ? [] : [`${toOpen ? "<" : "<="} ${writeNumber(to)}`];
  return [...lower, ...upper].join(", ") || ">= 0";
}

const magnitudes = [
  ["B", 1e9],
  ["M", 1e6],
  ["k", 1e3],
] as const;

/** A number with the magnitude that a person would give it: 40M, 1.5M, 20k, but 2500. */
export function writeNumber(number: number): string {
  for (const [letter, size] of number < 10_000 ? [] : magnitudes) {
    const text = String(number / size);
    if (number >= size && text.length <= 5 && Number(text) * size === number) return text + letter;
  }
  return String(number);
}

function isList(answer: readonly string[] | Range): answer is readonly string[] {
  return Array.isArray(answer);
}

/** Ids are read by their text, so only what YAML would not keep as one piece needs quotes. */
function writeText(text: string): string {
  const plain = /^[a-z0-9][a-z0-9-]*$/.test(text) && !["true", "false", "null"].includes(text);
  return plain ? text : JSON.stringify(text);
}

function question(input: Input): string {
  const { ask, unit } = input;
  const isSaid = unit === undefined || ask.toLowerCase().includes(unit.toLowerCase());
  return oneLine(isSaid ? ask : `${ask} (${unit})`);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}
