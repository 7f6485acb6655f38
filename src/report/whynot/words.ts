/** An option's explanation in words; every format says the same. */
import type { RuleWhyNot, Unmet, WhyNot } from "../../analysis/explain/why-not.ts";
import { list } from "../words/answers.ts";
import { givenWords, partWords } from "../words/conditions.ts";
import type { Names } from "../words/names.ts";

export interface LackView {
  readonly words: string;
  /** What stands against it, in words. */
  readonly given: string;
  readonly open: boolean;
  /** How deep it stands below "any of". */
  readonly depth: number;
}

export interface RuleView {
  readonly rule: string;
  readonly because: string;
  /** Whether it holds, in one line. */
  readonly state: string;
  readonly lacks: readonly LackView[];
}

/** Puts an explanation into words; without a change where none brings the option. */
export function whyNotView(explained: WhyNot, names: Names) {
  const option = names.option(explained.decision, explained.option);
  const decision = names.decision(explained.decision);
  const title = explained.status === "chosen" ? `Why ${option}?` : `Why not ${option}?`;
  return {
    title: `${decision}: ${title}`,
    summary: summaryOf(explained, option, names),
    change: changeOf(explained, names),
    rules: explained.rules.map((rule) => ruleView(rule, explained, names)),
  };
}

function summaryOf(explained: WhyNot, option: string, names: Names): string {
  const { decision, outcomes, rule, rules } = explained;
  const labels = list(names.options(decision, outcomes));
  const by = rule === undefined ? "" : `, by rule ${rule}`;
  const instead =
    labels === ""
      ? "Nothing is chosen."
      : `${labels} ${outcomes.length > 1 ? "are" : "is"} chosen${by}.`;
  const said = {
    chosen: `${option} is chosen${by}.`,
    "not-chosen": instead,
    "other-lens": `${instead} Only from another point of view can ${option} be chosen.`,
    never:
      rules.length === 0
        ? `${instead} No rule chooses ${option}.`
        : `${instead} No answers whatever lead to ${option}: other rules always come first.`,
  } as const satisfies Record<WhyNot["status"], string>;
  return said[explained.status];
}

function changeOf({ change, answers }: WhyNot, names: Names): string | undefined {
  if (!change) return undefined;
  const words = list(names.changes(change.change, (id) => answers[id]));
  return `${words}${change.rule === undefined ? "" : ` (rule ${change.rule})`}`;
}

function ruleView(rule: RuleWhyNot, explained: WhyNot, names: Names): RuleView {
  const first = rule.precededBy;
  const deciding = explained.rule === rule.rule;
  const holding = first === undefined ? "holds" : `holds, but ${first} comes first`;
  const states = {
    holds: deciding ? "decides" : holding,
    open: first === undefined ? "still open" : `still open, and ${first} comes first`,
    fails: "does not hold",
  } as const satisfies Record<RuleWhyNot["condition"], string>;
  return {
    rule: rule.rule,
    because: rule.because,
    state: states[rule.condition],
    lacks: rule.lacks.flatMap((lack) => lackViews(lack, explained, names, 0)),
  };
}

function lackViews(lack: Unmet, explained: WhyNot, names: Names, depth: number): LackView[] {
  if (lack.kind === "part") {
    const { part, negated, open } = lack;
    const given = givenWords(part, explained.answers, explained.earlier, names);
    const verb = explained.assumed.includes(part.input) ? "assumed" : "it is";
    const against = given === undefined ? "not answered" : `${verb} ${given}`;
    return [{ words: partWords(part, negated, names), given: against, open, depth }];
  }
  const head = lack.of.length === 0 ? "nothing can make it hold" : "any of these:";
  return [
    { words: head, given: "", open: false, depth },
    ...lack.of.flatMap((way) =>
      way.flatMap((each) => lackViews(each, explained, names, depth + 1)),
    ),
  ];
}
