/**
 * How many questions the interview asks, against asking in declared order what can still matter, and against asking
 * everything. Run by `npm run bench:interview`; `--respondents N` changes the number of random respondents.
 */

import { numberIn } from "../../src/analysis/explain/witness.ts";
import { progress } from "../../src/analysis/interview/next-question.ts";
import { levelsOf, restrict } from "../../src/engine/diagram/queries.ts";
import { type Compiled, compile } from "../../src/engine/evaluation/compile.ts";
import { rangeOf, setAnswer, stateOf } from "../../src/engine/evaluation/domain.ts";
import { canOccur } from "../../src/engine/evaluation/possible-results.ts";
import type { Answer, Input, Requirements } from "../../src/engine/model/rule-set.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";
import { ruleSet as problem, random, respondents } from "./problem.mjs";

type Next = (
  compiled: Compiled,
  given: Requirements,
  skipped: ReadonlySet<string>,
) => string | undefined;

const greedy: Next = (compiled, given, skipped) => progress(compiled, given, skipped).next?.input;

/** The first input, as the author placed them, that can still change an outcome. */
const declared: Next = (compiled, given, skipped) => {
  const { domain, store } = compiled;
  const state = stateOf(domain, given);
  for (const { id, lens, default: fallback } of domain.inputs) {
    if ((lens || skipped.has(id)) && !(id in given)) setAnswer(domain, state, id, fallback?.value);
  }
  const relevant = new Set<string>();
  for (const { decision, outcomes } of compiled.decisions) {
    if (decision.hit === "collect") continue;
    for (const level of levelsOf(store, restrict(store, outcomes, state))) {
      relevant.add(domain.variables[level]?.input ?? "");
    }
  }
  return domain.inputs.find(({ id }) => relevant.has(id) && !(id in given) && !skipped.has(id))?.id;
};

/** Questions until nothing is left to ask; what a respondent does not know is asked, and skipped. */
function lengthOf(next: Next, compiled: Compiled, answers: Requirements): number {
  const given: Record<string, Answer> = {};
  const skipped = new Set<string>();
  for (;;) {
    const input = next(compiled, given, skipped);
    if (input === undefined) return Object.keys(given).length + skipped.size;
    const answer = answers[input];
    if (answer === undefined) skipped.add(input);
    else given[input] = answer;
  }
}

/** The same answer for the same question at the same place, so that long prefixes are not worked out twice. */
function remembering(next: Next): Next {
  const known = new Map<string, string | undefined>();
  return (compiled, given, skipped) => {
    const key = JSON.stringify([given, [...skipped]]);
    if (!known.has(key)) known.set(key, next(compiled, given, skipped));
    return known.get(key);
  };
}

/** Complete answers by chance, all values and bands alike, that can occur. */
function byChance(compiled: Compiled, count: number, seed: number): Requirements[] {
  const chance = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const answerTo = (input: Input): Answer => {
    if (input.type === "choice") return pick(input.values).id;
    if (input.type === "boolean") return chance() < 0.5;
    if (input.type === "choices") {
      return input.values.filter(() => chance() < 0.5).map((value) => value.id);
    }
    const cuts = compiled.domain.variables[compiled.domain.first.get(input.id) ?? 0]?.cuts ?? [];
    const band = Math.floor(chance() * (cuts.length + 1));
    return numberIn(rangeOf(cuts, band, band));
  };
  const found: Requirements[] = [];
  while (found.length < count) {
    // From the rule set's default point of view, as the interview is.
    const asked = compiled.domain.inputs.filter((input) => !input.lens);
    const answers = Object.fromEntries(asked.map((input) => [input.id, answerTo(input)]));
    if (canOccur(compiled, stateOf(compiled.domain, answers))) found.push(answers);
  }
  return found;
}

interface Measured {
  readonly name: string;
  readonly all: number;
  readonly declared: number;
  readonly greedy: number;
  readonly aim: string;
  readonly reached: boolean;
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

function measure(
  name: string,
  compiled: Compiled,
  people: readonly Requirements[],
  aim?: { readonly questions: number },
): Measured {
  const inOrder = remembering(declared);
  const byInformation = remembering(greedy);
  const short = mean(people.map((each) => lengthOf(byInformation, compiled, each)));
  const long = mean(people.map((each) => lengthOf(inOrder, compiled, each)));
  const all = compiled.domain.inputs.filter((input) => !input.lens).length;
  return {
    name: `${name} (${people.length})`,
    all,
    declared: long,
    greedy: short,
    aim: aim ? `at most ${aim.questions}` : "at most 80 % of declared",
    reached: aim ? short <= aim.questions : short <= 0.8 * long,
  };
}

const at = process.argv.indexOf("--respondents");
const count = at < 0 ? 500 : Number(process.argv[at + 1]);
const folder = process.env["ADVISE_BENCH_RULES"] ?? "rules/aws-genai";
const ruleSet = parseRuleSet(readRuleSetFiles(folder, process.cwd()));
const builtIn = compile(ruleSet);
const made = compile(problem());
const rows = [
  measure("the problem, random respondents", made, respondents(500), { questions: 7.9 }),
  measure(
    `${ruleSet.id}, its examples`,
    builtIn,
    ruleSet.examples.map((each) => each.requirements),
  ),
  measure(`${ruleSet.id}, random respondents`, builtIn, byChance(builtIn, count, 7)),
];

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(rows));
  process.exit();
}
const columns = ["respondents", "all", "declared order", "interview", "share", "aim", ""];
const table = [
  columns,
  ...rows.map((row) => [
    row.name,
    String(row.all),
    row.declared.toFixed(2),
    row.greedy.toFixed(2),
    `${((100 * row.greedy) / row.declared).toFixed(0)} %`,
    row.aim,
    row.reached ? "reached" : "missed",
  ]),
];
const widths = columns.map((_, column) =>
  Math.max(...table.map((row) => row[column]?.length ?? 0)),
);
console.log("Mean number of questions until every decision is made\n");
for (const row of table) {
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
