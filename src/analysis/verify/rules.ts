/** What can be proved about the rules of one decision: gaps, overlaps, rules never reached, rules without effect. */

import {
  FALSE,
  isTerminal,
  type Ref,
  TRUE,
  terminal,
  terminalValue,
} from "../../engine/diagram/diagram-store.ts";
import { reachable } from "../../engine/diagram/queries.ts";
import { type Compilation, GAP } from "../../engine/evaluation/compile.ts";
import { unknownState } from "../../engine/evaluation/domain.ts";
import type { Finding } from "../../engine/model/finding.ts";
import type { Decision, Rule } from "../../engine/model/rule-set.ts";
import { witness } from "../explain/witness.ts";
import { inputsOnly } from "./inputs-only.ts";

/** The first rule that holds at a point, and the next one; -1 for none. */
interface Hits {
  readonly first: number;
  readonly next: number;
}

/** Checks a decision of hit policy `first` or `unique`. */
export function checkRules(compilation: Compilation, decision: Decision): Finding[] {
  const truths = decision.rules.map((rule) => compilation.truths.compile(rule.when));
  const hits = new HitTable(decision);
  const whole = compilation.restrict(overlayHits(compilation, truths, hits));
  const points = [...reachable(compilation.store, whole, unknownState(compilation.domain))];
  const found = points.map((point) => hits.at(point));
  const reached = new Set(found.map((each) => each.first));
  return [
    ...gap(compilation, decision, whole, hits, reached),
    ...(decision.hit === "unique" ? overlaps(compilation, decision, whole, hits, found) : []),
    ...decision.rules.flatMap((rule, index) =>
      reached.has(index)
        ? withoutEffect(compilation, decision, rule, index, whole, hits, found)
        : neverReached(compilation, decision, rule, truths[index] as Ref, whole, hits),
    ),
  ];
}

/** Numbers for pairs of hits, so that a pair can be a terminal. Terminal 0 is no hit at all. */
class HitTable {
  private readonly pairs: Hits[] = [{ first: -1, next: -1 }];
  private readonly numbers = new Map<string, number>();
  private readonly decision: Decision;

  constructor(decision: Decision) {
    this.decision = decision;
  }

  at(number: number): Hits {
    return this.pairs[number] as Hits;
  }

