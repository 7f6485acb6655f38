import type { Answer, Input, Requirements } from "../../engine/model/rule-set.ts";
import { Collector } from "../document/collector.ts";
import { Source } from "../document/source.ts";
import { suggest } from "../document/suggest.ts";
import type { Node, Scalar } from "../document/tree.ts";
import { booleanOf, type Reader, readAnswer } from "./answers.ts";
import type { Inputs } from "./check.ts";

/**
 * Reads an answer that a person typed: `20k`, `about 20k`, `100..2000`, `true`, `yes`, `a,b`.
 * Undefined where it is unknown (`unknown`, or nothing typed).
 * Throws InputError, its place counted in the text, under the file name given.
 */
export function parseAnswer(input: Input, text: string, fileName = "answer"): Answer | undefined {
  const source = new Source(fileName, text);
  const collector = new Collector();
  const node = typed(input, text, 0);
  const answer = readAnswer(input, node, { source, collector });
  collector.throwIfAny([source]);
  return answer;
}

/**
 * Reads assignments `id=value` and puts them over the requirements given, the last one of an id
 * winning; `id=unknown` takes an answer away.
 * Throws InputError with all errors; their file is `--answer`, their line the number of the assignment.
 */
export function parseAssignments(
  assignments: readonly string[],
  ruleSet: Inputs,
  requirements: Requirements = {},
): Requirements {
  // A line each, whatever an assignment holds.
  const lines = assignments.map((assignment) => assignment.replaceAll(/[\r\n]/g, " "));
  const reader = { source: new Source("--answer", lines.join("\n")), collector: new Collector() };
  const answers = new Map(Object.entries(requirements));
  let start = 0;
  for (const line of lines) {
    assign(line, start, ruleSet, reader, answers);
    start += line.length + 1;
  }
  reader.collector.throwIfAny([reader.source]);
  return Object.fromEntries(answers);
}

function assign(
  line: string,
  start: number,
  ruleSet: Inputs,
  reader: Reader,
  answers: Map<string, Answer>,
): void {
  const { source, collector } = reader;
  const equals = line.indexOf("=");
  const id = line.slice(0, equals).trim();
  if (equals < 0 || id === "") {
    const place = { start, end: start + line.length };
    collector.add("bad-assignment", source, place, { argument: line });
    return;
  }
  const input = ruleSet.inputs.find((candidate) => candidate.id === id);
  if (input === undefined) {
    const suggestion = suggest(
      id,
      ruleSet.inputs.map((candidate) => candidate.id),
    );
    collector.add("unknown-input", source, { start, end: start + equals }, { id, suggestion });
    return;
  }
  const answer = readAnswer(
    input,
    typed(input, line.slice(equals + 1), start + equals + 1),
    reader,
  );
  if (answer === undefined) answers.delete(id);
  else answers.set(id, answer);
}

/** What a person typed as a node; a list is written `a,b`, with or without brackets. */
function typed(input: Input, text: string, start: number): Node {
  const scalar = typedScalar(text, start);
  if (scalar.text === "") return { ...scalar, value: null };
  if (input.type === "boolean") return { ...scalar, value: booleanOf(scalar.text) ?? scalar.text };
  if (input.type !== "choices") return scalar;
  const inner = /^\[(.*)\]$/s.exec(scalar.text)?.[1] ?? scalar.text;
  const innerStart = scalar.start + scalar.text.indexOf(inner);
  const { start: from, end } = scalar;
  if (inner.trim() === "") return { kind: "list", items: [], start: from, end };
  const parts = inner.split(",");
  if (parts.length === 1) return typedScalar(inner, innerStart);
  let at = innerStart;
  const items = parts.map((part) => {
    const item = typedScalar(part, at);
    at += part.length + 1;
    return item;
  });
  return { kind: "list", items, start: from, end };
}

function typedScalar(text: string, start: number): Scalar {
  const trimmed = text.trim();
  const from = start + (text.length - text.trimStart().length);
  return { kind: "scalar", value: trimmed, text: trimmed, start: from, end: from + trimmed.length };
}
