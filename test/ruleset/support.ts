import { expect } from "vitest";
import { type Finding, InputError } from "../../src/engine/model/finding.ts";
import type { RuleSet } from "../../src/engine/model/rule-set.ts";
import { Collector } from "../../src/ruleset/document/collector.ts";
import { Source } from "../../src/ruleset/document/source.ts";
import { toValue } from "../../src/ruleset/document/tree.ts";
import { readYaml } from "../../src/ruleset/document/yaml.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";

/** The small rule set that most tests are written against. */
export const coffee: RuleSet = parseRuleSet(readRuleSetFiles("fixtures/rulesets/coffee"));

/** The input of the small rule set with this id. */
export function coffeeInput(id: string) {
  return coffee.inputs.find((input) => input.id === id)!;
}

/** The error that a call throws; it must be an InputError. */
export function errorOf(call: () => unknown): InputError {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return error as InputError;
  }
  throw new Error("expected an InputError");
}

/** What a call complains of, a line each: `line:column code {args}`. */
export function complaints(call: () => unknown): string[] {
  return errorOf(call).findings.map(oneLine);
}

export function oneLine({ code, args, span }: Finding): string {
  return `${span?.line}:${span?.column} ${code} ${JSON.stringify(args)}`;
}

/** A YAML text as a plain value, with what is wrong with it. */
export function readPlain(text: string): { value: unknown; findings: string[] } {
  const collector = new Collector();
  const node = readYaml(new Source("test.yaml", text), collector);
  const value = node === undefined ? undefined : toValue(node);
  return { value, findings: collector.findings.map(oneLine) };
}
