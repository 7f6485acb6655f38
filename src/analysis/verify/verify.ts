/** Everything that can be proved about a rule set, as findings with witnesses. */
import { DEFAULT_LIMIT } from "../../engine/evaluation/compile.ts";
import type { Finding } from "../../engine/model/finding.ts";
import type { RuleSet } from "../../engine/model/rule-set.ts";
import { checkFacts, type FactChecks } from "./facts.ts";
import { prove } from "./prove.ts";

export interface Verification {
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly inputs: number;
    readonly decisions: number;
    readonly rules: number;
    readonly facts: number;
    readonly claims: number;
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
  const rows = ruleSet.comparisons.flatMap((comparison) => comparison.rows);
  const extra = [
    ...rows.flatMap((row) => row.matters.map((each) => each.when)),
    ...ruleSet.claims.map((claim) => claim.where),
  ];
  const { findings, requirements, nodes, tooLarge, checked } = prove(ruleSet, {
    maximumNodes,
    extra,
  });
  const incomplete: Finding[] =
    tooLarge === undefined
      ? []
      : [
          {
            code: "not-complete",
            severity: "note",
            args: { decision: tooLarge, limit: maximumNodes, checked },
          },
        ];
  return {
    findings: [...findings, ...incomplete, ...checkFacts(ruleSet, options)],
    counts: {
      inputs: ruleSet.inputs.length,
      decisions: ruleSet.decisions.length,
      rules: ruleSet.decisions.reduce((sum, decision) => sum + decision.rules.length, 0),
      facts: ruleSet.facts.length,
      claims: ruleSet.claims.length,
      requirements,
      ...(nodes !== undefined && tooLarge === undefined && { nodes }),
    },
    complete: tooLarge === undefined,
  };
}
