/** Opens what a rule set knows of texts, signals and scenarios: compiled when the program was built, or from its YAML. */
import type { Scenario } from "../../engine/model/scenario.ts";
import type { TextReader } from "../../reading/lexicon/reader.ts";
import { UsageError } from "../requirements/usage-error.ts";
import { type Opened, readBuiltIn } from "./open.ts";

/** The reader of a rule set. Throws UsageError for one without signals, InputError for wrong ones. */
export async function openReader(
  { ruleSet }: Pick<Opened, "ruleSet">,
  path: string | undefined,
  cwd: string,
): Promise<TextReader> {
  const { inputs } = ruleSet;
  if (path === undefined || path === "") {
    const built = readBuiltIn<Omit<TextReader, "inputs">>("reader");
    if (built === undefined) throw withoutSignals(ruleSet.id);
    return { ...built, inputs };
  }
  const signals = await otherFile(path, cwd, "signals");
  if (signals === undefined) throw withoutSignals(path);
  const { parseSignals } = await import("../../ruleset/signals/signals.ts");
  const { compileReader } = await import("../../reading/lexicon/reader.ts");
  return compileReader(parseSignals(signals.text, signals.file, ruleSet, signals.key), ruleSet);
}

/** The scenarios of a rule set; none where it has none. Throws InputError for wrong ones. */
export async function openScenarios(
  { ruleSet }: Pick<Opened, "ruleSet">,
  path: string | undefined,
  cwd: string,
): Promise<readonly Scenario[]> {
  if (path === undefined || path === "") return readBuiltIn<readonly Scenario[]>("scenarios") ?? [];
  const found = await otherFile(path, cwd, "scenarios");
  if (found === undefined) return [];
  const { parseScenarios } = await import("../../ruleset/signals/scenarios.ts");
  return parseScenarios(found.text, found.file, ruleSet, found.key);
}

async function otherFile(path: string, cwd: string, kind: "signals" | "scenarios") {
  const { readRuleSetFiles } = await import("../../ruleset/files/index.ts");
  const { findOther } = await import("../../ruleset/signals/find.ts");
  return findOther(readRuleSetFiles(path, cwd), kind);
}

function withoutSignals(rules: string): UsageError {
  return new UsageError(
    `the rule set '${rules}' has no signals, so it cannot read texts`,
    "signals.yaml lists the phrases that point to answers; rules/README.md shows how.",
  );
}
