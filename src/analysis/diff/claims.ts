/** What one version of a rule set claims, put to another. */
import { Compilation, type CompileOptions } from "../../engine/evaluation/compile.ts";
import { visit } from "../../engine/evaluation/condition-parts.ts";
import type { Claim, Condition, Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import { proveClaims } from "../claims/prove.ts";

export interface ClaimsDiff {
  /** Claims of the older version that do not hold of the newer one, one for each decision. */
  readonly broken: readonly BrokenClaim[];
  /** Ids of claims that name what the newer version does not have. */
  readonly notComparable: readonly string[];
}

export interface BrokenClaim {
  readonly claim: string;
  /** Absent where no requirements of the newer version meet what the claim speaks of. */
  readonly decision?: string;
  /** Ids of the rules that decide against it. */
  readonly rules: readonly string[];
  readonly witness?: Requirements;
  /** Requirements that differ from the witness in the claim's inputs alone. */
  readonly counterpart?: Requirements;
}

/** Proves the older version's claims of the newer version. Throws DecisionTooLargeError where a diagram would explode. */
export function diffClaims(
  claims: readonly Claim[],
  newer: RuleSetCore,
  options: Pick<CompileOptions, "maximumNodes"> = {},
): ClaimsDiff {
  const known = claims.filter((claim) => isKnown(claim, newer));
  const extra = known.map((claim) => claim.where);
  const compilation = new Compilation(newer, { ...options, extra });
  const proofs = proveClaims(compilation, compilation.run(), known);
  return {
    broken: proofs.flatMap((proof): BrokenClaim[] => {
      if (proof.status === "proved") return [];
      const { id } = proof.claim;
      if (proof.status === "vacuous") return [{ claim: id, rules: [] }];
      const { decision, rules, witness, counterpart } = proof;
      const shown = { ...(witness && { witness }), ...(counterpart && { counterpart }) };
      return [{ claim: id, decision, rules, ...shown }];
    }),
    notComparable: claims.filter((claim) => !known.includes(claim)).map(({ id }) => id),
  };
}

/** Whether a rule set has everything that a claim names. */
function isKnown(claim: Claim, ruleSet: RuleSetCore): boolean {
  return (
    isKnownCondition(claim.where, ruleSet) &&
    claim.says.every((statement) => {
      switch (statement.kind) {
        case "indifferent":
          return (
            statement.inputs.every((id) => inputOf(id, ruleSet)) &&
            statement.decisions.every((id) => decisionOf(id, ruleSet))
          );
        case "monotone":
          return inputOf(statement.input, ruleSet) && areOptions(statement.towards, ruleSet);
        default:
          return areOptions(statement.outcomes, ruleSet);
      }
    })
  );
}

const inputOf = (id: string, { inputs }: RuleSetCore) => inputs.find((each) => each.id === id);

const decisionOf = (id: string, { decisions }: RuleSetCore) =>
  decisions.find((each) => each.id === id);

const areOptions = (outcomes: Readonly<Record<string, readonly string[]>>, ruleSet: RuleSetCore) =>
  Object.entries(outcomes).every(([decision, ids]) => hasValues(decision, ids, ruleSet));

function isKnownCondition(condition: Condition, ruleSet: RuleSetCore): boolean {
  let all = true;
  visit(condition, (atom) => {
    const known =
      atom.kind === "within"
        ? inputOf(atom.input, ruleSet)?.type === "number"
        : hasValues(atom.input, atom.values, ruleSet);
    all &&= known;
  });
  return all;
}

function hasValues(
  id: string,
  values: readonly (string | boolean)[],
  ruleSet: RuleSetCore,
): boolean {
  const input = inputOf(id, ruleSet);
  if (input?.type === "boolean") return values.every((value) => typeof value === "boolean");
  const known = input?.values ?? decisionOf(id, ruleSet)?.options;
  return known !== undefined && values.every((value) => known.some((each) => each.id === value));
}
