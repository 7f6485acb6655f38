/**
 * `npm run eval:read`: how far readings agree with the keys of exam-style stems. Prints the agreement over the decisions
 * that the keys decide, in all, by decision and by set; the same with all left out that only the set at hand gives
 * reason for; the figures at first sight; and where the misses are.
 */
import { readFileSync } from "node:fs";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { compileReader } from "../../src/reading/lexicon/reader.ts";
import { parseRuleSet } from "../../src/ruleset/files/parse.ts";
import { readRuleSetFiles } from "../../src/ruleset/files/read.ts";
import { parseSignals } from "../../src/ruleset/signals/signals.ts";
import { evaluate, type Result } from "./evaluate.ts";
import { firstSight } from "./first-sight.ts";
import { setsByPhrase, withoutUnique } from "./holdout.ts";
import { readStems } from "./stems.ts";
import { agreement, confusion, misses, table } from "./tables.ts";

const RULES = "rules/aws-genai";
const ruleSet = parseRuleSet(readRuleSetFiles(RULES));
const text = readFileSync(`${RULES}/signals.yaml`, "utf8");
const signals = parseSignals(text, "signals.yaml", ruleSet);
const compiled = compile(ruleSet);
const practice = readStems("fixtures/practice/stems.yaml");
const stems = [
  ...practice,
  ...readStems("fixtures/stems/own.yaml"),
  ...readStems("fixtures/stems/blind.yaml"),
];
const sets = [...new Set(stems.map(({ set }) => set))];
const HEAD = ["", "stem alone", "with options", "letter of the key"];

const reader = compileReader(signals, ruleSet);
const results = stems.flatMap((stem) => evaluate({ compiled, reader }, stem));
print("All phrases and texts", summary(results));
print("By decision, practice", [
  HEAD,
  ...[...new Set(results.map(({ decision }) => decision))].map((decision) =>
    agreement(
      decision,
      results.filter((result) => isPractice(result) && result.decision === decision),
    ),
  ),
]);

// All practice stems were read before the first phrase was written, so no phrase can be called innocent of a set: what
// is left out for a set is every phrase that occurs in its stems and in no other's, whatever made somebody write it.
const found = setsByPhrase(signals, ruleSet, stems);
const held = sets.flatMap((set) => {
  const part = compileReader(withoutUnique(signals, set, found), ruleSet);
  return stems
    .filter((stem) => stem.set === set)
    .flatMap((stem) => evaluate({ compiled, reader: part }, stem));
});
print(
  "Cross-validated by set: without its texts and without every phrase that occurs in no other set (a lower bound)",
  summary(held),
);
print("At first sight, as recorded in fixtures/stems/first-sight.yaml", [
  HEAD,
  ...firstSight("fixtures/stems/first-sight.yaml"),
]);
for (const [title, all] of [
  ["All phrases and texts", results],
  ["Cross-validated, practice", held.filter(isPractice)],
] as const) {
  console.log(`\n${title}: confusion table, stem alone\n${confusion(all, "alone")}`);
  console.log(`\n${title}: confusion table, with options\n${confusion(all, "withOptions")}`);
  console.log(`\n${title}: misses, stem alone\n${misses(all, "alone")}`);
  console.log(`\n${title}: misses, with options\n${misses(all, "withOptions")}`);
}

function isPractice({ stem }: Result): boolean {
  return practice.includes(stem);
}

function summary(all: readonly Result[]): string[][] {
  const of = (test: (result: Result) => boolean) => all.filter(test);
  return [
    HEAD,
    ...sets.map((set) =>
      agreement(
        set,
        of(({ stem }) => stem.set === set),
      ),
    ),
    agreement("practice", of(isPractice)),
    agreement(
      "practice, generative",
      of((result) => isPractice(result) && result.stem.kind === "generative"),
    ),
    agreement(
      "practice, not debatable",
      of((result) => isPractice(result) && !result.stem.debatable),
    ),
    agreement("all", all),
  ];
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}\n${table(rows)}`);
}
