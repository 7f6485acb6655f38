/** What can be proved about the rules of a `collect` decision. */

import { FALSE, type Ref, TRUE, terminal } from "../../engine/diagram/diagram-store.ts";
import { implies } from "../../engine/diagram/intersection.ts";
import { isNever } from "../../engine/diagram/truth-functions.ts";
import type { Compilation } from "../../engine/evaluation/compile.ts";
import type { Finding } from "../../engine/model/finding.ts";
import type { Decision } from "../../engine/model/rule-set.ts";
import { witness } from "../explain/witness.ts";
import { finding } from "./found.ts";

/** Rules whose condition never holds, and rules that add nothing to others for the same option. */
export function checkCollected(compilation: Compilation, decision: Decision): Finding[] {
  const { truths } = compilation;
  const holding = decision.rules.map((rule) =>
    truths.and(compilation.possible, truths.compile(rule.when)),
  );
  return decision.rules.flatMap((rule, index): Finding[] => {
    const own = holding[index] as Ref;
    const args = { decision: decision.id, rule: rule.id };
    const { span } = rule;
    if (isNever(own)) return [finding("rule-never-holds", "error", args, { span })];
    const others = [...decision.rules.keys()].filter(
      (other) => other !== index && decision.rules[other]?.choose === rule.choose,
    );
    const elsewhere = others.reduce(
      (whole, other) => truths.or(whole, holding[other] as Ref),
      terminal(FALSE),
    );
    if (!implies(compilation.store, own, elsewhere)) return [];
    const next = others.map((other) => decision.rules[other]?.id ?? "");
    const example = witness(compilation, own, (point) => point === TRUE);
    return [
      finding(
        "rule-without-effect",
        "warning",
        { ...args, chooses: rule.choose, next },
        { span, witness: example },
      ),
    ];
  });
}
