/** The way from answers to decisions as a Mermaid flowchart. */
import type { Advice, DecisionAdvice } from "../../engine/model/advice.ts";
import { mermaidChart, mermaidLabel } from "../markup/mermaid.ts";
import { namedIn } from "../words/conditions.ts";
import type { Names } from "../words/names.ts";
import { singleDecisions } from "./words/decisions.ts";

/** A decision, and what led to it. */
interface Step {
  readonly id: string;
  readonly decision: DecisionAdvice;
  readonly label: string;
  /** Ids that its rule names: inputs, and decisions before it. */
  readonly reads: ReadonlySet<string>;
}

/**
 * Answers on the left, the decisions that they led to on the right; what was assumed is one box a decision, with a
 * dashed arrow. Nothing when there is nothing to draw, or when it would be too large.
 */
export function pathFlowchart(advice: Advice, names: Names): string[] {
  const steps = stepsOf(advice, names);
  const chart = new Chart();
  for (const { id, decision, label, reads } of steps) {
    const to = chart.box(`decision ${id}`, `([${mermaidLabel(label)}])`);
    for (const words of names.reasons(decision.reason, false)) {
      chart.arrow(chart.box(`answer ${words}`, `[${mermaidLabel(words)}]`), "-->", to);
    }
    const count = decision.reason.filter(({ assumed }) => assumed).length;
    const words = count === 1 ? "1 answer assumed" : `${count} answers assumed`;
    if (count > 0)
      chart.arrow(chart.box(`assumed for ${id}`, `[${mermaidLabel(words)}]`), "-.->", to);
    for (const other of steps) {
      if (reads.has(other.id)) chart.arrow(chart.box(`decision ${other.id}`, ""), "-->", to);
    }
  }
  return mermaidChart("flowchart LR", chart.lines);
}

/** The lines of a flowchart; each box is drawn once, under a name of its own. */
class Chart {
  readonly lines: string[] = [];
  readonly #names = new Map<string, string>();

  box(key: string, shape: string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `n${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.lines.push(`  ${name}${shape}`);
    return name;
  }

  arrow(from: string, kind: "-->" | "-.->", to: string): void {
    this.lines.push(`  ${from} ${kind} ${to}`);
  }
}

function stepsOf(advice: Advice, names: Names): readonly Step[] {
  return singleDecisions(advice, names).flatMap(([id, decision]): Step[] => {
    const { outcome, rule } = decision;
    if (outcome === undefined) return [];
    const by = rule === undefined ? "" : ` (rule ${rule})`;
    const label = `${names.decision(id)}: ${names.option(id, outcome)}${by}`;
    const rules = names.ruleSet.decisions.find((each) => each.id === id)?.rules;
    const deciding = rules?.find((each) => each.id === rule);
    return [{ id, decision, label, reads: deciding ? namedIn(deciding.when) : new Set() }];
  });
}
