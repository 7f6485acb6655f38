/** Everything that can be proved about a rule set, as findings with witnesses. */
import {
  Compilation,
  type Compiled,
  DEFAULT_LIMIT,
  DecisionTooLargeError,
} from "../../engine/compile.ts";
import { TRUE } from "../../engine/diagram.ts";
import { unknownState } from "../../engine/domain.ts";
import type { Finding } from "../../engine/finding.ts";
import type { RuleSet } from "../../engine/model.ts";
import { shares } from "../../engine/walk.ts";
import { checkCollected } from "./collected.ts";
import { checkFacts, type FactChecks } from "./facts.ts";
import { checkReach } from "./reach.ts";
import { checkRules } from "./rules.ts";

export interface Verification {
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly inputs: number;
    readonly decisions: number;
    readonly rules: number;
    readonly facts: number;
    /** Distinguishable complete requirements, without those that cannot occur; approximate above 2^53. */
    readonly requirements: number;
    /** Nodes of all diagrams; absent where one was too large. */
    readonly nodes?: number;
  };
  /** False where a diagram was too large, so that not everything was checked. */
  readonly complete: boolean;
}

export interface VerifyOptions extends FactChecks {
  readonly maximumNodes?: number;
}

/** Proves what can be proved about a rule set. */
export function verify(ruleSet: RuleSet, options: VerifyOptions): Verification {
  const maximumNodes = options.maximumNodes ?? DEFAULT_LIMIT;
  const extra = ruleSet.comparisons.flatMap((comparison) =>
    comparison.rows.flatMap((row) => row.matters.map((each) => each.when)),
  );
  const counts = {
    inputs: ruleSet.inputs.length,
    decisions: ruleSet.decisions.length,
    rules: ruleSet.decisions.reduce((sum, decision) => sum + decision.rules.length, 0),
    facts: ruleSet.facts.length,
  };
  const findings: Finding[] = [];
  let proved: { readonly requirements: number; readonly nodes?: number };
  let complete = true;
  const compilation = new Compilation(ruleSet, { maximumNodes, extra });
  try {
    const compiled = compilation.run();
    for (const { decision } of compiled.decisions) {
      if (decision.hit !== "collect") findings.push(...checkRules(compilation, decision));
      else findings.push(...checkCollected(compilation, decision));
    }
    proved = { requirements: size(compiled), nodes: compiled.store.nodeCount };
    findings.push(...checkReach(compilation, compiled, ruleSet));
  } catch (error) {
    if (!(error instanceof DecisionTooLargeError)) throw error;
    complete = false;
    proved = { requirements: size(compilation) };
    findings.push({
      code: "not-complete",
      severity: "note",
      args: { decision: error.decision, limit: error.limit },
    });
  }
  findings.push(...checkFacts(ruleSet, options));
  return { findings, counts: { ...counts, ...proved }, complete };
}

function size({
  domain,
  store,
  possible,
}: Pick<Compiled, "domain" | "store" | "possible">): number {
  const all = domain.variables.reduce((product, variable) => product * variable.size, 1);
  return Math.round(all * (shares(store, possible, unknownState(domain)).get(TRUE) ?? 0));
}
