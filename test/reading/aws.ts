/** The built-in rule set with its signals, compiled once for the tests of reading. */
import { readFileSync } from "node:fs";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { compileReader } from "../../src/reading/lexicon/reader.ts";
import { parseRuleSet } from "../../src/ruleset/files/parse.ts";
import { readRuleSetFiles } from "../../src/ruleset/files/read.ts";
import { parseSignals } from "../../src/ruleset/signals/signals.ts";

const folder = "rules/aws-genai";

export const ruleSet = parseRuleSet(readRuleSetFiles(folder));
export const signals = parseSignals(
  readFileSync(`${folder}/signals.yaml`, "utf8"),
  "signals.yaml",
  ruleSet,
);
export const reader = compileReader(signals, ruleSet);
export const compiled = compile(ruleSet);
