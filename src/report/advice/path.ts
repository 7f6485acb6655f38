/** The way from answers to decisions as a Mermaid flowchart. */

import { visit } from "../../engine/evaluation/condition-parts.ts";
import type { Advice, DecisionAdvice } from "../../engine/model/advice.ts";
import type { Names } from "../names.ts";
import { reasonWords } from "../words.ts";
import { mermaidChart, mermaidLabel } from "./mermaid.ts";
import { inOrder, isCollected } from "./view/decisions.ts";

/** A decision, and what led to it. */
interface Step {
  readonly id: string;
  readonly decision: DecisionAdvice;
  readonly label: string;
  /** Decisions before it that its rule reads. */
  readonly earlier: ReadonlySet<string>;
}

/**
 * Answers on the left, the decisions that they led to on the right; what was assumed is one box a decision, with a
 * dashed arrow. Nothing when there is nothing to draw, or when it would be too large.
 */
export function pathFlowchart(advice: Advice, names: Names): string[] {
  const steps = stepsOf(advice, names);
  const chart = new Chart();
  for (const { id, decision, label, earlier } of steps) {
    const to = chart.box(`decision ${id}`, `([${mermaidLabel(label)}])`);
    for (const words of givenWords(decision, names)) {
      chart.arrow(chart.box(`answer ${words}`, `[${mermaidLabel(words)}]`), "-->", to);
    }
    const count = decision.reason.filter(({ assumed }) => assumed).length;
    const words = count === 1 ? "1 answer assumed" : `${count} answers assumed`;
    if (count > 0)
      chart.arrow(chart.box(`assumed for ${id}`, `[${mermaidLabel(words)}]`), "-.->", to);
    for (const other of steps) {
      if (earlier.has(other.id)) chart.arrow(chart.box(`decision ${other.id}`, ""), "-->", to);
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

function givenWords({ reason }: DecisionAdvice, names: Names): readonly string[] {
  const given = reason.filter(({ assumed }) => !assumed);
  return given.map((each) => {
    const input = names.input(each.input);
    return input === undefined ? each.input : reasonWords(input, each);
  });
}

function stepsOf(advice: Advice, names: Names): readonly Step[] {
  return inOrder(advice, names).flatMap(([id, decision]): Step[] => {
    const { outcome, rule } = decision;
    if (isCollected(decision) || outcome === undefined || names.isNone(outcome)) return [];
    const by = rule === undefined ? "" : ` (rule ${rule})`;
    const label = `${names.decision(id)}: ${names.option(id, outcome)}${by}`;
    return [{ id, decision, label, earlier: earlierOf(id, rule, names) }];
  });
}

/** The earlier decisions that a rule reads. */
function earlierOf(
  decision: string,
  rule: string | undefined,
  { ruleSet }: Names,
): ReadonlySet<string> {
  const rules = ruleSet.decisions.find(({ id }) => id === decision)?.rules ?? [];
  const deciding = rules.find(({ id }) => id === rule);
  const read = new Set<string>();
  if (deciding !== undefined) {
    visit(deciding.when, (part) => {
      if ("input" in part) read.add(part.input);
    });
  }
  return read;
}
