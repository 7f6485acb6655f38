/**
 * `npm run eval:read`: how far readings agree with the keys of exam-style stems. Prints, for every set, the agreement
 * over the decisions that the keys decide, and the same with phrases left out that only this set gives reason for.
 */
import { readFileSync } from "node:fs";
import { parseRuleSet } from "../../src/ruleset/parse.ts";
import { readRuleSetFiles } from "../../src/ruleset/read.ts";
import { parseSignals } from "../../src/ruleset/signals.ts";
import { createEvaluator, evaluate, type Result } from "./evaluate.ts";
import { setsByPhrase, withoutUnique } from "./holdout.ts";
import { readStems } from "./stems.ts";
import { agreement, confusions, table } from "./tables.ts";

const RULES = "rules/aws-genai";
const ruleSet = parseRuleSet(readRuleSetFiles(RULES));
const signals = parseSignals(
  readFileSync(`${RULES}/signals.yaml`, "utf8"),
  "signals.yaml",
  ruleSet,
);
const practice = readStems("fixtures/practice/stems.yaml");
const own = readStems("fixtures/stems/own.yaml");
const stems = [...practice, ...own];
const setsOf = (list: typeof stems) => [...new Set(list.map(({ set }) => set))];
const HEAD = ["", "stem alone", "with options", "letter of the key"];

const evaluator = createEvaluator(ruleSet, signals);
const results = stems.flatMap((stem) => evaluate(evaluator, stem));
const of = (test: (result: Result) => boolean) => results.filter(test);
const isPractice = ({ stem }: Result) => practice.includes(stem);

print("Practice, all phrases", [
  HEAD,
  agreement("all", of(isPractice)),
  agreement(
    "generative",
    of((result) => isPractice(result) && result.stem.kind === "generative"),
  ),
  agreement(
    "not debatable",
    of((result) => isPractice(result) && !result.stem.debatable),
  ),
  agreement(
    "debatable",
    of((result) => isPractice(result) && result.stem.debatable === true),
  ),
  ...[...new Set(results.map(({ decision }) => decision))].map((decision) =>
    agreement(
      decision,
      of((result) => isPractice(result) && result.decision === decision),
    ),
  ),
]);
print("By set, all phrases", [
  HEAD,
  ...setsOf(stems).map((set) =>
    agreement(
      set,
      of((result) => result.stem.set === set),
    ),
  ),
]);

// All practice stems were read before the first phrase was written, so no phrase can be called innocent of a set: what
// is left out for a set is every phrase that occurs in its stems and in no other's, whatever made somebody write it.
const sets = setsByPhrase(signals, ruleSet, stems);
const heldOut = setsOf(stems).map((set) => {
  const part = createEvaluator(ruleSet, withoutUnique(signals, set, sets));
  return {
    set,
    held: stems.filter((stem) => stem.set === set).flatMap((stem) => evaluate(part, stem)),
  };
});
const heldPractice = heldOut.flatMap(({ held }) => held.filter(isPractice));
print("By set, without every phrase that occurs in no other set (a lower bound)", [
  HEAD,
  ...heldOut.map(({ set, held }) => agreement(set, held)),
  agreement("practice", heldPractice),
  agreement(
    "practice, generative",
    heldPractice.filter(({ stem }) => stem.kind === "generative"),
  ),
]);
// Measured once, before any phrase was written for the round; what came after cannot be measured again.
print("Own stems at first sight", [
  ["", "stem alone", "with options", "letter of the key"],
  ["own-1", "25/43 58.1 %", "27/43 62.8 %", "25/40 62.5 %"],
  ["own-2", "15/36 41.7 %", "17/36 47.2 %", "14/35 40.0 %"],
  ["own-3", "20/35 57.1 %", "25/35 71.4 %", "23/34 67.6 %"],
  ["own-4", "15/25 60.0 %", "18/25 72.0 %", "18/25 72.0 %"],
]);
console.log(`\nMisses, stem alone\n${confusions(results, "alone")}`);
console.log(`\nMisses, with options\n${confusions(results, "withOptions")}`);

function print(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}\n${table(rows)}`);
}
