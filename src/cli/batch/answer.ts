/** One document in, one line out. */
import { advise } from "../../analysis/advise.ts";
import { decidingRules } from "../../analysis/deciding.ts";
import { evaluateCompiled } from "../../engine/bulk.ts";
import type { Compiled } from "../../engine/compile.ts";
import { InputError } from "../../engine/finding.ts";
import type { Requirements } from "../../engine/model.ts";
import { describe } from "../../report/messages.ts";
import { requirementsLimit } from "../../ruleset/limits.ts";
import { parseRequirements } from "../../ruleset/requirements.ts";
import type { Opened } from "../rulesets.ts";
import {
  adviceJson,
  type Field,
  needOnlyRules,
  needReasons,
  type RulePart,
  ruleJson,
} from "./fields.ts";

/** The JSON for a document that could be used, or what is wrong with it. */
export type Answered = { readonly json: string } | { readonly error: string; readonly id?: string };

export interface AnswerOptions {
  readonly fields: readonly Field[];
  readonly strict: boolean;
}

/** A document as it was read: a line, or a file. */
export interface Document {
  readonly text: string;
  readonly name: string;
  /** What the result begins with, as JSON with a comma behind it. */
  readonly head: string;
}

export interface Answerer {
  /** Answers a line of JSON; `name` says what messages call it. */
  readonly line: (text: string, name: () => string) => Answered;
  readonly document: (document: Document) => Answered;
}

/** Makes what answers documents, one after another. */
export function createAnswerer(
  { ruleSet, compiled }: Opened,
  { fields, strict }: AnswerOptions,
): Answerer {
  const idIsInput = ruleSet.inputs.some(({ id }) => id === ID);
  const onlyRules = needOnlyRules(fields) ? createRuleWriter(compiled, fields) : undefined;
  const evaluate = onlyRules && createQuick(compiled, strict, idIsInput);
  const explain = { strict, brief: !needReasons(fields) };

  function answer(requirements: Requirements): string {
    const rules = onlyRules && decidingRules(compiled, requirements, strict);
    if (rules !== undefined) return `"decisions":${onlyRules?.(rules.map((rule) => rule?.id))}`;
    return adviceJson(fields, advise(compiled, requirements, explain), ruleSet.decisions);
  }

  function document({ text, name, head }: Document): Answered {
    try {
      return { json: `{${head}${answer(parseRequirements(text, name, ruleSet))}}` };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { error: wordsOf(error) };
    }
  }

  function line(text: string, name: () => string): Answered {
    const value = parse(text);
    if (value === undefined) return document({ text, name: name(), head: "" });
    const id = idIsInput ? undefined : idOf(value);
    const head = id === undefined ? "" : `"${ID}":${id},`;
    const isPlain = !hasKeyTwice(text, value);
    const results = isPlain ? evaluate?.(value) : undefined;
    if (onlyRules && results) {
      return { json: `{${head}"decisions":${onlyRules(results)}}` };
    }
    // Written anew without the id, unless a key stands there twice, which must be seen.
    const rest = id !== undefined && isPlain ? JSON.stringify(withoutId(value)) : text;
    const answered = document({ text: rest, name: name(), head });
    return id !== undefined && "error" in answered ? { ...answered, id } : answered;
  }

  return { line, document };
}

const ID = "id";

/** What is wrong with a document, in one line. */
export function wordsOf({ findings }: InputError): string {
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

const idOf = (value: Requirements): string | undefined =>
  Object.hasOwn(value, ID) ? JSON.stringify(value[ID]) : undefined;

function withoutId({ [ID]: _, ...rest }: Requirements): Requirements {
  return rest;
}

/** Whether a line says something twice, of which the parser of JSON keeps the last. */
function hasKeyTwice(text: string, value: Requirements): boolean {
  if (colonsIn(text) === Object.keys(value).length) return false;
  const keys = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].flatMap(([key, colon]) =>
    colon === undefined ? [] : [JSON.parse(key.slice(0, key.length - colon.length))],
  );
  return new Set(keys).size < keys.length;
}

/** No fewer than there are keys. */
function colonsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count++;
  return count;
}

/** Finds the rules for complete requirements without an advice; undefined where that is not enough. */
function createQuick(
  compiled: Compiled,
  strict: boolean,
  idIsInput: boolean,
): ((value: Requirements) => readonly (string | undefined)[] | undefined) | undefined {
  const { inputs } = compiled.domain;
  // To `advise` the word always means that the answer is not known.
  if (inputs.some(({ values }) => values.some(({ id }) => id === UNKNOWN))) return undefined;
  const withoutDefaults = inputs.map(({ default: _, ...input }) => input);
  const domain = { ...compiled.domain, inputs: strict ? withoutDefaults : inputs };
  const beside = ["$schema", ...(idIsInput ? [] : [ID])];
  const { evaluate } = evaluateCompiled({ ...compiled, domain }, { beside });
  return (value) => {
    const results = evaluate(value) ?? evaluate(withoutUnknown(value));
    return results?.map((result) => result?.rule);
  };
}

const UNKNOWN = "unknown";

function withoutUnknown(value: Requirements): Requirements {
  const known = Object.entries(value).filter(([, answer]) => answer !== null && answer !== UNKNOWN);
  return Object.fromEntries(known);
}

/** Writes, as JSON, the fields of every decision by the id of the rule that decides it. */
function createRuleWriter(
  { ruleSet }: Compiled,
  fields: readonly Field[],
): (rules: readonly (string | undefined)[]) => string {
  const parts = ruleSet.decisions
    .filter(({ hit }) => hit !== "collect")
    .map(({ id: decision, rules }) => {
      const json = (part: RulePart) => `${JSON.stringify(decision)}:${ruleJson(fields, part)}`;
      const none: [string | undefined, string] = [undefined, json({ facts: [] })];
      const some = rules.map(({ id, choose, because, facts }): typeof none => [
        id,
        json({ outcome: choose, rule: id, because, facts }),
      ]);
      return new Map([none, ...some]);
    });
  return (rules) => {
    let json = "{";
    for (let index = 0; index < parts.length; index++) {
      if (index > 0) json += ",";
      json += (parts[index] as ReadonlyMap<string | undefined, string>).get(rules[index]);
    }
    return `${json}}`;
  };
}
