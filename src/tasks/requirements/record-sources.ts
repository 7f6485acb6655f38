/** Gathers what decision records are made from. */
import { whyNot } from "../../analysis/explain/why-not.ts";
import type { Advice } from "../../engine/model/advice.ts";
import type { Architecture } from "../../engine/model/architecture.ts";
import { recommendedOptions } from "../../engine/model/recommended-options.ts";
import { type Decision, isCollecting, type Requirements } from "../../engine/model/rule-set.ts";
import type { DecisionSource, FavouringRow } from "../../report/record/content.ts";
import { isArchitecture, parseArchitecture } from "../../ruleset/architecture/parse.ts";
import { parseRequirements } from "../../ruleset/requirements/parse.ts";
import type { Opened } from "../rule-sets/open.ts";
import type { Document } from "./check-decisions.ts";
import { marksFor } from "./comparison-marks.ts";
import { UsageError, withIds } from "./usage-error.ts";

/** Requirements and the decisions taken; `isWritten` is false where there are requirements alone. */
export type Taken = Pick<Architecture, "requirements" | "decisions" | "deviations"> & {
  readonly isWritten: boolean;
};

/** What a file of decisions taken holds, or one of requirements. Throws InputError. */
export function takenIn({ file, text }: Document, { ruleSet }: Opened): Taken {
  if (isArchitecture(text, ruleSet)) {
    return { ...parseArchitecture(text, file, ruleSet), isWritten: true };
  }
  const requirements = parseRequirements(text, file, ruleSet);
  return { requirements, decisions: {}, deviations: [], isWritten: false };
}

/**
 * The decisions of each record to write: one record for each id asked for, or for each decision where `all` is; without
 * any, one of all decisions that have one outcome. Throws UsageError for an unknown id, and where nothing is decided.
 */
export function recordsOf(
  asked: readonly string[],
  taken: Taken,
  advice: Advice,
  opened: Opened,
): readonly (readonly DecisionSource[])[] {
  const { decisions } = opened.ruleSet;
  const source = (decision: Decision) => sourceOf(decision, taken, advice, opened) ?? [];
  if (asked.length === 0) {
    const single = decisions.filter((each) => !isCollecting(each)).flatMap(source);
    if (single.length === 0) throw nothingDecided();
    return [single];
  }
  const isAll = asked.includes("all");
  const chosen = isAll ? decisions : asked.flatMap((id) => withIds(decisions, [id], "decision"));
  const sources = chosen.flatMap(source).filter(({ decided }) => !isAll || decided.length > 0);
  if (sources.length < (isAll ? 1 : chosen.length)) throw nothingDecided();
  return sources.map((each) => [each]);
}

const nothingDecided = (): UsageError =>
  new UsageError(
    "the answers leave it open, so there is nothing to record",
    "advise FILE says which answers are missing.",
  );

/** The source of one decision's record; undefined where nothing was decided and the answers leave it open. */
function sourceOf(
  decision: Decision,
  taken: Taken,
  advice: Advice,
  opened: Opened,
): DecisionSource | undefined {
  const { id, options } = decision;
  const made = advice.decisions[id];
  const deviation = taken.deviations.find((each) => each.decision === id);
  const recommended = made && recommendedOptions(made);
  const decided = (taken.decisions[id] ?? deviation)?.chosen ?? recommended;
  if (decided === undefined) return undefined;
  return {
    decision: id,
    decided,
    ...(deviation && { deviation }),
    options: options.flatMap(
      (option) => whyNot(opened.compiled, taken.requirements, id, option.id) ?? [],
    ),
    rows: rowsOf(decision, taken.requirements, opened),
  };
}

/** Rows of all comparisons that set at least two of the decision's options side by side. */
function rowsOf(
  { options }: Decision,
  requirements: Requirements,
  { ruleSet, compiled }: Opened,
): FavouringRow[] {
  const ids = new Set(options.map(({ id }) => id));
  return ruleSet.comparisons
    .filter(({ columns }) => columns.filter(({ id }) => ids.has(id)).length > 1)
    .flatMap((comparison) => {
      const marks = marksFor(comparison, compiled, requirements);
      return comparison.rows.flatMap((row) => {
        const favoured = (marks.get(row.id) ?? []).filter((id) => ids.has(id));
        return favoured.length > 0 ? [{ comparison, row, favoured }] : [];
      });
    });
}