  number(first: number, next: number): number {
    const key = `${first},${next}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.pairs.push({ first, next });
    this.numbers.set(key, this.pairs.length - 1);
    return this.pairs.length - 1;
  }

  /** Both pairs at one point, those of `a` standing first. Under `unique` the next hit is the next other outcome. */
  join(a: number, b: number): number {
    const upper = this.at(a);
    const lower = this.at(b);
    if (upper.first < 0) return b;
    if (upper.next >= 0 || lower.first < 0) return a;
    const candidates = [lower.first, lower.next].filter((rule) => rule >= 0);
    const next =
      this.decision.hit === "unique"
        ? candidates.find((rule) => this.outcome(rule) !== this.outcome(upper.first))
        : candidates[0];
    return next === undefined ? a : this.number(upper.first, next);
  }

  outcome(rule: number): string | undefined {
    return this.decision.rules[rule]?.choose;
  }
}

function overlayHits(compilation: Compilation, truths: readonly Ref[], hits: HitTable): Ref {
  const { store } = compilation;
  const layers = truths.map((truth, index) => {
    const hit = hits.number(index, -1);
    return store.map(truth, (value) => terminal(value === TRUE ? hit : GAP));
  });
  const join = (a: Ref, b: Ref): Ref | undefined => {
    if (isTerminal(a) && isTerminal(b))
      return terminal(hits.join(terminalValue(a), terminalValue(b)));
    if (isTerminal(a)) {
      if (terminalValue(a) === GAP) return b;
      if (hits.at(terminalValue(a)).next >= 0) return a;
    }
    return isTerminal(b) && terminalValue(b) === GAP ? a : undefined;
  };
  return compilation.overlay(layers, join);
}

function gap(
  compilation: Compilation,
  decision: Decision,
  whole: Ref,
  hits: HitTable,
  reached: ReadonlySet<number>,
): Finding[] {
  if (!reached.has(-1)) return [];
  const example = witness(compilation, whole, (point) => hits.at(point).first < 0);
  return [
    {
      code: "gap",
      severity: "error",
      args: { decision: decision.id },
      ...(decision.span && { span: decision.span }),
      ...(example && { witness: example.requirements }),
    },
  ];
}

function overlaps(
  compilation: Compilation,
  decision: Decision,
  whole: Ref,
  hits: HitTable,
  found: readonly Hits[],
): Finding[] {
  return found
    .filter((each) => each.next >= 0)
    .map(({ first, next }) => {
      const one = decision.rules[first] as Rule;
      const two = decision.rules[next] as Rule;
      const example = witness(compilation, whole, (point) => {
        const at = hits.at(point);
        return at.first === first && at.next === next;
      });
      return {
        code: "overlap",
        severity: "error" as const,
        args: {
          decision: decision.id,
          rule: one.id,
          other: two.id,
          chooses: one.choose,
          otherChooses: two.choose,
        },
        ...(two.span && { span: two.span }),
        related: [{ label: one.id, ...(one.span && { span: one.span }) }],
        ...(example && { witness: example.requirements }),
      };
    });
}

/** Reached, but wherever it decides the next rule that holds would choose the same. */
function withoutEffect(
  compilation: Compilation,
  decision: Decision,
  rule: Rule,
  index: number,
  whole: Ref,
  hits: HitTable,
  found: readonly Hits[],
): Finding[] {
  if (decision.hit === "unique") return [];
  const own = found.filter((each) => each.first === index);
  if (own.some((each) => hits.outcome(each.next) !== rule.choose)) return [];
  const example = witness(compilation, whole, (point) => hits.at(point).first === index);
  const next = [...new Set(own.map((each) => each.next))].map(
    (each) => decision.rules[each] as Rule,
  );
  return [
    {
      code: "rule-without-effect",
      severity: "warning",
      args: {
        decision: decision.id,
        rule: rule.id,
        chooses: rule.choose,
        next: next.map((each) => each.id),
      },
      ...(rule.span && { span: rule.span }),
      related: next.map((each) => ({ label: each.id, ...(each.span && { span: each.span }) })),
      ...(example && { witness: example.requirements }),
    },
  ];
}

/** Its condition never holds, or earlier rules hold wherever it does. */
function neverReached(
  compilation: Compilation,
  decision: Decision,
  rule: Rule,
  truth: Ref,
  whole: Ref,
  hits: HitTable,
): Finding[] {
  const place = { severity: "error" as const, ...(rule.span && { span: rule.span }) };
  const args = { decision: decision.id, rule: rule.id };
  const possible = compilation.truths.and(compilation.possible, truth);
  if (possible === terminal(FALSE)) {
    const example = witness(
      compilation,
      compilation.restrict(compilation.truths.compile(inputsOnly(compilation.domain, rule.when))),
      (point) => point === TRUE,
    );
    return [
      {
        code: "rule-never-holds",
        args,
        ...place,
        ...(example && { witness: example.requirements }),
      },
    ];
  }
  const inside = compilation.store.apply(possible, whole, (a, b) =>
    isTerminal(a) ? (terminalValue(a) === TRUE ? b : terminal(GAP)) : undefined,
  );
  const state = unknownState(compilation.domain);
  const shadows = [...reachable(compilation.store, inside, state)]
    .map((point) => hits.at(point).first)
    .filter((first) => first >= 0);
  const rules = [...new Set(shadows)]
    .sort((a, b) => a - b)
    .map((each) => decision.rules[each] as Rule);
  const example = witness(compilation, inside, (point) => hits.at(point).first >= 0);
  return [
    {
      code: rules.length === 1 ? "rule-shadowed" : "rule-shadowed-together",
      args: { ...args, by: rules.map((each) => each.id) },
      ...place,
      related: rules.map((each) => ({ label: each.id, ...(each.span && { span: each.span }) })),
      ...(example && { witness: example.requirements }),
    },
  ];
}
