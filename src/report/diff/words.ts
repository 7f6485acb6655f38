/** A difference between two rule sets in words; every format says the same. */
import type { BrokenClaim } from "../../analysis/diff/claims.ts";
import type { DecisionDiff, OutcomeChange } from "../../analysis/diff/decisions.ts";
import type { RuleSetDiff } from "../../analysis/diff/rule-sets.ts";
import type { OneSidedPiece, Piece, Redeclared } from "../../analysis/diff/structure.ts";
import { requirementsYaml } from "../diagnostics/witness.ts";
import type { RenderOptions } from "../renderer.ts";
import { list } from "../words/answers.ts";
import { Names, type ReportRuleSet } from "../words/names.ts";
import { shareWords, sizeWords } from "../words/numbers.ts";

export type DiffRenderer = (
  diff: RuleSetDiff,
  sides: { readonly older: ReportRuleSet; readonly newer: ReportRuleSet },
  options: RenderOptions,
) => string;

export interface ChangeView {
  /** `12 %`. */
  readonly share: string;
  readonly older: string;
  readonly newer: string;
  /** The rules behind, in words; empty where there are none. */
  readonly rules: string;
  /** Requirements that show it, as YAML lines. */
  readonly witness: readonly string[];
}

export interface DecisionView {
  readonly label: string;
  readonly summary: string;
  readonly changes: readonly ChangeView[];
}

export interface SideNames {
  readonly older: Names;
  readonly newer: Names;
}

/**
 * Puts a difference into words: the decisions that change, one sentence on those that do not, and a line for each thing
 * that stands on one side only or is declared otherwise.
 */
export function diffView(
  diff: RuleSetDiff,
  ruleSets: { readonly older: ReportRuleSet; readonly newer: ReportRuleSet },
) {
  const sides = { older: new Names(ruleSets.older), newer: new Names(ruleSets.newer) };
  const same = diff.decisions.filter((each) => each.status === "same");
  const labels = same.map((each) => sides.newer.decision(each.decision));
  const all = labels.length === diff.decisions.length;
  return {
    title: `${diff.older.id} ${diff.older.version} → ${diff.newer.id} ${diff.newer.version}`,
    compared: `${sizeWords(diff.requirements)} distinguishable requirements compared`,
    changed: diff.decisions
      .filter((each) => each.status !== "same")
      .map((each) => decisionView(each, sides)),
    same:
      labels.length === 0
        ? undefined
        : all
          ? "No decision changes."
          : `Unchanged for all requirements: ${list(labels)}.`,
    structure: [
      ...diff.structure.redeclared.map(redeclaredWords),
      ...oneSidedWords(diff.structure.oneSided),
      ...possibleWords(diff),
    ],
    claims: {
      broken: (diff.claims?.broken ?? []).map((each) => brokenView(each, sides.newer)),
      notComparable: (diff.claims?.notComparable ?? []).map(
        (id) => `${id}: names what the newer version does not have`,
      ),
    },
  };
}

function decisionView(each: DecisionDiff, sides: SideNames): DecisionView {
  const label = sides.newer.decision(each.decision);
  if (each.status === "not-compared") {
    const inputs = each.inputs ?? [];
    const because =
      inputs.length > 0
        ? `${list(inputs)} ${inputs.length > 1 ? "mean" : "means"} something else now`
        : "there is nothing that both sides can be asked";
    return { label, summary: `not compared: ${because}`, changes: [] };
  }
  return {
    label,
    summary: `changes on ${shareWords(each.share)}, stays on ${shareWords(1 - each.share)} of all requirements`,
    changes: each.changes.map((change) => changeView(each.decision, change, sides)),
  };
}

function changeView(decision: string, change: OutcomeChange, sides: SideNames): ChangeView {
  const { decisions } = sides.newer.ruleSet;
  const collected = decisions.find(({ id }) => id === decision)?.hit === "collect";
  const outcome = (side: "older" | "newer") => {
    const id = change[side];
    if (id !== undefined) return sides[side].option(decision, id);
    return collected ? "not added" : "no rule";
  };
  const { older, newer } = change.rules;
  const rules = [
    ...(older === undefined ? [] : [`was rule ${older}`]),
    ...(newer === undefined ? [] : [`now rule ${newer}`]),
  ];
  return {
    share: shareWords(change.share),
    older: outcome("older"),
    newer: outcome("newer"),
    rules: rules.join(", "),
    witness: requirementsYaml(change.witness),
  };
}

/** A claim that no longer holds: what it is about, and requirements that show it, as YAML lines. */
function brokenView(broken: BrokenClaim, names: Names) {
  const { claim, decision, rules, witness, counterpart } = broken;
  const by = rules.length === 0 ? "" : `, now by ${list(rules)}`;
  return {
    summary:
      decision === undefined
        ? `${claim}: no requirements meet it any more`
        : `${claim}: ${names.decision(decision)}${by}`,
    witnesses: [witness, counterpart].flatMap((each) => (each ? [requirementsYaml(each)] : [])),
  };
}

const NOUNS = {
  input: "input",
  value: "value",
  decision: "decision",
  option: "option",
  rule: "rule",
  impossible: "impossible combination",
  trap: "trap",
  step: "blueprint step",
} as const satisfies Record<Piece, string>;

/** One line for each kind of piece, place and side. */
function oneSidedWords(pieces: readonly OneSidedPiece[]): string[] {
  const lines = new Map<string, string[]>();
  for (const { piece, id, of, only } of pieces) {
    const place = of === undefined ? "" : ` of ${of}`;
    const key = `${only === "newer" ? "new" : "removed"} ${NOUNS[piece]}|${place}`;
    lines.set(key, [...(lines.get(key) ?? []), id]);
  }
  return [...lines].map(([key, ids]) => {
    const [head = "", place = ""] = key.split("|");
    return `${head}${ids.length > 1 ? "s" : ""}${place}: ${ids.join(", ")}`;
  });
}

const redeclaredWords = ({ piece, id, property, older, newer }: Redeclared): string =>
  `${piece} ${id}: ${property === "hit" ? "hit policy" : property} ${older || "none"} → ${newer || "none"}`;

function possibleWords({ possible }: RuleSetDiff): string[] {
  const say = (side: "older" | "newer", words: string) => {
    const found = possible[side];
    return found ? [`${shareWords(found.share)} of all requirements ${words}`] : [];
  };
  return [...say("older", "can no longer occur"), ...say("newer", "can occur only now")];
}
