/** One document in, one line out. */
import { advise } from "../../analysis/advise/advise.ts";
import { decidingRules } from "../../analysis/advise/deciding-rules.ts";
import { evaluateStepwise } from "../../engine/bulk/evaluator.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { InputError } from "../../engine/model/finding.ts";
import { isCollecting, type Requirements } from "../../engine/model/rule-set.ts";
import { describe } from "../../report/messages/describe.ts";
import { requirementsLimit } from "../../ruleset/document/limits.ts";
import { parseRequirements, requirementsOf } from "../../ruleset/requirements/parse.ts";
import type { Opened } from "../rule-sets/open.ts";
import {
  adviceJson,
  type Field,
  needOnlyRules,
  needReasons,
  type RulePart,
  ruleJson,
} from "./fields.ts";
import { createScanner } from "./scan-line.ts";

/** The JSON for a document that could be used, or what is wrong with it. */
export type Answered = { readonly json: string } | { readonly error: string; readonly id?: string };

export interface AnswerOptions {
  readonly fields: readonly Field[];
  readonly strict: boolean;
}

/** A document as it was read: a line, or a file. */
export interface Document {
  /** Throws InputError where there is no text. */
  readonly text: () => string;
  readonly name: string;
  /** What the result begins with, as JSON with a comma behind it. */
  readonly head: string;
}

export interface Answerer {
  /**
   * The line of the result, its end included, for the plain line of JSON that stands between two places; undefined
   * where `line` has to answer.
   */
  readonly plain: (bytes: Buffer, start: number, end: number) => string | undefined;
  /** Answers any line of JSON; `name` is what messages call it. */
  readonly line: (text: string, name: string) => Answered;
  readonly document: (document: Document) => Answered;
}

/** Makes what answers documents, one after another. */
export function createAnswerer(
  { ruleSet, compiled }: Opened,
  { fields, strict }: AnswerOptions,
): Answerer {
  const idIsInput = ruleSet.inputs.some(({ id }) => id === ID);
  const parts = needOnlyRules(fields) ? rulePartsOf(compiled, fields) : undefined;
  const explain = { strict, brief: !needReasons(fields) };

  function answer(requirements: Requirements): string {
    const rules = parts && decidingRules(compiled, requirements, strict);
    if (rules === undefined) {
      return adviceJson(fields, advise(compiled, requirements, explain), ruleSet.decisions);
    }
    const made = rules.map((rule, index) => {
      const { json, places } = (parts as readonly RuleParts[])[index] as RuleParts;
      return json[rule === undefined ? 0 : (places.get(rule.id) as number) + 1];
    });
    return `"decisions":{${made.join(",")}}`;
  }

  function answered(head: string, read: () => Requirements): Answered {
    try {
      return { json: `{${head}${answer(read())}}` };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { error: wordsOf(error) };
    }
  }

  function line(text: string, name: string): Answered {
    const value = parse(text);
    if (value === undefined) return document({ text: () => text, name, head: "" });
    const hasId = !idIsInput && Object.hasOwn(value, ID);
    const { [ID]: id, ...withoutId } = value;
    const head = hasId ? `"${ID}":${JSON.stringify(id)},` : "";
    const made = answered(head, () =>
      // Read once more with care, because what stands there twice must be seen.
      hasKeyTwice(text)
        ? parseRequirements(text, name, ruleSet)
        : requirementsOf(hasId ? withoutId : value, name, ruleSet),
    );
    return "error" in made && hasId ? { ...made, id: JSON.stringify(id) } : made;
  }

  const document = ({ text, name, head }: Document) =>
    answered(head, () => parseRequirements(text(), name, ruleSet));

  return { plain: parts ? createPlain(compiled, parts, strict) : () => undefined, line, document };
}

const ID = "id";

/** What is wrong with a document, in one line. */
function wordsOf({ findings }: InputError): string {
  const said = findings.map((finding) => describe(finding).message);
  return [...new Set(said)].join("; ");
}

/** The object that a line holds; undefined for anything else. */
function parse(text: string): Requirements | undefined {
  // Longer than any document may be; whoever reads it with care says so.
  if (text.length * 3 > requirementsLimit) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Requirements) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a line says something twice, of which the parser of JSON keeps the last. */
function hasKeyTwice(text: string): boolean {
  const keys = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].flatMap(([key, colon]) =>
    colon === undefined ? [] : [JSON.parse(key.slice(0, key.length - colon.length))],
  );
  return new Set(keys).size < keys.length;
}

/** Answers plain lines by the rules alone, from bytes to text. */
function createPlain(
  compiled: Compiled,
  parts: readonly RuleParts[],
  strict: boolean,
): Answerer["plain"] {
  const { inputs } = compiled.domain;
  const withoutDefaults = inputs.map(({ default: _, ...input }) => input);
  const domain = { ...compiled.domain, inputs: strict ? withoutDefaults : inputs };
  const { encoder, numbers, decide } = evaluateStepwise({ ...compiled, domain });
  const scanner = createScanner(inputs, encoder);
  if (scanner === undefined) return () => undefined;
  const { scan, id } = scanner;
  const rules = new Int32Array(parts.length);
  const json = parts.map((part) => part.json);
  return (bytes, start, end) => {
    if (end - start > requirementsLimit) return undefined;
    if (!scan(bytes, start, end, numbers) || !decide(rules)) return undefined;
    let made = id.start < id.end ? `{"${ID}":${bytes.toString("utf8", id.start, id.end)},` : "{";
    made += '"decisions":{';
    for (let index = 0; index < json.length; index++) {
      if (index > 0) made += ",";
      made += (json[index] as readonly string[])[(rules[index] as number) + 1];
    }
    return `${made}}}\n`;
  };
}

/** The fields of a decision as JSON: where no rule holds, then for each rule. */
interface RuleParts {
  readonly json: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

function rulePartsOf({ ruleSet }: Compiled, fields: readonly Field[]): readonly RuleParts[] {
  return ruleSet.decisions
    .filter((each) => !isCollecting(each))
    .map(({ id: decision, rules }) => {
      const json = (part: RulePart) => `${JSON.stringify(decision)}:${ruleJson(fields, part)}`;
      const known = rules.map(({ id, choose, because, facts }) =>
        json({ outcome: choose, rule: id, because, facts }),
      );
      return {
        json: [json({ facts: [] }), ...known],
        places: new Map(rules.map(({ id }, place) => [id, place])),
      };
    });
}
