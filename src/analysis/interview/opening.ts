/** Where an interview begins: the same for everybody, so that it can be found when a rule set is compiled. */
import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { Requirements } from "../../engine/model/rule-set.ts";
import { advise } from "../advise/advise.ts";
import { type Progress, progress } from "./next-question.ts";

export interface Opening {
  readonly progress: Progress;
  /** Whether the defaults alone make every decision. */
  readonly canEnd: boolean;
}

/** The first question, with nothing known. */
export function opening(compiled: Compiled): Opening {
  return { progress: progress(compiled, {}, new Set()), canEnd: canEnd(compiled, {}) };
}

/** Whether the defaults make every decision that these answers leave open, additions aside. */
export function canEnd(compiled: Compiled, answers: Requirements): boolean {
  const { decisions } = advise(compiled, answers, { brief: true });
  return Object.values(decisions).every(
    ({ status, outcomes }) => status !== "undecided" || outcomes !== undefined,
  );
}
