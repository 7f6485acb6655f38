/** Which inputs act how widely: in how many cases an answer left open, given some value, would move an outcome. */
import { evaluateCompiled } from "../../engine/bulk/evaluator.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { rangeOf } from "../../engine/evaluation/domain.ts";
import type { Answer, Case, Input } from "../../engine/model/rule-set.ts";
import { numberIn } from "../explain/witness.ts";

/** One case as an instance: the answer that would move it, from where to where. */
export interface Instance {
  readonly case: string;
  readonly answer: Answer;
  readonly from: string;
  readonly to: string;
}

export interface Influence {
  readonly input: string;
  readonly decision: string;
  /** Cases that leave the input open and would be moved by some answer to it. */
  readonly cases: number;
  readonly instance: Instance;
}

/** The influence of each input on each decision that does not collect, the widest first. */
export function influences(compiled: Compiled, cases: readonly Case[]): Influence[] {
  const evaluator = evaluateCompiled(compiled);
  const found = new Map<
    string,
    { cases: Set<string>; instance: Instance; key: [string, string] }
  >();
  for (const each of cases) {
    const before = evaluator.evaluate(each.answers);
    if (before === undefined) continue;
    for (const input of compiled.domain.inputs) {
      if (input.lens || input.id in each.answers) continue;
      for (const answer of answersTo(compiled, input)) {
        const after = evaluator.evaluate({ ...each.answers, [input.id]: answer });
        after?.forEach((result, index) => {
          const from = before[index]?.outcome ?? "";
          const to = result?.outcome ?? "";
          if (from === to) return;
          const decision = evaluator.decisions[index] as string;
          const key = `${input.id} ${decision}`;
          const known = found.get(key);
          if (known) known.cases.add(each.id);
          else {
            const instance = { case: each.id, answer, from, to };
            found.set(key, { cases: new Set([each.id]), instance, key: [input.id, decision] });
          }
        });
      }
    }
  }
  return [...found.values()]
    .map(({ cases: moved, instance, key: [input, decision] }) => ({
      input,
      decision,
      cases: moved.size,
      instance,
    }))
    .sort((a, b) => b.cases - a.cases);
}

/** Every answer that the rules can tell from others: of several at once, each alone and none. */
function answersTo({ domain }: Compiled, input: Input): readonly Answer[] {
  if (input.type === "boolean") return [true, false];
  if (input.type === "choice") return input.values.map(({ id }) => id);
  if (input.type === "choices") return [[], ...input.values.map(({ id }) => [id])];
  const cuts = domain.variables[domain.first.get(input.id) as number]?.cuts ?? [];
  return Array.from({ length: cuts.length + 1 }, (_, band) => numberIn(rangeOf(cuts, band, band)));
}
