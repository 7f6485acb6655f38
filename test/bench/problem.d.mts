import type { Requirements, RuleSet } from "../../src/engine/model/rule-set.ts";

export function random(seed: number): () => number;
export function ruleSet(total?: number, seed?: number): RuleSet;
export function respondents(count: number, seed?: number): Requirements[];
