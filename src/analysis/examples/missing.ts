/** An example for everything that none covers, from the simplest requirements that lead there; for the author to confirm. */

import { type Ref, TRUE } from "../../engine/diagram/diagram-store.ts";
import type { Compilation, Compiled } from "../../engine/evaluation/compile.ts";
import { fixValue, stateOf } from "../../engine/evaluation/domain.ts";
import { canOccur } from "../../engine/evaluation/possible-results.ts";
import type { Advice } from "../../engine/model/advice.ts";
import {
  type Condition,
  type Example,
  type Input,
  isCollecting,
  type Requirements,
} from "../../engine/model/rule-set.ts";
import { advise } from "../advise/advise.ts";
import type { Step } from "../explain/nearest-requirements.ts";
import { requirementsOf, witness } from "../explain/witness.ts";
import { keyOf, type Target } from "./tally.ts";

export interface Missing {
  readonly target: Target;
  /** Absent where no requirements lead there: then `rules check` says why. */
  readonly example?: Example;
}

/** Says which targets an advice covers. */
export type Covers = (advice: Advice) => readonly string[];

/** Examples for these targets, fewer where one covers several. */
export function missingExamples(
  compilation: Compilation,
  compiled: Compiled,
  targets: readonly Target[],
  covers: Covers,
): Missing[] {
  const covered = new Set<string>();
  return targets.flatMap((target) => {
    if (covered.has(keyOf(target))) return [];
    const found = requirementsFor(compilation, compiled, target);
    if (!found) return [{ target }];
    const advice = showing(compiled, found, (each) => covers(each).includes(keyOf(target)));
    for (const key of covers(advice)) covered.add(key);
    return [{ target, example: exampleOf(target, advice) }];
  });
}

function requirementsFor(
  compilation: Compilation,
  compiled: Compiled,
  target: Target,
): Requirements | undefined {
  const each = compiled.decisions.find(({ decision }) => decision.id === target.decision);
  const truth = (when: Condition) => compilation.truthWherePossible(when);
  const lead = (root: Ref, terminal: number) =>
    witness(compiled, root, (value) => value === terminal)?.requirements;
  if (!each) {
    const { traps, blueprint } = compiled.ruleSet;
    const shown = [...(target.kind === "trap" ? traps : blueprint)].find(
      ({ id }) => id === target.id,
    );
    return shown && lead(truth(shown.when), TRUE);
  }
  const { rules, options } = each.decision;
  const rule = rules.findIndex(({ id }) => id === target.id);
  const option = options.findIndex(({ id }) => id === target.id);
  if (target.kind === "option") return lead(each.outcomes, option + 1);
  if (target.kind === "addition") return lead(each.options[option] as Ref, TRUE);
  const own = rules[rule];
  if (isCollecting(each.decision)) return own && lead(truth(own.when), TRUE);
  return lead(each.rules, rule + 1);
}

/** The advice for the requirements; with the answers completed where only then it shows what it should. */
function showing(
  compiled: Compiled,
  requirements: Requirements,
  shows: (advice: Advice) => boolean,
): Advice {
  const advice = advise(compiled, requirements, { brief: true });
  if (shows(advice)) return advice;
  return advise(compiled, completed(compiled, requirements), { brief: true });
}

/** Answers what is open: by the default where that can be, else by the first value that can. */
function completed(compiled: Compiled, requirements: Requirements): Requirements {
  const { domain } = compiled;
  let all = requirements;
  for (const input of domain.inputs.filter(({ id }) => !(id in requirements))) {
    const byDefault = input.default && { ...all, [input.id]: input.default.value };
    const possible = byDefault && canOccur(compiled, stateOf(domain, byDefault));
    all = possible ? byDefault : { ...all, ...firstPossible(compiled, all, input) };
  }
  return all;
}

function firstPossible(compiled: Compiled, requirements: Requirements, input: Input): Requirements {
  const { domain } = compiled;
  const state = stateOf(domain, requirements);
  const steps = domain.variables.flatMap((variable, level): Step[] => {
    if (variable.input !== input.id) return [];
    for (let value = 0; value < variable.size; value++) {
      fixValue(state, level, value);
      if (canOccur(compiled, state)) break;
    }
    return [{ level, from: state.low[level] as number, to: state.high[level] as number }];
  });
  return requirementsOf(compiled, steps);
}

function exampleOf(target: Target, advice: Advice): Example {
  const decided = Object.entries(advice.decisions).flatMap(([id, each]) => {
    const expected = each.outcomes ?? each.outcome;
    return expected === undefined || expected.length === 0 ? [] : [[id, expected] as const];
  });
  const name = [target.decision, target.id].filter((part) => part !== undefined).join("-");
  return {
    id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    title: `To confirm: ${target.kind} ${target.id}`,
    requirements: advice.requirements,
    expect: Object.fromEntries(decided),
    traps: advice.traps.map((trap) => trap.id),
    blueprint: advice.blueprint.map((step) => step.id),
  };
}
