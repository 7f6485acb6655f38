/** In which order diagrams branch on the inputs. It changes no answer, but the size of the diagrams by far. */
import { visit } from "./condition.ts";
import type { RuleSetCore } from "./model.ts";

const ROUNDS = 100;

/**
 * Positions of the inputs in branching order: the rule set's own order where it declares one, else the FORCE heuristic
 * (Aloul, Markov, Sakallah 2003): inputs named together in a rule are drawn together, round after round.
 */
export function branchingOrder(ruleSet: RuleSetCore): readonly number[] {
  const position = new Map(ruleSet.inputs.map((input, index) => [input.id, index]));
  if (ruleSet.branching) {
    const declared = ruleSet.branching.flatMap((id) => position.get(id) ?? []);
    const rest = [...position.values()].filter((index) => !declared.includes(index));
    return [...declared, ...rest];
  }
  return force(ruleSet.inputs.length, edgesOf(ruleSet, position));
}

function edgesOf(ruleSet: RuleSetCore, position: ReadonlyMap<string, number>): number[][] {
  return ruleSet.decisions
    .filter((decision) => decision.hit !== "collect")
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
