import type { Reason } from "../../engine/model/advice.ts";
import type {
  Answer,
  Comparison,
  Decision,
  Fact,
  Input,
  Option,
  Requirements,
  RuleSetCore,
} from "../../engine/model/rule-set.ts";
import {
  answerShort,
  answerText,
  changeWords,
  inputName,
  reasonWords,
  shortAnswer,
} from "./answers.ts";

/** What the renderers need of a rule set; facts and comparisons only where they are to be shown. */
export type ReportRuleSet = RuleSetCore & {
  readonly facts?: readonly Fact[];
  readonly comparisons?: readonly Comparison[];
  /** Ids of the columns of each comparison, where they are known without reading the comparisons. */
  readonly compared?: readonly (readonly string[])[];
};

/** Id of an option that stands for "nothing of this kind". */
const NONE = "none";

/** Looks up the people's names of things, and puts answers into words; an unknown id stands for itself. */
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

  /** A decision's label. */
  decision(id: string): string {
    return this.#decisions.get(id)?.label ?? id;
  }

  findOption(decision: string, id: string): Option | undefined {
    return this.#decisions.get(decision)?.options.find((option) => option.id === id);
  }

  /** An option's label. */
  option(decision: string, id: string): string {
    return this.findOption(decision, id)?.label ?? id;
  }

  options(decision: string, ids: readonly string[]): string[] {
    return ids.map((id) => this.option(decision, id));
  }

  /** Labels of several options; a word for none. */
  optionsOrNothing(decision: string, ids: readonly string[]): string[] {
    return ids.length === 0 ? ["nothing"] : this.options(decision, ids);
  }

  /** An input's name in a sentence. */
  inputName(id: string): string {
    return this.#worded(id, inputName, id);
  }

  /** The answer alone: `Every day`, `16 GB`. */
  answerText(id: string, answer: Answer): string {
    return this.#worded(id, (input) => answerText(input, answer), String(answer));
  }

  /** The answer alone, as short as it can be understood: `daily`. */
  shortAnswer(id: string, answer: Answer): string {
    return this.#worded(id, (input) => shortAnswer(input, answer), String(answer));
  }

  /** Input and answer, as short as they can be understood: `knowledge change: daily`. */
  answerShort(id: string, answer: Answer): string {
    return this.#worded(id, (input) => answerShort(input, answer), `${id}: ${String(answer)}`);
  }

  /** Answers that decided, either those given or those assumed; of `choices` only what counts. */
  reasons(reasons: readonly Reason[], assumed: boolean): string[] {
    return reasons.filter((each) => each.assumed === assumed).map((each) => this.reason(each));
  }

  /** An answer that decided: `gap includes style, not knowledge`. */
  reason(reason: Reason): string {
    return this.#worded(reason.input, (input) => reasonWords(input, reason), reason.input);
  }

  /** Changed answers, each against what it is now: `gap also includes style`. */
  changes(change: Requirements, now: (input: string) => Answer | undefined): string[] {
    return Object.entries(change).map(([id, answer]) =>
      this.#worded(id, (input) => changeWords(input, now(id), answer), id),
    );
  }

  #worded(id: string, words: (input: Input) => string, unknown: string): string {
    const input = this.#inputs.get(id);
    return input === undefined ? unknown : words(input);
  }

  /** The facts of these ids, sorted by id so that a reader finds them. */
  facts(ids: ReadonlySet<string>): Fact[] {
    const found = (this.ruleSet.facts ?? []).filter(({ id }) => ids.has(id));
    return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** True for an outcome that says that nothing of the kind is needed. */
  isNone(outcome: string | undefined): boolean {
    return outcome === NONE;
  }
}
