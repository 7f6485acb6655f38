/** Which values options and arguments take; by the placeholder that their help shows. */
import type { Command, Option } from "commander";
import type { Input, RuleSet } from "../../engine/model/rule-set.ts";
import { formatsOf } from "../program/options.ts";
import {
  type Candidate,
  type Completions,
  FILES,
  type Knowledge,
  NOTHING,
  words,
} from "./candidates.ts";

type Finder = (ruleSet: RuleSet, current: string) => readonly Candidate[];

/** What a rule set has of a kind. */
const finders = {
  answer: answers,
  option: ({ decisions }) => options(decisions),
  input: ({ inputs }) => inputs.map(({ id, ask }) => candidate(id, ask)),
  decision: ({ decisions }) => decisions.map(({ id, ask }) => candidate(id, ask)),
  record: ({ decisions }) => [
    ...decisions.map(({ id, ask }) => candidate(id, ask)),
    candidate("all", "each decision"),
  ],
  lens: ({ inputs }) => inputs.filter((input) => input.lens).flatMap(valuesOf),
  claim: ({ claims }) => claims.map(({ id, because }) => candidate(id, because)),
  fact: ({ facts }) => facts.map(({ id, text }) => candidate(id, text)),
  comparison: ({ comparisons }) => {
    const columns = comparisons.flatMap((each) => each.columns);
    const ofColumns = columns.map(({ id, label }) => candidate(id, label));
    return [...comparisons.map(({ id, title }) => candidate(id, title)), ...unique(ofColumns)];
  },
} as const satisfies Record<string, Finder>;

/** Placeholders of options, such as `<file>`, and what stands for them. */
const kindOfPlaceholder: Readonly<Record<string, keyof typeof finders | "files">> = {
  file: "files",
  path: "files",
  folder: "files",
  name: "files",
  "id=value": "answer",
  option: "option",
  decision: "decision",
  lens: "lens",
  id: "record",
};

/** Options whose values are fixed words, several of them between commas. */
const fixedValues: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  "--fail-on": async () => (await import("../../report/findings/decisions-taken.ts")).FAILURES,
  "--fields": async () => (await import("../../tasks/batch/fields.ts")).fields,
};

/** Options whose values are fixed words, one at a time. */
const singleValues: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  "--template": async () =>
    Object.keys((await import("../../report/record/index.ts")).RECORD_TEMPLATES),
};

/** The values of an option. */
export async function optionValues(
  option: Option,
  command: Command,
  current: string,
  knowledge: Knowledge,
): Promise<Completions> {
  if (option.long === "--format") return words(plain(formatsOf(command)));
  const fixed = fixedValues[option.long ?? ""];
  if (fixed !== undefined) return words(listed(await fixed(), current));
  const single = singleValues[option.long ?? ""];
  if (single !== undefined) return words(plain(await single()));
  if (option.argChoices !== undefined) return words(plain(option.argChoices));
  const placeholder = /<([^>]+)>/.exec(option.flags)?.[1]?.replace(/\.{3}$/, "") ?? "";
  return found(kindOfPlaceholder[placeholder], current, knowledge);
}

/** Arguments whose words are no files, by command and argument. */
const kindOfArgument: Readonly<Record<string, keyof typeof finders>> = {
  "compare option": "comparison",
  "questions input": "input",
  "claims id": "claim",
  "facts id": "fact",
  "rules graph decision": "decision",
};

/** Arguments whose words are fixed, by command and argument. */
const fixedWords: Readonly<
  Record<string, (before: readonly string[]) => Promise<readonly Candidate[]>>
> = {
  "help topic": async () => {
    const { summaries } = await import("../commands/names.ts");
    const { topics } = await import("../program/help-topics.ts");
    const ofTopics = Object.entries(topics).map(([name, { summary }]) => [name, summary] as const);
    const all = [...Object.entries(summaries), ...ofTopics];
    return all.map(([name, summary]) => candidate(name, summary));
  },
  "schema name": async () =>
    plain(Object.keys((await import("../commands/look-up/schema.ts")).schemas)),
  "schema part": async ([name]) =>
    name === "ruleset"
      ? plain((await import("../../ruleset/json-schema/index.ts")).ruleSetParts)
      : [],
  "completion shell": async () => plain(Object.keys((await import("./scripts.ts")).scripts)),
};

interface Place {
  readonly current: string;
  /** Arguments before this one. */
  readonly before: readonly string[];
  readonly knowledge: Knowledge;
}

/** The values of an argument of a command; what is not known to be anything else is a file. */
export async function argumentValues(
  path: readonly string[],
  argument: string,
  { current, before, knowledge }: Place,
): Promise<Completions> {
  const key = [...path, argument].join(" ");
  const fixed = fixedWords[key];
  if (fixed !== undefined) return words(await fixed(before));
  const all = await found(kindOfArgument[key] ?? "files", current, knowledge);
  return { ...all, candidates: all.candidates.filter(({ value }) => !before.includes(value)) };
}

async function found(
  kind: keyof typeof finders | "files" | undefined,
  current: string,
  knowledge: Knowledge,
): Promise<Completions> {
  if (kind === undefined) return NOTHING;
  if (kind === "files") return FILES;
  const ruleSet = await knowledge();
  return ruleSet === undefined ? NOTHING : words(finders[kind](ruleSet, current));
}

/** `input=` until an input is named, then its values; behind a comma another value of the same input. */
function answers({ inputs }: RuleSet, current: string): readonly Candidate[] {
  const [, id, given = ""] = /^([^=]*)=(.*)$/s.exec(current) ?? [];
  if (id === undefined) return inputs.map((input) => candidate(`${input.id}=`, input.ask));
  const input = inputs.find((each) => each.id === id);
  if (input === undefined || (input.type === "number" && !input.levels)) return [];
  const fixed = { boolean: ["true", "false"], number: Object.keys(input.levels ?? {}) };
  const isFixed = input.type === "boolean" || input.type === "number";
  const values = isFixed ? plain(fixed[input.type]) : valuesOf(input);
  const before = input.type === "choices" ? given.slice(0, given.lastIndexOf(",") + 1) : "";
  const taken = new Set(before.split(","));
  const left = values.filter(({ value }) => !taken.has(value));
  const all = before === "" ? [...left, ...plain(["unknown"])] : left;
  return all.map(({ value, description }) => candidate(`${id}=${before}${value}`, description));
}

/** Words behind those that stand before the last comma, which are not offered again. */
function listed(values: readonly string[], current: string): readonly Candidate[] {
  const before = current.slice(0, current.lastIndexOf(",") + 1);
  const taken = new Set(before.split(","));
  return plain(values.filter((value) => !taken.has(value)).map((value) => before + value));
}

/** Option ids; those that several decisions have, with the decision's id before them. */
function options(decisions: RuleSet["decisions"]): readonly Candidate[] {
  const count = new Map<string, number>();
  for (const { options: own } of decisions)
    for (const { id } of own) count.set(id, (count.get(id) ?? 0) + 1);
  return decisions.flatMap(({ id: decision, options: own }) =>
    own.map(({ id, label }) => candidate(count.get(id) === 1 ? id : `${decision}.${id}`, label)),
  );
}

const candidate = (value: string, description = ""): Candidate => ({ value, description });

function plain(values: readonly string[]): readonly Candidate[] {
  return values.map((value) => candidate(value));
}

function valuesOf({ values }: Input): readonly Candidate[] {
  return values.map(({ id, label }) => candidate(id, label));
}

function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((each) => [each.value, each])).values()];
}
