import type { Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import { writeRequirements } from "../requirements/write.ts";
import { flow } from "./entry.ts";

/** Decisions taken, as they are first written. */
export interface NewArchitecture {
  readonly requirements: Requirements;
  /** The outcome by decision id; a list for a decision that collects. */
  readonly decisions: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * `architecture.yaml` for people: the question above each answer and each decision, and how to deviate.
 * `schema` is the address of its JSON Schema, `until` the day named where a deviation is shown.
 */
export function writeArchitecture(
  { requirements, decisions }: NewArchitecture,
  ruleSet: Pick<RuleSetCore, "id" | "version" | "inputs" | "decisions">,
  { schema, until }: { readonly schema: string; readonly until: string },
): string {
  const { id, version } = ruleSet;
  const taken = ruleSet.decisions.flatMap((decision) => {
    const outcome = decisions[decision.id];
    if (outcome === undefined) return [];
    return [`  # ${oneLine(decision.ask)}`, `  ${decision.id}: ${flow(outcome, undefined)}`];
  });
  const [first = ""] = Object.keys(decisions);
  const lines = [
    `# yaml-language-server: $schema=${oneLine(schema)}`,
    "",
    "# Requirements, and the decisions taken for them. `advise check` says when they part.",
    "",
    "# The rules by which the decisions were taken.",
    `ruleSet: ${flow({ id, version }, undefined)}`,
    "",
    "requirements:",
    ...indented(writeRequirements(requirements, ruleSet)),
    "",
    ...(taken.length === 0 ? ["decisions: {}"] : ["decisions:", ...taken]),
    "",
    "# Where the team decides otherwise than the rules recommend, with a reason and an end:",
    "# deviations:",
    `#   - decision: ${first}`,
    `#     chosen: ${flow(decisions[first] ?? "", undefined)}`,
    "#     because: Why it is accepted.",
    `#     until: ${until}`,
  ];
  return `${lines.join("\n")}\n`;
}

function indented(text: string): string[] {
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}

/** Prose cannot leave its comment. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}
