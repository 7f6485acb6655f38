import type { StandingCode } from "../../analysis/standing.ts";
import { type Arguments, type Describe, listed, text } from "./phrase.ts";

const has = (args: Arguments, name: string): boolean => text(args, name) !== "";

/** `, by rule r (strength: strong)`: what is behind a recommendation. */
function behind(args: Arguments): string {
  const rules = has(args, "rules") ? `, by ${listed(args, "rules", "and")}` : "";
  return `${rules}${has(args, "answers") ? ` (${text(args, "answers")})` : ""}`;
}

const because = (args: Arguments): string => text(args, "because").replace(/\.$/, "");

const newer = (args: Arguments): string =>
  has(args, "takenWith")
    ? `it was decided with version ${listed(args, "takenWith")} of the rule set, so a rule may have changed; `
    : "";

/** What is said about decisions taken, against what the rules recommend now. */
export const STANDING_MESSAGES = {
  "decision-differs": (args) => ({
    message: `${listed(args, "decision")}: ${listed(args, "decided", "and")} was decided, and ${listed(args, "recommended", "and")} is recommended now${behind(args)}`,
    help: `${newer(args)}${has(args, "back") ? `${text(args, "back")}; ` : ""}otherwise take the recommendation over with \`advise check --update\`, or accept the difference under \`deviations\``,
  }),
  "decision-open": (args) => ({
    message: `${listed(args, "decision")} is left open by the answers${has(args, "possible") ? `: ${listed(args, "possible")}` : ""}`,
    ...(has(args, "open") && {
      help: `answer ${listed(args, "open", "and")} under \`requirements\``,
    }),
  }),
  "decision-missing": (args) => ({
    message: `${listed(args, "decision")} is not decided here; ${listed(args, "recommended", "and")} is recommended${behind(args)}`,
    help: "take it over with `advise check --update`, or write your own choice under `decisions`",
  }),
  "decision-in-trap": (args) => ({
    message: `${listed(args, "decision")}: ${listed(args, "decided")} is what trap ${listed(args, "trap")} leads to: ${text(args, "belief").replace(/\.$/, "")}`,
    help: text(args, "instead"),
  }),
  "deviation-accepted": (args) => ({
    message: `${listed(args, "decision")}: ${listed(args, "decided", "and")} is accepted until ${listed(args, "until")} instead of ${listed(args, "recommended", "and")}: ${because(args)}`,
  }),
  "deviation-expired": (args) => ({
    message: `${listed(args, "decision")}: ${listed(args, "decided", "and")} was accepted until ${listed(args, "until")} only (${because(args)}), and ${listed(args, "recommended", "and")} is recommended${behind(args)}`,
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
