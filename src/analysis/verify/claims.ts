/** What a rule set claims of itself, as findings where it does not hold. */
import type { Compilation, Compiled } from "../../engine/evaluation/compile.ts";
import type { Finding } from "../../engine/model/finding.ts";
import type { Claim, ClaimStatement } from "../../engine/model/rule-set.ts";
import { proveClaims, type Refutation } from "../claims/prove.ts";
import type { ClaimCode } from "./codes.ts";

const CODES = {
  always: "claim-broken",
  never: "claim-broken",
  sometimes: "claim-never-so",
  indifferent: "claim-not-indifferent",
  monotone: "claim-not-monotone",
} as const satisfies Record<ClaimStatement["kind"], ClaimCode>;

/** Proves all claims; the findings say which do not hold, each with requirements that show it. */
export function checkClaims(
  compilation: Compilation,
  compiled: Compiled,
  claims: readonly Claim[],
): Finding[] {
  return proveClaims(compilation, compiled, claims).flatMap((proof): Finding[] => {
    if (proof.status === "proved") return [];
    if (proof.status === "refuted") return [broken(proof, compiled)];
    const { id, span } = proof.claim;
    const args = { claim: id };
    return [{ code: "claim-about-nothing", severity: "error", args, ...(span && { span }) }];
  });
}

function broken(proof: Refutation, { ruleSet }: Compiled): Finding {
  const { claim, statement, decision, witness, counterpart, rules } = proof;
  const found = ruleSet.decisions.find(({ id }) => id === decision);
  const named = found?.rules.filter(({ id }) => rules.includes(id)) ?? [];
  return {
    code: CODES[statement.kind],
    severity: "error",
    args: {
      claim: claim.id,
      decision,
      rules: named.map(({ id }) => id),
      ...(statement.kind === "indifferent" && { inputs: statement.inputs }),
      ...(statement.kind === "monotone" && { inputs: [statement.input] }),
    },
    ...(claim.span && { span: claim.span }),
    related: named.map(({ id, span }) => ({ label: id, ...(span && { span }) })),
    ...(witness && { witness }),
    ...(counterpart && { counterpart }),
  };
}
