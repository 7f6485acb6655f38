/** What can never show or never matter: options, inputs, values, traps, blueprint steps, comparison rows. */
import type { Compilation, Compiled } from "../../engine/compile.ts";
import { IMPOSSIBLE, isTerminal, type Ref, TRUE, terminal } from "../../engine/diagram.ts";
import { type State, unknownState } from "../../engine/domain.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Condition, RuleSet, Span } from "../../engine/model.ts";
import { reachable } from "../../engine/walk.ts";
import { witness } from "../witness.ts";

/** Checks what a whole rule set can show. */
export function checkReach(
  compilation: Compilation,
  compiled: Compiled,
  ruleSet: RuleSet,
): Finding[] {
  const conditions: Ref[] = [];
  const state = unknownState(compiled.domain);
  const never = (
    code: string,
    when: Condition,
    args: Finding["args"],
    span: Span | undefined,
  ): Finding[] => {
    const truth = compilation.restrict(compilation.truths.compile(when));
    conditions.push(truth);
    if (reachable(compiled.store, truth, state).has(TRUE)) return [];
    const asked = witness(
      compilation,
      compilation.restrict(compilation.truths.compile(withoutDecisions(compiled, when))),
      (point) => point === TRUE,
    );
    return [
      {
        code,
        severity: "error",
        args,
        ...(span && { span }),
        ...(asked && { witness: asked.requirements }),
      },
    ];
  };
  const findings = [
    ...optionsNeverChosen(compiled, state),
    ...ruleSet.traps.flatMap((each) =>
      never("trap-never-shows", each.when, { trap: each.id }, each.span),
    ),
    ...ruleSet.blueprint.flatMap((each) =>
      never("step-never-shows", each.when, { step: each.id }, each.span),
    ),
    ...ruleSet.comparisons.flatMap((comparison) =>
      comparison.rows.flatMap((row) =>
        row.matters.flatMap((each) =>
          never(
            "row-never-matters",
            each.when,
            { comparison: comparison.id, row: row.id, favours: each.favours },
            row.span,
          ),
        ),
      ),
    ),
  ];
  const roots = compiled.decisions.flatMap((each) =>
    each.decision.hit === "collect" ? each.options : [each.outcomes],
  );
  return [...findings, ...unreadInputs(compiled, [...roots, ...conditions])];
}

function optionsNeverChosen(compiled: Compiled, state: State): Finding[] {
  return compiled.decisions.flatMap((each) => {
    const outcomes = reachable(compiled.store, each.outcomes, state);
    return each.decision.options.flatMap((option, index) => {
      const chosen =
        each.decision.hit === "collect"
          ? reachable(compiled.store, each.options[index] as Ref, state).has(TRUE)
          : outcomes.has(index + 1);
      if (chosen) return [];
      // Where a rule that never decides chooses it, the finding about that rule says it already.
      const named = each.decision.rules.some((rule) => rule.choose === option.id);
      if (named && each.decision.hit !== "collect") return [];
      const args = { decision: each.decision.id, option: option.id };
      return [
        {
          code: "option-never-chosen",
          severity: "error" as const,
          args,
          ...(option.span && { span: option.span }),
        },
      ];
    });
  });
}

/** Inputs, and values of inputs, that nothing in the rule set can tell apart. */
function unreadInputs(compiled: Compiled, roots: readonly Ref[]): Finding[] {
  const { domain, store } = compiled;
  const classes = domain.variables.map((variable) => new Int32Array(variable.size));
  const counts = domain.variables.map(() => 1);
  // Bands of a number are never reported, so that one told from another is enough.
  const most = domain.variables.map((variable) => (variable.cuts ? 2 : variable.size));
  const visit = store.visits();
  const waiting = [...roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isTerminal(node) || !visit(node)) continue;
    const ref = node;
    for (let run = store.firstRun(ref); run < store.lastRun(ref); run++)
      waiting.push(store.child(run));
    const level = store.level(ref);
    if ((counts[level] as number) >= (most[level] as number)) continue;
    const own = classes[level] as Int32Array;
    counts[level] = refine(own, (value) => store.follow(ref, value));
  }
  const told = (level: number) => (classes[level] as Int32Array).some((each) => each !== 0);
  return domain.inputs.flatMap((input) => {
    const first = domain.first.get(input.id) as number;
    const levels =
      input.type === "choices" ? input.values.map((_, offset) => first + offset) : [first];
    const place = { severity: "warning" as const, ...(input.span && { span: input.span }) };
    if (levels.every((level) => !told(level))) {
      return [{ code: "input-without-effect", args: { input: input.id }, ...place }];
    }
    if (input.type === "choices") {
      return input.values.flatMap((value, offset) =>
        told(first + offset)
          ? []
          : [
              {
                code: "value-without-effect",
                args: { input: input.id, value: value.id },
                ...place,
                ...(value.span && { span: value.span }),
                witness: { [input.id]: [value.id] },
              },
            ],
      );
    }
    if (input.type !== "choice") return [];
    const alike = new Map<number, (typeof input.values)[number][]>();
    input.values.forEach((value, index) => {
      const group = (classes[first] as Int32Array)[index] as number;
      alike.set(group, [...(alike.get(group) ?? []), value]);
    });
    return [...alike.values()]
      .filter((values) => values.length > 1)
      .map((values) => ({
        code: "values-alike",
        args: { input: input.id, values: values.map((value) => value.id) },
        ...place,
        ...(values[1]?.span && { span: values[1].span }),
        witness: { [input.id]: values[1]?.id ?? "" },
      }));
  });

  /** Splits classes of values that lead to different places, and counts them; what cannot occur counts as the same. */
  function refine(own: Int32Array, follow: (value: number) => Ref): number {
    const first = new Map<number, Ref>();
    const numbers = new Map<string, number>();
    const next = own.map((group, value) => {
      let child = follow(value);
      if (isTerminal(child) && child === terminal(IMPOSSIBLE)) child = first.get(group) ?? child;
      else if (!first.has(group)) first.set(group, child);
      const key = `${group}:${child}`;
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      return numbers.get(key) as number;
    });
    own.set(next);
    return numbers.size;
  }
}

/** What a condition asks of the inputs alone. */
function withoutDecisions(compiled: Compiled, condition: Condition): Condition {
  if (condition.kind === "all") {
    return { kind: "all", of: condition.of.map((part) => withoutDecisions(compiled, part)) };
  }
  if (condition.kind === "any" || condition.kind === "not") return condition;
  return compiled.domain.first.has(condition.input) ? condition : { kind: "all", of: [] };
}
