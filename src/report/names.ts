import type {
  Comparison,
  Decision,
  Fact,
  Input,
  Option,
  RuleSetCore,
} from "../engine/model/rule-set.ts";

/** What the renderers need of a rule set; facts and comparisons only where they are to be shown. */
export type ReportRuleSet = RuleSetCore & {
  readonly facts?: readonly Fact[];
  readonly comparisons?: readonly Comparison[];
  /** Ids of the columns of each comparison, where they are known without reading the comparisons. */
  readonly compared?: readonly (readonly string[])[];
};

/** Id of an option that stands for "nothing of this kind". */
const NONE = "none";

/** Looks up the people's names of things; an unknown id stands for itself. */
export class Names {
  readonly ruleSet: ReportRuleSet;
  readonly #inputs: ReadonlyMap<string, Input>;
  readonly #decisions: ReadonlyMap<string, Decision>;

  constructor(ruleSet: ReportRuleSet) {
    this.ruleSet = ruleSet;
    this.#inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
    this.#decisions = new Map(ruleSet.decisions.map((decision) => [decision.id, decision]));
  }

  input(id: string): Input | undefined {
    return this.#inputs.get(id);
  }

  decision(id: string): string {
    return this.#decisions.get(id)?.label ?? id;
  }

  findOption(decision: string, id: string): Option | undefined {
    return this.#decisions.get(decision)?.options.find((option) => option.id === id);
  }

  option(decision: string, id: string): string {
    return this.findOption(decision, id)?.label ?? id;
  }

  /** True for an outcome that says that nothing of the kind is needed. */
  isNone(outcome: string | undefined): boolean {
    return outcome === NONE;
  }
}
