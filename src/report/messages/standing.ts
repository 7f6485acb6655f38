import type { StandingCode } from "../../analysis/standing.ts";
import { countWords } from "../numbers.ts";
import { type Arguments, type Describe, type Description, items, listed, text } from "./phrase.ts";

/** Defaults named one by one; more are counted. */
const NAMED = 2;

const has = (args: Arguments, name: string): boolean => text(args, name) !== "";

const unended = (sentence: string): string => sentence.replace(/\.$/, "");

const because = (args: Arguments): string => unended(text(args, "because"));

/** What the rules say, and the answers that they say it of. */
function why(args: Arguments): Pick<Description, "why"> {
  const parts = [...(has(args, "reasons") ? [text(args, "reasons")] : []), ...origin(args)];
  return parts.length === 0 ? {} : { why: parts.map(unended).join(". ") };
}

/** `It follows from strength: strong; and 1 default (minutes: 10)`. */
function origin(args: Arguments): string[] {
  const assumed = items(args, "assumed");
  const named = assumed.length > NAMED ? "" : ` (${assumed.join("; ")})`;
  const from = [
    ...(has(args, "answers") ? [text(args, "answers")] : []),
    ...(assumed.length > 0 ? [`${countWords(assumed.length, "default")}${named}`] : []),
  ];
  return from.length === 0 ? [] : [`It follows from ${from.join("; and ")}`];
}

const verb = (args: Arguments, name: string): string =>
  items(args, name).length === 1 ? "is" : "are";

/** Of a decision that collects what comes and what goes, of any other what stands against what. */
function difference(args: Arguments): string {
  const parts = [
    ...(has(args, "dropped")
      ? [`${listed(args, "dropped", "and")} ${verb(args, "dropped")} no longer recommended`]
      : []),
    ...(has(args, "added")
      ? [
          `${listed(args, "added", "and")} ${verb(args, "added")} recommended ${has(args, "dropped") ? "now" : "too"}`,
        ]
      : []),
  ];
  if (parts.length > 0) return parts.join(", and ");
  return `${listed(args, "decided", "and")} was decided, and ${listed(args, "recommended", "and")} is recommended now`;
}

const newer = (args: Arguments): string =>
  has(args, "takenWith")
    ? `it was decided with version ${listed(args, "takenWith")} of the rule set, so a rule may have changed; `
    : "";

/** What is said about decisions taken, against what the rules recommend now. */
export const STANDING_MESSAGES = {
  "decision-differs": (args) => ({
    message: `${listed(args, "decision")}: ${difference(args)}`,
    ...why(args),
    help: `${newer(args)}${has(args, "back") ? `${text(args, "back")}; otherwise ` : ""}take the recommendation over with \`advise check --update\`, or accept the difference under \`deviations\``,
  }),
  "decision-open": (args) => ({
    message: `${listed(args, "decision")}${has(args, "taken") ? `: ${listed(args, "taken", "and")} was decided, and it` : ""} is left open by the answers${has(args, "possible") ? `: it may be ${listed(args, "possible")}` : ""}`,
    ...(has(args, "open") && {
      help: `answer ${listed(args, "open", "and")} under \`requirements\``,
    }),
  }),
  "decision-missing": (args) => ({
    message: `${listed(args, "decision")} is not decided here; ${listed(args, "recommended", "and")} ${verb(args, "recommended")} recommended`,
    ...why(args),
    help: "take it over with `advise check --update`, or write your own choice under `decisions`",
  }),
  "decision-in-trap": (args) => ({
    message: `${listed(args, "decision")}: ${listed(args, "decided")} is what trap ${listed(args, "trap")} leads to, "${unended(text(args, "belief"))}"`,
    help: text(args, "instead"),
  }),
  "deviation-accepted": (args) => ({
    message: `${listed(args, "decision")}: ${listed(args, "decided", "and")} is accepted until ${listed(args, "until")} instead of ${listed(args, "recommended", "and")} (${because(args)})`,
  }),
  "deviation-expired": (args) => ({
    message: `${listed(args, "decision")}: ${listed(args, "decided", "and")} was accepted until ${listed(args, "until")} only (${because(args)}), and ${listed(args, "recommended", "and")} ${verb(args, "recommended")} recommended`,
    ...why(args),
    help: "take the recommendation over with `advise check --update`, or accept the deviation anew with a later `until`",
  }),
  "deviation-needless": (args) => ({
    message: `${listed(args, "decision")}: ${listed(args, "decided", "and")} is recommended, so the deviation is no longer needed`,
    help: "remove it",
  }),
  "rule-set-changed": (args) => ({
    message: `the decisions were taken with ${listed(args, "ruleSet")} ${listed(args, "takenWith")}, and ${listed(args, "version")} is in use: ${has(args, "differing") ? `${listed(args, "differing", "and")} would be decided otherwise` : "no decision changes"}`,
    help: "take the version over with `advise check --update`",
  }),
} as const satisfies Record<StandingCode, Describe>;
