/** In which order diagrams branch on the inputs. It changes no answer, but the size of the diagrams by far. */

import { isCollecting, type RuleSetCore } from "../model/rule-set.ts";
import { conditionsOf, visit } from "./condition-parts.ts";

const ROUNDS = 100;

/** A number cut at more places than these branches last: what stands below it would be there once a band. */
const WIDE = 100;

/**
 * Positions of the inputs in branching order: the rule set's own order where it declares one, else the FORCE heuristic
 * (Aloul, Markov, Sakallah 2003): inputs named together in a rule are drawn together, round after round. Numbers with
 * very many thresholds come last.
 */
export function branchingOrder(ruleSet: RuleSetCore): readonly number[] {
  const position = new Map(ruleSet.inputs.map((input, index) => [input.id, index]));
  if (ruleSet.branching) {
    const declared = ruleSet.branching.flatMap((id) => position.get(id) ?? []);
    const rest = [...position.values()].filter((index) => !declared.includes(index));
    return [...declared, ...rest];
  }
  const order = force(ruleSet.inputs.length, edgesOf(ruleSet, position));
  const wide = wideNumbers(ruleSet);
  const isWide = (index: number) => wide.has(ruleSet.inputs[index]?.id ?? "");
  return [...order.filter((index) => !isWide(index)), ...order.filter(isWide)];
}

function wideNumbers(ruleSet: RuleSetCore): Set<string> {
  const thresholds = new Map<string, Set<number>>();
  for (const condition of conditionsOf(ruleSet)) {
    visit(condition, (atom) => {
      if (atom.kind !== "within") return;
      const known = thresholds.get(atom.input) ?? new Set();
      thresholds.set(atom.input, known);
      for (const end of [atom.range.from, atom.range.to]) if (end !== undefined) known.add(end);
    });
  }
  return new Set([...thresholds].flatMap(([id, ends]) => (ends.size > WIDE ? [id] : [])));
}

function edgesOf(ruleSet: RuleSetCore, position: ReadonlyMap<string, number>): number[][] {
  return ruleSet.decisions
    .filter((decision) => !isCollecting(decision))
    .flatMap((decision) =>
      decision.rules.map((rule) => {
        const named = new Set<number>();
        visit(rule.when, (atom) => {
          const input = position.get(atom.input);
          if (input !== undefined) named.add(input);
        });
        return [...named];
      }),
    )
    .filter((edge) => edge.length > 1);
}

function force(count: number, edges: readonly (readonly number[])[]): number[] {
  let order = Array.from({ length: count }, (_, input) => input);
  const place = Float64Array.from(order);
  for (let round = 0; round < ROUNDS; round++) {
    const pull = new Float64Array(count);
    const pulls = new Int32Array(count);
    for (const edge of edges) {
      const centre = edge.reduce((sum, input) => sum + (place[input] as number), 0) / edge.length;
      for (const input of edge) {
        pull[input] = (pull[input] as number) + centre;
        pulls[input] = (pulls[input] as number) + 1;
      }
    }
    const target = place.map((own, input) =>
      pulls[input] ? (pull[input] as number) / (pulls[input] as number) : own,
    );
    const next = [...order].sort((a, b) => (target[a] as number) - (target[b] as number) || a - b);
    if (next.every((input, index) => input === order[index])) break;
    order = next;
    order.forEach((input, index) => {
      place[input] = index;
    });
  }
  return order;
}
