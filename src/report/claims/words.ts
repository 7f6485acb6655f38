import type { Claim, ClaimStatement, Condition } from "../../engine/model/rule-set.ts";
import { list } from "../words/answers.ts";
import { partWords } from "../words/conditions.ts";
import type { Names } from "../words/names.ts";

/** The requirements that a claim speaks of, a line for each part that must hold; none where it speaks of all. */
export function whereWords(claim: Claim, names: Names): readonly string[] {
  const { where } = claim;
  const parts = where.kind === "all" ? where.of : [where];
  return parts.map((part) => conditionWords(part, false, names));
}

function conditionWords(condition: Condition, negated: boolean, names: Names): string {
  switch (condition.kind) {
    case "not":
      return conditionWords(condition.of, !negated, names);
    case "all":
    case "any": {
      const parts = condition.of.map((part) => conditionWords(part, negated, names));
      const together = (condition.kind === "all") !== negated;
      return parts.length < 2 ? parts.join("") : `(${parts.join(together ? "; " : " | ")})`;
    }
    default:
      return partWords(condition, negated, names);
  }
}

/** What a claim says, a sentence for each decision that it names. */
export function statementWords(statement: ClaimStatement, names: Names): readonly string[] {
  switch (statement.kind) {
    case "always":
    case "never":
    case "sometimes":
      return Object.entries(statement.outcomes).map(([decision, outcomes]) => {
        const options = list(names.options(decision, outcomes), "or");
        return `${names.decision(decision)} is ${statement.kind} ${options}`;
      });
    case "indifferent": {
      const inputs = list(statement.inputs.map((input) => names.inputName(input)));
      const decisions = list(statement.decisions.map((id) => names.decision(id)));
      return [`makes no difference to ${decisions}: ${inputs}`];
    }
    case "monotone":
      return Object.entries(statement.towards).map(([decision, outcomes]) => {
        const options = list(names.options(decision, outcomes), "or");
        const direction = statement.direction === "up" ? "higher" : "lower";
        const input = names.inputName(statement.input);
        return `${input}: a ${direction} value never leads ${names.decision(decision)} away from ${options}`;
      });
  }
}
