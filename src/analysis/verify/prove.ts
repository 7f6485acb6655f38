/** Checks the decisions of a rule set one after another; where a diagram grows too large, those before it. */

import { TooLargeError, TRUE } from "../../engine/diagram/diagram-store.ts";
import { shares } from "../../engine/diagram/queries.ts";
import {
  Compilation,
  type Compiled,
  type CompileOptions,
  DecisionTooLargeError,
} from "../../engine/evaluation/compile.ts";
import { unknownState } from "../../engine/evaluation/domain.ts";
import type { Finding } from "../../engine/model/finding.ts";
import { isCollecting, type RuleSet } from "../../engine/model/rule-set.ts";
import { checkClaims } from "./claims.ts";
import { checkCollected } from "./collected.ts";
import { checkReach } from "./reach.ts";
import { checkRules } from "./rules.ts";

export interface Proof {
  readonly findings: readonly Finding[];
  /** Distinguishable complete requirements, without those that cannot occur. */
  readonly requirements: number;
  /** Nodes of all diagrams; absent where one was too large. */
  readonly nodes?: number;
  /** The first decision that was too large to be checked. */
  readonly tooLarge?: string;
  /** Decisions checked. */
  readonly checked: readonly string[];
}

/** Proves what can be proved within the limit on nodes. */
export function prove(ruleSet: RuleSet, options: CompileOptions): Proof {
  let tooLarge: string | undefined;
  for (let count = ruleSet.decisions.length; ; ) {
    const compilation = new Compilation(
      { ...ruleSet, decisions: ruleSet.decisions.slice(0, count) },
      options,
    );
    try {
      const compiled = compilation.run();
      const proof = checkCompiled(compilation, compiled, ruleSet);
      return tooLarge === undefined ? proof : { ...proof, tooLarge };
    } catch (error) {
      if (!(error instanceof DecisionTooLargeError)) throw error;
      tooLarge = error.decision;
      count = ruleSet.decisions.findIndex((decision) => decision.id === error.decision);
      if (count <= 0)
        return { findings: [], requirements: size(compilation), tooLarge, checked: [] };
    }
  }
}

function checkCompiled(compilation: Compilation, compiled: Compiled, ruleSet: RuleSet): Proof {
  const { decisions } = compilation.ruleSet;
  const findings: Finding[] = [];
  const checked: string[] = [];
  const requirements = size(compiled);
  const { nodeCount: nodes } = compiled.store;
  try {
    for (const decision of decisions) {
      const check = isCollecting(decision) ? checkCollected : checkRules;
      findings.push(...check(compilation, decision));
      checked.push(decision.id);
    }
    // What can never show is known only where every decision is.
    const whole = decisions.length === ruleSet.decisions.length;
    if (whole) {
      findings.push(...checkReach(compilation, compiled, ruleSet));
      findings.push(...checkClaims(compilation, compiled, ruleSet.claims));
    }
    return { findings, requirements, nodes, checked };
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    const tooLarge = decisions[checked.length]?.id ?? decisions.at(-1)?.id ?? "";
    return { findings, requirements, tooLarge, checked };
  }
}

function size({
  domain,
  store,
  possible,
}: Pick<Compiled, "domain" | "store" | "possible">): number {
  const all = domain.variables.reduce((product, variable) => product * variable.size, 1);
  return Math.round(all * (shares(store, possible, unknownState(domain)).get(TRUE) ?? 0));
}
