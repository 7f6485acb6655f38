/** What is to be said about decisions taken, as findings: every format words the same ones. */
import type {
  ArchitectureStanding,
  DecisionStanding,
  StandingCode,
} from "../../analysis/advise/taken-decisions.ts";
import type { Architecture } from "../../engine/model/architecture.ts";
import type { Finding, Severity } from "../../engine/model/finding.ts";
import { list } from "../words/answers.ts";
import type { Names } from "../words/names.ts";

/** What a check can fail on. */
export const FAILURES = ["differs", "expired", "undecided", "trap", "ended"] as const;

export type Failure = (typeof FAILURES)[number];

/** Codes that fail a check; all others are notes. */
const failureOf: Partial<Record<StandingCode, Failure>> = {
  "decision-differs": "differs",
  "deviation-expired": "expired",
  "decision-open": "undecided",
  "decision-missing": "undecided",
  "decision-in-trap": "trap",
  "decision-on-ended-fact": "ended",
};

/** Everything to be said about one file; what the check fails on is an error, what it could fail on a warning. */
export function standingFindings(
  standing: ArchitectureStanding,
  architecture: Architecture,
  names: Names,
  failOn: ReadonlySet<Failure>,
): Finding[] {
  const severity = (code: StandingCode): Severity => {
    const failure = failureOf[code];
    if (failure === undefined) return "note";
    return failOn.has(failure) ? "error" : "warning";
  };
  const found = [
    ...versionFinding(standing, architecture, names),
    ...standing.decisions.flatMap((each) => ofDecision(each, standing, architecture, names)),
    ...standing.decisions.flatMap((each) => ofEndedFacts(each, architecture, names)),
    ...standing.traps.map((each) => ofTrap(each, architecture, names)),
  ];
  return found.map(({ code, ...rest }) => ({ code, severity: severity(code), ...rest }));
}

/** True if nothing but missing answers and missing decisions keeps a file from passing. */
export function isOnlyUndecided(findings: readonly Finding[]): boolean {
  const codes = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return codes.every((code) => failureOf[code as StandingCode] === "undecided");
}

type Draft = Omit<Finding, "severity"> & { readonly code: StandingCode };

function versionFinding(
  { ruleSet, decisions }: ArchitectureStanding,
  architecture: Architecture,
  names: Names,
): Draft[] {
  const { id, version, takenWith } = ruleSet;
  if (takenWith === undefined || takenWith === version) return [];
  const differing = decisions
    .filter(({ standing }) => standing === "differs" || standing === "expired")
    .map(({ decision }) => names.decision(decision));
  const args = { ruleSet: id, version, takenWith, differing };
  return [
    { code: "rule-set-changed", args, span: architecture.ruleSet?.span ?? architecture.span },
  ];
}

function ofDecision(
  each: DecisionStanding,
  { ruleSet }: ArchitectureStanding,
  architecture: Architecture,
  names: Names,
): Draft[] {
  const code = codeOf(each);
  if (code === undefined) return [];
  const { takenWith, version } = ruleSet;
  const { decision, deviation } = each;
  const taken = architecture.decisions[decision] ?? deviation;
  const span = code.startsWith("deviation") ? deviation?.span : taken?.span;
  const back = wayBackWords(each, names);
  const args = {
    id: decision,
    decision: names.decision(decision),
    decided: names.optionsOrNothing(decision, each.decided ?? []),
    taken: names.options(decision, each.decided ?? []),
    recommended: names.optionsOrNothing(decision, each.recommended ?? each.possible),
    possible: names.optionsOrNothing(decision, each.possible),
    ...movedWords(each, names),
    rules: each.causes.map(({ rule }) => rule),
    reasons: reasonsOf(each),
    answers: names.reasons(each.reason, false).join("; "),
    assumed: names.reasons(each.reason, true),
    open: each.open,
    ...(back !== "" && { back }),
    ...(deviation && { until: deviation.until, because: deviation.because }),
    ...(takenWith !== undefined && takenWith !== version && { takenWith }),
  };
  const related = relatedAnswers(each, architecture);
  return [{ code, args, span: span ?? architecture.span, ...(related.length > 0 && { related }) }];
}

/** What the rules behind a recommendation say: `It is quick (rule machine-at-hand)`. */
function reasonsOf({ causes }: DecisionStanding): string {
  return causes
    .map(({ because, rule }) => `${because.replace(/\.$/, "")} (rule ${rule})`)
    .join(". ");
}

/** What leads back: `Espresso is recommended again if gear includes machine (rule machine-at-hand)`. */
function wayBackWords({ back, decision }: DecisionStanding, names: Names): string {
  return back
    .map(({ option, change, from, rule }) => {
      const changes = list(names.changes(change, (id) => from[id]));
      const by = rule === undefined ? "" : ` (rule ${rule})`;
      return `${names.option(decision, option)} is recommended again if ${changes}${by}`;
    })
    .join("; ");
}

/** Of a decision that collects, what comes and what goes. */
function movedWords({ decision, added, dropped }: DecisionStanding, names: Names) {
  const collects = names.ruleSet.decisions.find(({ id }) => id === decision)?.hit === "collect";
  if (!collects) return {};
  return { added: names.options(decision, added), dropped: names.options(decision, dropped) };
}

function codeOf({ standing, decided, recommended, deviation }: DecisionStanding) {
  const open = recommended === undefined ? "decision-open" : "decision-missing";
  const codes = {
    agrees: deviation && "deviation-needless",
    differs: "decision-differs",
    accepted: "deviation-accepted",
    expired: "deviation-expired",
    undecided: decided ? "decision-open" : open,
  } as const satisfies Record<DecisionStanding["standing"], StandingCode | undefined>;
  return codes[standing];
}

/** The answers of the file to look at: those that lead back, else those behind the recommendation. */
function relatedAnswers(
  { back, reason, standing }: DecisionStanding,
  { answerSpans }: Architecture,
): NonNullable<Finding["related"]> {
  if (standing !== "differs" && standing !== "expired") return [];
  const changed = back.flatMap(({ change }) => Object.keys(change));
  const inputs = changed.length > 0 ? changed : reason.map(({ input }) => input);
  return [...new Set(inputs)].flatMap((input) => {
    const span = answerSpans[input];
    return span ? [{ label: `the answer to ${input}`, span }] : [];
  });
}

function ofEndedFacts(
  { decision, ended = [] }: DecisionStanding,
  architecture: Architecture,
  names: Names,
): Draft[] {
  const span = architecture.decisions[decision]?.span ?? architecture.span;
  return ended.map(({ fact, until }) => {
    const args = { id: decision, decision: names.decision(decision), fact, until };
    return { code: "decision-on-ended-fact", args, span };
  });
}

function ofTrap(
  { trap, decision, option }: ArchitectureStanding["traps"][number],
  architecture: Architecture,
  names: Names,
): Draft {
  const known = names.ruleSet.traps.find(({ id }) => id === trap);
  const args = {
    id: decision,
    decision: names.decision(decision),
    decided: names.option(decision, option),
    trap,
    belief: known?.belief ?? "",
    instead: known?.instead ?? "",
  };
  const span = architecture.decisions[decision]?.span ?? architecture.span;
  return { code: "decision-in-trap", args, span };
}
