/** What can be proved about the rules of a `collect` decision. */

import { FALSE, type Ref, TRUE, terminal } from "../../engine/diagram/diagram-store.ts";
import { exceeds } from "../../engine/diagram/intersection.ts";
import { isNever } from "../../engine/diagram/truth-functions.ts";
import type { Compilation } from "../../engine/evaluation/compile.ts";
import type { Finding } from "../../engine/model/finding.ts";
import type { Decision } from "../../engine/model/rule-set.ts";
import { witness } from "../explain/witness.ts";

/** Rules whose condition never holds, and rules that add nothing to others for the same option. */
export function checkCollected(compilation: Compilation, decision: Decision): Finding[] {
  const { truths } = compilation;
  const holding = decision.rules.map((rule) =>
    truths.and(compilation.possible, truths.compile(rule.when)),
  );
  return decision.rules.flatMap((rule, index): Finding[] => {
    const own = holding[index] as Ref;
    const place = {
      args: { decision: decision.id, rule: rule.id },
      ...(rule.span && { span: rule.span }),
    };
    if (isNever(own)) return [{ code: "rule-never-holds", severity: "error", ...place }];
    const others = decision.rules.flatMap((each, other) =>
      other !== index && each.choose === rule.choose
        ? [{ each, truth: holding[other] as Ref }]
        : [],
    );
    const elsewhere = others.reduce((whole, { truth }) => truths.or(whole, truth), terminal(FALSE));
    if (exceeds(compilation.store, own, elsewhere)) return [];
    const example = witness(compilation, own, (point) => point === TRUE);
    return [
      {
        code: "rule-without-effect",
        severity: "warning",
        ...place,
        args: { ...place.args, chooses: rule.choose, next: others.map(({ each }) => each.id) },
        ...(example && { witness: example.requirements }),
      },
    ];
  });
}
