import type { Advice, Status } from "../../../engine/model/advice.ts";
import type { Names } from "../../names.ts";
import { inOrder, isCollected } from "./decisions.ts";

export interface CollectedItem {
  readonly label: string;
  readonly because: string;
  readonly facts: readonly string[];
  readonly warning: boolean;
}

/** A decision with several outcomes at once. */
export interface CollectedView {
  readonly id: string;
  readonly label: string;
  readonly status: Status;
  /** Additions first, warnings after them. */
  readonly items: readonly CollectedItem[];
  /** Labels of what more answers could still add. */
  readonly possible: readonly string[];
}

/** Decisions with several outcomes, in the order of the rule set. */
export function collectedViews(advice: Advice, names: Names): CollectedView[] {
  return inOrder(advice, names)
    .filter(([, decision]) => isCollected(decision))
    .map(([id, decision]) => {
      const outcomes = decision.outcomes ?? [];
      const items = outcomes.map((outcome) => {
        const rule = decision.rules?.find((candidate) => candidate.outcome === outcome);
        return {
          label: names.option(id, outcome),
          because: rule?.because ?? "",
          facts: rule?.facts ?? [],
          warning: rule?.warning ?? names.findOption(id, outcome)?.warning ?? false,
        };
      });
      return {
        id,
        label: names.decision(id),
        status: decision.status,
        items: [...items.filter((item) => !item.warning), ...items.filter((item) => item.warning)],
        get possible() {
          return decision.possible
            .filter((option) => !outcomes.includes(option))
            .map((option) => names.option(id, option));
        },
      };
    });
}
