/** Gathers what decision records are made from. */
import { whyNot } from "../../analysis/explain/why-not.ts";
import type { Advice } from "../../engine/model/advice.ts";
import type { Architecture } from "../../engine/model/architecture.ts";
import type { Decision, Requirements } from "../../engine/model/rule-set.ts";
import type { DecisionSource, FavouringRow } from "../../report/record/content.ts";
import type { Opened } from "../rule-sets/open.ts";
import { marksFor } from "./comparison-marks.ts";

export type Taken = Pick<Architecture, "decisions" | "deviations">;

/** The source of one decision's record; undefined where nothing was decided and the answers leave it open. */
export function sourceOf(
  decision: Decision,
  taken: Taken,
  advice: Advice,
  requirements: Requirements,
  opened: Opened,
): DecisionSource | undefined {
  const { id, options } = decision;
  const made = advice.decisions[id];
  const deviation = taken.deviations.find((each) => each.decision === id);
  const recommended = made?.outcomes ?? (made?.outcome === undefined ? undefined : [made.outcome]);
  const decided = (taken.decisions[id] ?? deviation)?.chosen ?? recommended;
  if (decided === undefined) return undefined;
  return {
    decision: id,
    decided,
    ...(deviation && { deviation }),
    options: options.flatMap(
      (option) => whyNot(opened.compiled, requirements, id, option.id) ?? [],
    ),
    rows: rowsOf(decision, requirements, opened),
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
