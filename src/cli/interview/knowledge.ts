/** What the interview needs to know of a rule set. */
import { advise } from "../../analysis/advise/advise.ts";
import { type Progress, progress } from "../../analysis/interview/next-question.ts";
import { canEnd } from "../../analysis/interview/opening.ts";
import { bands, stateOf } from "../../engine/evaluation/domain.ts";
import { canOccur } from "../../engine/evaluation/possible-results.ts";
import type { Range, Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import { complaint } from "./screen/typed-text.ts";

export interface Knowledge {
  readonly ruleSet: RuleSetCore;
  readonly progress: (answers: Requirements, skipped: ReadonlySet<string>) => Progress;
  /** Why these answers cannot hold together, if they cannot. */
  readonly contradiction: (answers: Requirements) => string | undefined;
  /** Whether the defaults decide what these answers leave open. */
  readonly canEnd: (answers: Requirements) => boolean;
  /** Bands of a number input, ascending. */
  readonly bands: (input: string) => readonly Range[];
}

/** What the interview needs of an opened rule set. */
export function knowledgeOf({ ruleSet, compiled, opening }: Opened, strict = false): Knowledge {
  const begins = (answers: Requirements) =>
    Object.keys(answers).length === 0 ? opening?.() : undefined;
  return {
    ruleSet,
    progress: (answers, skipped) =>
      (skipped.size === 0 ? begins(answers)?.progress : undefined) ??
      progress(compiled, answers, skipped, { strict }),
    contradiction: (answers) => {
      if (canOccur(compiled, stateOf(compiled.domain, answers))) return undefined;
      try {
        advise(compiled, answers, { brief: true });
        return undefined;
      } catch (error) {
        return complaint(error);
      }
    },
    canEnd: (answers) => begins(answers)?.canEnd ?? canEnd(compiled, answers),
    bands: (input) => bands(compiled, input),
  };
}
