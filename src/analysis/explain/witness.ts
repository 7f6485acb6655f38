/** Concrete requirements for a place in a diagram: as few answers as lead there, with numbers a person would write. */

import type { Ref } from "../../engine/diagram/diagram-store.ts";
import { forces } from "../../engine/diagram/queries.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { rangeOf, unknownState } from "../../engine/evaluation/domain.ts";
import type { Answer, Range, Requirements } from "../../engine/model/rule-set.ts";
import {
  type Counterfactual,
  nearestCounterfactual,
  price,
  pricesOf,
  type Step,
} from "./nearest-requirements.ts";
import { afterSteps } from "./step-answers.ts";

type Known = Pick<Compiled, "domain" | "store">;

/** The simplest requirements that lead to an accepted terminal whatever else is answered; undefined when none do. */
export function witness(
  compiled: Known,
  root: Ref,
  accept: (terminal: number) => boolean,
): { readonly requirements: Requirements; readonly terminal: number } | undefined {
  const path = nearestCounterfactual(compiled, root, unknownState(compiled.domain), {
    accept,
    prices: pricesOf(compiled.domain, price.answer),
    narrowingCounts: true,
  });
  if (!path) return undefined;
  const steps = withoutNeedless(compiled, root, path);
  return { requirements: requirementsOf(compiled, steps), terminal: path.terminal };
}

/** The steps without those inputs that every other answer leads to the same end. */
function withoutNeedless(
  compiled: Known,
  root: Ref,
  { steps, terminal }: Counterfactual,
): readonly Step[] {
  const { store, domain } = compiled;
  const group = ({ level }: Step) => (domain.variables[level] as { group: number }).group;
  let needed = steps;
  for (const candidate of new Set(steps.map(group))) {
    const rest = needed.filter((step) => group(step) !== candidate);
    const state = afterSteps(unknownState(domain), rest);
    if (forces(store, root, state, terminal)) needed = rest;
  }
  return needed;
}

/** Requirements that give every variable on the path its first allowed value. */
export function requirementsOf(compiled: Known, steps: readonly Step[]): Requirements {
  const { domain } = compiled;
  const found = new Map<string, Answer>();
  for (const { level, from, to } of steps) {
    const variable = domain.variables[level];
    const input = variable && domain.input.get(variable.input);
    if (!variable || !input) continue;
    if (variable.member !== undefined) {
      const members = (found.get(input.id) ?? []) as readonly string[];
      found.set(input.id, from === 1 ? [...members, variable.member] : members);
    } else if (input.type === "number") {
      found.set(input.id, numberIn(rangeOf(variable.cuts ?? [], from, to)));
    } else {
      found.set(input.id, input.type === "boolean" ? from === 1 : (input.values[from]?.id ?? ""));
    }
  }
  const ordered = domain.inputs.filter((input) => found.has(input.id));
  return Object.fromEntries(ordered.map((input) => [input.id, found.get(input.id) as Answer]));
}

/** A number of the range, whole where there is a whole one. */
export function numberIn({ from = 0, to, fromOpen, toOpen }: Range): number {
  if (!fromOpen) return from;
  if (to === undefined) return from + 1;
  const next = Math.floor(from) + 1;
  if (next < to || (next === to && !toOpen)) return next;
  return toOpen ? (from + to) / 2 : to;
}
