import type { StandingCode } from "../../analysis/advise/taken-decisions.ts";
import { countWords } from "../words/numbers.ts";
import {
  type Arguments,
  type Describe,
  type Description,
  filled,
  items,
  says,
  text,
} from "./sentences.ts";

/** Defaults named one by one; more are counted. */
const NAMED = 2;

/** A sentence about an argument, where it is there. */
const where = (args: Arguments, name: string, sentence: string): string[] =>
  text(args, name) === "" ? [] : [filled(sentence, args)];

/** What the rules say, and the answers that they say it of: `It follows from strength: strong; and 1 default`. */
function why(args: Arguments): Pick<Description, "why"> {
  const assumed = items(args, "assumed");
  const named = assumed.length > NAMED ? "" : ` (${assumed.join("; ")})`;
  const from = [
    ...where(args, "answers", "{answers:text}"),
    ...(assumed.length > 0 ? [`${countWords(assumed.length, "default")}${named}`] : []),
  ].join("; and ");
  const parts = [
    ...where(args, "reasons", "{reasons:unended}"),
    ...(from === "" ? [] : [`It follows from ${from.replace(/\.$/, "")}`]),
  ];
  return parts.length === 0 ? {} : { why: parts.join(". ") };
}

/** What is wrong, why the rules say so, and what to do about it. */
const explained =
  (message: string, help: string): Describe =>
  (args) => ({ message: filled(message, args), ...why(args), help: filled(help, args) });

/** Of a decision that collects what comes and what goes, of any other what stands against what. */
function difference(args: Arguments): string {
  const now = where(args, "dropped", "now")[0] ?? "too";
  const parts = [
    ...where(args, "dropped", "{dropped:and} {dropped:is} no longer recommended"),
    ...where(args, "added", `{added:and} {added:is} recommended ${now}`),
  ];
  if (parts.length > 0) return parts.join(", and ");
  return filled("{decided:and} was decided, and {recommended:and} is recommended now", args);
}

/** What is said about decisions taken, against what the rules recommend now. */
export const DECISION_MESSAGES = {
  "decision-differs": (args) => {
    const advised = [
      ...where(
        args,
        "takenWith",
        "it was decided with version {takenWith:or} of the rule set, so a rule may have changed; ",
      ),
      ...where(args, "back", "{back:text}; otherwise "),
      "take the recommendation over with `advise check --update`, or accept the difference under `deviations`",
    ];
    const message = `${filled("{decision:or}", args)}: ${difference(args)}`;
    return { message, ...why(args), help: advised.join("") };
  },
  "decision-open": (args) => {
    const [taken = ""] = where(args, "taken", ": {taken:and} was decided, and it");
    const [possible = ""] = where(args, "possible", ": it may be {possible:or}");
    const [help] = where(args, "open", "answer {open:and} under `requirements`");
    const message = `${filled("{decision:or}", args)}${taken} is left open by the answers${possible}`;
    return { message, ...(help !== undefined && { help }) };
  },
  "decision-missing": explained(
    "{decision:or} is not decided here; {recommended:and} {recommended:is} recommended",
    "take it over with `advise check --update`, or write your own choice under `decisions`",
  ),
  "decision-in-trap": says(
    '{decision:or}: {decided:or} is what trap {trap:or} leads to, "{belief:unended}"',
    "{instead:text}",
  ),
  "deviation-accepted": says(
    "{decision:or}: {decided:and} is accepted until {until:or} instead of {recommended:and} ({because:unended})",
  ),
  "deviation-expired": explained(
    "{decision:or}: {decided:and} was accepted until {until:or} only ({because:unended}), and {recommended:and} {recommended:is} recommended",
    "take the recommendation over with `advise check --update`, or accept the deviation anew with a later `until`",
  ),
  "deviation-needless": says(
    "{decision:or}: {decided:and} is recommended, so the deviation is no longer needed",
    "remove it",
  ),
  "decision-on-ended-fact": says(
    "{decision:or} rests on fact {fact}, which held until {until:text}",
    "look whether it is still right: a later version of the rule set may decide otherwise",
  ),
  "rule-set-changed": (args) => {
    const [differing] = where(args, "differing", "{differing:and} would be decided otherwise");
    const lead =
      "the decisions were taken with {ruleSet:or} {takenWith:or}, and {version:or} is in use";
    return {
      message: `${filled(lead, args)}: ${differing ?? "no decision changes"}`,
      help: "take the version over with `advise check --update`",
    };
  },
} as const satisfies Record<StandingCode, Describe>;
