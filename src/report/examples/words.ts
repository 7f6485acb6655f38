/** What the run of an example says, in words. */
import type { Agreement } from "../../analysis/cases/agreement.ts";
import type {
  Coverage,
  CoveredKind,
  Mismatch,
  Missing,
  Target,
} from "../../analysis/examples/coverage.ts";
import { list } from "../words/answers.ts";
import type { Names } from "../words/names.ts";

/** The result of running a rule set's examples. */
export interface ExamplesReport extends Coverage {
  readonly subject: string;
  /** How far the rules agree with the cases, by decision; empty where there are none. */
  readonly agreements?: readonly Agreement[];
  /** Examples made for what none covers; only where they are asked for. */
  readonly generated?: readonly Missing[];
}

/** Whether anything was tested; where examples are generated, they are what will be. */
export const isTested = ({ results, agreements = [], generated }: ExamplesReport): boolean =>
  results.length > 0 || agreements.length > 0 || generated !== undefined;

/** Whether all examples hold, and there is something that was tested. Cases show agreement and fail nothing. */
export const isPassed = (report: ExamplesReport): boolean =>
  isTested(report) && report.results.every(({ mismatches }) => mismatches.length === 0);

/** How an advice differs from what its example expects. */
export function mismatchWords({ kind, id, expected, found, rule }: Mismatch, names: Names): string {
  const inOrder = (ids: readonly string[]) => ids.join(", ");
  const words = {
    decision: () => {
      const got = found.length === 0 ? "nothing" : list(found);
      const by = rule === undefined ? "" : ` by rule ${rule}`;
      return `${names.decision(id)}: expected ${list(expected)}, got ${got}${by}`;
    },
    trap: () => `trap ${id} does not show`,
    step: () => `blueprint step ${id} does not show`,
    order: () => `blueprint steps come as ${inOrder(found)}, expected ${inOrder(expected)}`,
    answers: () => `these answers cannot hold together (${id})`,
  } as const satisfies Record<Mismatch["kind"], () => string>;
  return words[kind]();
}

/** What examples cover, in the plural. */
export const KIND_NOUNS = {
  rule: "rules",
  option: "options",
  addition: "additions",
  trap: "traps",
  step: "blueprint steps",
} as const satisfies Record<CoveredKind, string>;

/** A target by name: `method.quick-cup`, `T1`. */
export const targetName = ({ decision, id }: Target): string =>
  decision === undefined ? id : `${decision}.${id}`;
