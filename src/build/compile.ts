/** Checks a rule set and writes it as JSON, so that the program reads no YAML of its own rules. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { opening } from "../analysis/interview/opening.ts";
import { pack } from "../engine/diagram/archive.ts";
import { compile } from "../engine/evaluation/compile.ts";
import { type Finding, InputError } from "../engine/model/finding.ts";
import type { RuleSet, RuleSetCore } from "../engine/model/rule-set.ts";
import { compileReader } from "../reading/lexicon/reader.ts";
import { fingerprint } from "../ruleset/files/fingerprint.ts";
import { parseRuleSet } from "../ruleset/files/parse.ts";
import { readRuleSetFiles } from "../ruleset/files/read.ts";
import { findOther } from "../ruleset/signals/find.ts";
import { parseScenarios } from "../ruleset/signals/scenarios.ts";
import { parseSignals } from "../ruleset/signals/signals.ts";

type Files = ReadonlyMap<string, string>;

/** What the files beside the core hold, for when it is first asked for. */
const outputs: Readonly<Record<string, (ruleSet: RuleSet, files: Files) => unknown>> = {
  facts: ({ facts }) => facts,
  comparisons: ({ comparisons }) => comparisons,
  examples: ({ examples }) => examples,
  cases: ({ cases }) => cases,
  claims: ({ claims }) => claims,
  // What a check needs beside the parts, and whether they still say what the files say.
  check: ({ staleAfter }, files) => ({ fingerprint: fingerprint(files), staleAfter }),
};

/** Parts that not every rule set has, and that the core does not refer to. */
const others: typeof outputs = {
  reader: (ruleSet, files) => {
    const found = findOther(files, "signals");
    if (found === undefined) return undefined;
    const signals = parseSignals(found.text, found.file, ruleSet, found.key);
    const { inputs, ...reader } = compileReader(signals, ruleSet);
    return reader;
  },
  scenarios: (ruleSet, files) => {
    const found = findOther(files, "scenarios");
    return found && parseScenarios(found.text, found.file, ruleSet, found.key);
  },
};

/**
 * Compiles the rule set in `folder` into JSON files in `<outFolder>/<id of the rule set>`.
 * On errors it prints each as `file:line:column code args`, writes nothing, and sets exit code 1.
 */
export function compileRuleSet(folder: string, outFolder: string): void {
  try {
    const files = readRuleSetFiles(folder, ".", shownAs(folder));
    const ruleSet = parseRuleSet(files);
    const target = join(outFolder, ruleSet.id);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, "core.json"), JSON.stringify(coreOf(ruleSet), withoutSpans));
    for (const [name, select] of Object.entries(outputs)) {
      const json = JSON.stringify(select(ruleSet, files), withoutSpans);
      writeFileSync(join(target, `${name}.json`), json);
    }
    for (const [name, select] of Object.entries(others)) {
      const value = select(ruleSet, files);
      if (value !== undefined) writeFileSync(join(target, `${name}.json`), JSON.stringify(value));
    }
    const compiled = compile(ruleSet);
    writeFileSync(join(target, "diagrams.bin"), new Uint8Array(pack(compiled).buffer));
    writeFileSync(join(target, "opening.json"), JSON.stringify(opening(compiled)));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const finding of error.findings) console.error(oneLine(finding));
    process.exitCode = 1;
  }
}

function coreOf(ruleSet: RuleSet): RuleSetCore & { readonly compared: readonly unknown[] } {
  // What has a file of its own, and what only a compilation reads.
  const { facts, comparisons, examples, cases, claims, staleAfter, ...core } = ruleSet;
  return { ...core, compared: comparisons.map(({ columns }) => columns.map(({ id }) => id)) };
}

/** Places in files are for those who check rules, and they read the YAML. */
function withoutSpans(key: string, value: unknown): unknown {
  return key === "span" ? undefined : value;
}

/** The same names wherever the build runs: the folder and the one that holds it. */
function shownAs(folder: string): string {
  return `${basename(dirname(folder))}/${basename(folder)}`;
}

function oneLine({ code, args, span }: Finding): string {
  const place = span === undefined ? "" : `${span.file}:${span.line}:${span.column} `;
  return `${place}${code} ${JSON.stringify(args)}`;
}
