import type { Domain } from "../../engine/evaluation/domain.ts";
import type { Condition } from "../../engine/model/rule-set.ts";

/** What a condition asks of the inputs, decisions being taken as they may come; for a witness of what cannot be. */
export function inputsOnly(domain: Domain, condition: Condition): Condition {
  if (condition.kind === "all") {
    return { kind: "all", of: condition.of.map((part) => inputsOnly(domain, part)) };
  }
  if (condition.kind === "any" || condition.kind === "not") return condition;
  return domain.first.has(condition.input) ? condition : { kind: "all", of: [] };
}
