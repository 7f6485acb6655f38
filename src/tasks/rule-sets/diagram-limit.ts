/** Work that needs the whole of a decision's diagram. */
import { TooLargeError } from "../../engine/diagram/node-store.ts";
import { DecisionTooLargeError } from "../../engine/evaluation/compile.ts";
import { UsageError } from "../requirements/usage-error.ts";

/** Does the work; throws UsageError where a diagram grew over its limit, so that no exact answer can be given. */
export function exactly<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooLargeError) {
      throw new UsageError(
        `the rules are too large to be looked at as a whole (more than ${error.limit} diagram nodes)`,
        "Split decisions into smaller ones, or have them read fewer inputs.",
      );
    }
    if (!(error instanceof DecisionTooLargeError)) throw error;
    throw new UsageError(
      `decision '${error.decision}' is too large to be looked at as a whole (more than ${error.limit} diagram nodes)`,
      "Split it into smaller decisions, or have it read fewer inputs.",
    );
  }
}
