/** What each code is about, whatever it is found at: the rules that tools list. */
import type { StandingCode } from "../../analysis/advise/taken-decisions.ts";
import type { CheckCode } from "../../analysis/verify/codes.ts";

export interface Title {
  /** A few words, without a full stop. */
  readonly short: string;
  /** One or two sentences: what it means and what to do. */
  readonly full: string;
}

/** What a rule set is checked for. */
export const CHECK_TITLES = {
  gap: {
    short: "No rule decides",
    full: "For some answers no rule of the decision holds. Add a rule for them, or one without a condition at the end.",
  },
  overlap: {
    short: "Two rules contradict each other",
    full: "Under the hit policy unique, two rules hold for the same answers and choose differently. Narrow one of them.",
  },
  "rule-never-holds": {
    short: "A rule can never hold",
    full: "The rule's condition asks for what cannot be. Correct or remove the rule.",
  },
  "rule-shadowed": {
    short: "A rule never decides",
    full: "An earlier rule holds wherever this one does. Move it up, narrow the earlier one, or remove it.",
  },
  "rule-shadowed-together": {
    short: "A rule never decides",
    full: "Earlier rules together hold wherever this one does. Move it up, narrow one of them, or remove it.",
  },
  "rule-without-effect": {
    short: "A rule changes nothing",
    full: "Without the rule, later ones choose the same. Remove it, or make it say something of its own.",
  },
  "option-never-chosen": {
    short: "An option can never be chosen",
    full: "No answers lead to the option. Add a rule that chooses it, or remove it.",
  },
  "input-without-effect": {
    short: "An input decides nothing",
    full: "No decision depends on the input. Remove it, or let a rule ask for it.",
  },
  "value-without-effect": {
    short: "A value decides nothing",
    full: "No decision depends on the value. Remove it, or let a rule ask for it.",
  },
  "values-alike": {
    short: "Values cannot be told apart",
    full: "No rule tells some values of an input apart. Merge them, or let a rule ask for one of them.",
  },
  "trap-never-shows": {
    short: "A trap can never show",
    full: "No requirements meet the trap's condition. Correct or remove it.",
  },
  "step-never-shows": {
    short: "A step of the blueprint can never show",
    full: "No requirements meet the step's condition. Correct or remove it.",
  },
  "row-never-matters": {
    short: "A row of a comparison can never favour a column",
    full: "No requirements meet the condition under which the row matters. Correct or remove it.",
  },
  "claim-broken": {
    short: "A claim does not hold",
    full: "Some requirements lead to what the claim rules out. Narrow the rule that decides there, or the claim.",
  },
  "claim-never-so": {
    short: "A claim does not hold",
    full: "What the claim says can be is never so. Add a rule for it, or correct the claim.",
  },
  "claim-not-indifferent": {
    short: "An input matters where a claim says it does not",
    full: "Two requirements that differ in these inputs alone are decided differently. Let the rules not ask for them there, or narrow the claim.",
  },
  "claim-not-monotone": {
    short: "An input leads away where a claim says it does not",
    full: "Two requirements that differ in the input alone are decided the other way round. Correct the rules, or narrow the claim.",
  },
  "claim-about-nothing": {
    short: "A claim speaks of nothing",
    full: "No requirements that can occur meet the claim's condition. Correct or remove it.",
  },
  "rule-without-facts": {
    short: "A rule cites no fact",
    full: "What a rule says should rest on a fact with its source. Cite one.",
  },
  "trap-without-facts": {
    short: "A trap cites no fact",
    full: "What a trap says should rest on a fact with its source. Cite one.",
  },
  "cell-without-facts": {
    short: "A cell of a comparison cites no fact",
    full: "What a comparison says should rest on a fact with its source. Cite one.",
  },
  "fact-without-source": {
    short: "A fact has no source",
    full: "A fact without a source cannot be checked. Name an address or a document.",
  },
  "fact-without-date": {
    short: "A fact has no date",
    full: "Without the day on which its source was read, nobody knows how old a fact is. Add it.",
  },
  "fact-unused": {
    short: "Nothing cites a fact",
    full: "The fact supports no rule, trap, step or cell. Cite it, or remove it.",
  },
  "fact-stale": {
    short: "A fact was checked long ago",
    full: "Read the source of the fact again, correct what has changed, and write the day down.",
  },
  "fact-ended": {
    short: "Something rests on a fact that has ended",
    full: "The last day on which the fact holds has passed. Say what holds now, and cite a fact for it.",
  },
  "fact-not-begun": {
    short: "Something rests on a fact that does not hold yet",
    full: "The first day on which the fact holds is still to come. Until then, say what holds now, and cite a fact for it.",
  },
  "not-complete": {
    short: "Not everything could be checked",
    full: "A decision is too large to be looked at as a whole. What was found is true, but there may be more.",
  },
} as const satisfies Record<CheckCode, Title>;

/** What decisions taken are checked for. */
export const DECISION_TITLES = {
  "decision-differs": {
    short: "A decision differs from the recommendation",
    full: "Requirements or rules have moved on since the decision was taken. Change the decision, change the answers back, or accept the difference until a day.",
  },
  "decision-open": {
    short: "The answers leave a decision open",
    full: "The rules cannot recommend anything with the answers given. Answer what is missing.",
  },
  "decision-missing": {
    short: "A decision is not taken yet",
    full: "The rules recommend an outcome, and the file holds none. Take it over, or write down another one.",
  },
  "decision-in-trap": {
    short: "A decision falls into a known trap",
    full: "What was decided against the recommendation is what a known wrong belief leads to.",
  },
  "deviation-accepted": {
    short: "A decision deviates, and that is accepted",
    full: "The decision differs from the recommendation on purpose, until a day.",
  },
  "deviation-expired": {
    short: "An accepted deviation has ended",
    full: "The day up to which the difference was accepted has passed. Take the recommendation over, or accept the difference anew.",
  },
  "deviation-needless": {
    short: "A deviation is no longer needed",
    full: "What was decided is recommended, so there is nothing to accept. Remove the deviation.",
  },
  "decision-on-ended-fact": {
    short: "A decision rests on a fact that has ended",
    full: "The last day on which a fact behind the decision holds has passed. Look whether the decision is still right.",
  },
  "rule-set-changed": {
    short: "The rule set has changed since",
    full: "The decisions were taken with another version of the rule set than the one in use.",
  },
} as const satisfies Record<StandingCode, Title>;

const TITLES: Readonly<Record<string, Title>> = { ...CHECK_TITLES, ...DECISION_TITLES };

/** What a code is about; an unknown one stands for itself. */
export function titleOf(code: string): Title {
  const [first = "", ...rest] = code.replaceAll("-", " ");
  const words = first.toUpperCase() + rest.join("");
  return Object.hasOwn(TITLES, code)
    ? (TITLES[code] as Title)
    : { short: words, full: `${words}.` };
}
