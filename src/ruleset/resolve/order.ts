import type { Decision } from "../../engine/model/rule-set.ts";
import type { Collector } from "../document/collector.ts";
import { suggest } from "../document/suggest.ts";
import { childOf } from "../document/tree.ts";
import type { Part } from "../files/layout.ts";
import type { Reader } from "../requirements/answers.ts";
import type { Reference } from "./decisions.ts";
import { findDecision, type Scope, scalarsOf } from "./scope.ts";

/**
 * Puts decisions into an order in which each names only earlier ones: the order stated in
 * `ruleset.yaml`, else the order given, changed where dependency asks for it.
 */
export function orderDecisions(
  decisions: readonly Decision[],
  references: readonly Reference[],
  meta: Part | undefined,
  scope: Scope,
  collector: Collector,
): Decision[] {
  const cycles = findCycles([...scope.decisions.keys()], references);
  for (const cycle of cycles) addCycle(cycle, references, collector);
  const stated = statedOrder(meta, scope);
  if (stated === undefined) return cycles.length > 0 ? [...decisions] : sort(decisions, references);
  const inCycles = new Set(cycles.flat());
  for (const { from, to, place, part } of references) {
    if (inCycles.has(from) && inCycles.has(to)) continue;
    const [own, named] = [stated.indexOf(from), stated.indexOf(to)];
    if (own < 0 || named < own) continue;
    collector.add("later-decision", part.reader.source, place, { decision: from, named: to });
  }
  return decisions.toSorted((a, b) => stated.indexOf(a.id) - stated.indexOf(b.id));
}

function statedOrder(meta: Part | undefined, scope: Scope): string[] | undefined {
  const node = childOf(meta?.node, "decisions");
  if (meta === undefined || node?.kind !== "list") return undefined;
  const { reader } = meta;
  const stated = scalarsOf("decisions", node, reader).map((item) => {
    findDecision(item.text, item, scope, reader);
    return item;
  });
  checkStated(stated, scope, node, reader);
  return stated.map((item) => item.text);
}

function checkStated(
  stated: ReturnType<typeof scalarsOf>,
  scope: Scope,
  list: { readonly start: number; readonly end: number },
  { source, collector }: Reader,
): void {
  const seen = new Set<string>();
  const known = [...scope.decisions.keys()];
  for (const item of stated) {
    const args = { key: "decisions", value: item.text };
    if (seen.has(item.text)) collector.add("duplicate-value", source, item, args);
    // One that is only misspelled is not left out as well.
    seen.add(scope.decisions.has(item.text) ? item.text : (suggest(item.text, known) ?? item.text));
  }
  for (const decision of known)
    if (!seen.has(decision)) collector.add("unlisted-decision", source, list, { decision });
}

/** Depth first; a decision comes after all that it names, else where it stood. */
function sort(decisions: readonly Decision[], references: readonly Reference[]): Decision[] {
  const sorted = new Set<Decision>();
  const visit = (decision: Decision) => {
    if (sorted.has(decision)) return;
    const named = new Set(references.filter((each) => each.from === decision.id).map((r) => r.to));
    for (const earlier of decisions) if (named.has(earlier.id)) visit(earlier);
    sorted.add(decision);
  };
  decisions.forEach(visit);
  return [...sorted];
}

/** The shortest cycle through each decision that is in one and in none found before. */
function findCycles(ids: readonly string[], references: readonly Reference[]): string[][] {
  const cycles: string[][] = [];
  for (const id of ids) {
    if (cycles.some((cycle) => cycle.includes(id))) continue;
    const cycle = shortestWayBack(id, references);
    if (cycle !== undefined) cycles.push(cycle);
  }
  return cycles;
}

function shortestWayBack(start: string, references: readonly Reference[]): string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const { from, to } of references) {
      if (from !== way.at(-1)) continue;
      if (to === start) return [...way, start];
      if (!seen.has(to)) ways.push([...way, to]);
      seen.add(to);
    }
  }
  return undefined;
}

function addCycle(
  cycle: readonly string[],
  references: readonly Reference[],
  collector: Collector,
) {
  const steps = cycle.slice(1).map((to, index) => {
    const { place, part } = references.find(
      (each) => each.from === cycle[index] && each.to === to,
    )!;
    return { label: `${cycle[index]} > ${to}`, source: part.reader.source, place };
  });
  const [first, ...others] = steps;
  const related = others.map(({ label, source, place }) => ({ label, span: source.span(place) }));
  collector.add("decision-cycle", first!.source, first!.place, { cycle }, related);
}
