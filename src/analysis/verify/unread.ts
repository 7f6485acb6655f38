/** Inputs, and values of inputs, that nothing in a rule set can tell apart. */

import { isTerminal, NOWHERE, type Ref } from "../../engine/diagram/diagram-store.ts";
import {
  type Compilation,
  type Compiled,
  outcomeDiagrams,
} from "../../engine/evaluation/compile.ts";
import { visit } from "../../engine/evaluation/condition-parts.ts";
import type { Finding } from "../../engine/model/finding.ts";
import type { Answer, Condition, Input, Value } from "../../engine/model/rule-set.ts";
import { finding } from "./found.ts";

/** `conditions` are those of all that is not a rule: what they tell apart matters as well. */
export function unreadInputs(
  compilation: Compilation,
  compiled: Compiled,
  conditions: readonly Condition[],
): Finding[] {
  const classes = new Classes(compiled);
  classes.refineBy(compiled.decisions.flatMap(outcomeDiagrams));
  for (const when of conditions) {
    // What a condition tells apart through a decision, that decision's own diagram does.
    let isNews = false;
    visit(when, ({ input }) => {
      isNews ||= classes.areOpen(input);
    });
    if (isNews) classes.refineBy([compilation.truthWherePossible(when)]);
  }
  return compiled.domain.inputs.flatMap((input) => unread(input, classes));
}

function unread({ id, type, values, span }: Input, classes: Classes): Finding[] {
  const levels = classes.levelsOf(id);
  const say = (code: string, args: Finding["args"], value?: Value, answer?: Answer): Finding =>
    finding(
      code,
      "warning",
      { input: id, ...args },
      {
        span: value?.span ?? span,
        witness: answer === undefined ? undefined : { requirements: { [id]: answer } },
      },
    );
  if (levels.every((level) => !classes.areTold(level))) return [say("input-without-effect", {})];
  if (type === "choices") {
    const unread = values.filter((_, offset) => !classes.areTold(levels[offset] as number));
    return unread.map((value) =>
      say("value-without-effect", { value: value.id }, value, [value.id]),
    );
  }
  if (type !== "choice") return [];
  const alike = new Map<number, Value[]>();
  values.forEach((value, index) => {
    const group = classes.at(levels[0] as number, index);
    alike.set(group, [...(alike.get(group) ?? []), value]);
  });
  return [...alike.values()].flatMap((group) => {
    const [, second] = group;
    const ids = group.map((value) => value.id);
    return second ? [say("values-alike", { values: ids }, second, second.id)] : [];
  });
}

/** For each variable the classes of values that nothing seen so far tells apart. */
class Classes {
  private readonly compiled: Compiled;
  private readonly classes: readonly Int32Array[];
  private readonly counts: number[];
  /** Bands of a number are never reported, so that one told from another is enough. */
  private readonly most: readonly number[];

  constructor(compiled: Compiled) {
    const { variables } = compiled.domain;
    this.compiled = compiled;
    this.classes = variables.map((variable) => new Int32Array(variable.size));
    this.counts = variables.map(() => 1);
    this.most = variables.map((variable) => (variable.cuts ? 2 : variable.size));
  }

  levelsOf(id: string): number[] {
    const first = this.compiled.domain.first.get(id);
    const input = this.compiled.domain.input.get(id);
    if (first === undefined) return [];
    return input?.type === "choices" ? input.values.map((_, offset) => first + offset) : [first];
  }

  at(level: number, value: number): number {
    return (this.classes[level] as Int32Array)[value] as number;
  }

  areTold(level: number): boolean {
    return (this.counts[level] as number) > 1;
  }

  /** Whether something could still tell values of this input apart. */
  areOpen(id: string): boolean {
    return this.levelsOf(id).some((level) => this.isOpen(level));
  }

  refineBy(roots: readonly Ref[]): void {
    const { store } = this.compiled;
    const met = new Uint8Array(store.nodeCount);
    const waiting = [...roots];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (isTerminal(node) || met[node]) continue;
      met[node] = 1;
      const last = store.lastRun(node);
      for (let run = store.firstRun(node); run < last; run++) waiting.push(store.child(run));
      if (this.isOpen(store.level(node))) this.split(node);
    }
  }

  private isOpen(level: number): boolean {
    return (this.counts[level] as number) < (this.most[level] as number);
  }

  /** Splits classes of values that lead to different places; what cannot occur counts as the same. */
  private split(node: Ref): void {
    const { store } = this.compiled;
    const level = store.level(node);
    const own = this.classes[level] as Int32Array;
    const first = new Map<number, Ref>();
    const numbers = new Map<string, number>();
    const next = own.map((group, value) => {
      let child = store.follow(node, value);
      if (child === NOWHERE) child = first.get(group) ?? child;
      else if (!first.has(group)) first.set(group, child);
      const key = `${group}:${child}`;
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      return numbers.get(key) as number;
    });
    own.set(next);
    this.counts[level] = numbers.size;
  }
}
