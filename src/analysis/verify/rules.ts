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
import { finding } from "./found.ts";
import { inputsOnly } from "./inputs-only.ts";

/** The first rule that holds at a point, and the next one; -1 for none. */
interface Hits {
  readonly first: number;
  readonly next: number;
}

/** What is known of a decision that is checked. */
interface Checked {
  readonly compilation: Compilation;
  readonly decision: Decision;
  readonly hits: HitTable;
  /** The diagram of the hits, and all that it can lead to. */
  readonly whole: Ref;
  readonly found: readonly Hits[];
}

/** Checks a decision of hit policy `first` or `unique`. */
export function checkRules(compilation: Compilation, decision: Decision): Finding[] {
  const truths = decision.rules.map((rule) => compilation.truths.compile(rule.when));
  const hits = new HitTable(decision);
  const whole = compilation.withoutImpossible(overlayHits(compilation, truths, hits));
  const points = [...reachable(compilation.store, whole, unknownState(compilation.domain))];
  const checked = { compilation, decision, hits, whole, found: points.map((at) => hits.at(at)) };
  const reached = new Set(checked.found.map(({ first }) => first));
  return [
    ...(reached.has(-1) ? [gap(checked)] : []),
    ...(decision.hit === "unique" ? overlaps(checked) : []),
    ...decision.rules.flatMap((rule, index) =>
      reached.has(index)
        ? withoutEffect(checked, rule, index)
        : neverReached(checked, rule, truths[index] as Ref),
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

/** Requirements that lead to hits like these. */
function witnessOf({ compilation, whole, hits }: Checked, accept: (at: Hits) => boolean) {
  return witness(compilation, whole, (point) => accept(hits.at(point)));
}

function gap(checked: Checked): Finding {
  const { id, span } = checked.decision;
  const example = witnessOf(checked, ({ first }) => first < 0);
  return finding("gap", "error", { decision: id }, { span, witness: example });
}

function overlaps(checked: Checked): Finding[] {
  const { id, rules } = checked.decision;
  const pairs = checked.found.filter(({ next }) => next >= 0);
  return pairs.map(({ first, next }) => {
    const one = rules[first] as Rule;
    const two = rules[next] as Rule;
    return finding(
      "overlap",
      "error",
      {
        decision: id,
        rule: one.id,
        other: two.id,
        chooses: one.choose,
        otherChooses: two.choose,
      },
      {
        span: two.span,
        related: [one],
        witness: witnessOf(checked, (at) => at.first === first && at.next === next),
      },
    );
  });
}

/** Reached, but wherever it decides the next rule that holds would choose the same. */
function withoutEffect(checked: Checked, rule: Rule, index: number): Finding[] {
  const { decision, hits, found } = checked;
  if (decision.hit === "unique") return [];
  const own = found.filter(({ first }) => first === index);
  if (own.some(({ next }) => hits.outcome(next) !== rule.choose)) return [];
  const next = rulesAt(
    decision,
    own.map((each) => each.next),
  );
  return [
    finding(
      "rule-without-effect",
      "warning",
      {
        decision: decision.id,
        rule: rule.id,
        chooses: rule.choose,
        next: next.map(({ id }) => id),
      },
      { span: rule.span, related: next, witness: witnessOf(checked, (at) => at.first === index) },
    ),
  ];
}

/** Its condition never holds, or earlier rules hold wherever it does. */
function neverReached(checked: Checked, rule: Rule, truth: Ref): Finding[] {
  const { compilation, decision, hits, whole } = checked;
  const { store, domain } = compilation;
  const args = { decision: decision.id, rule: rule.id };
  const possible = compilation.truths.and(compilation.possible, truth);
  if (possible === terminal(FALSE)) {
    const asked = compilation.truthWherePossible(inputsOnly(domain, rule.when));
    const example = witness(compilation, asked, (point) => point === TRUE);
    return [finding("rule-never-holds", "error", args, { span: rule.span, witness: example })];
  }
  const inside = store.apply(possible, whole, (a, b) =>
    isTerminal(a) ? (terminalValue(a) === TRUE ? b : terminal(GAP)) : undefined,
  );
  const shadows = [...reachable(store, inside, unknownState(domain))]
    .map((point) => hits.at(point).first)
    .filter((first) => first >= 0);
  const by = rulesAt(
    decision,
    shadows.sort((a, b) => a - b),
  );
  return [
    finding(
      by.length === 1 ? "rule-shadowed" : "rule-shadowed-together",
      "error",
      { ...args, by: by.map(({ id }) => id) },
      {
        span: rule.span,
        related: by,
        witness: witnessOf({ ...checked, whole: inside }, ({ first }) => first >= 0),
      },
    ),
  ];
}

/** Rules by their positions, each once. */
const rulesAt = ({ rules }: Decision, positions: readonly number[]): Rule[] =>
  [...new Set(positions)].map((each) => rules[each] as Rule);
