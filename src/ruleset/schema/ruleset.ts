import * as z from "zod";
import { projectCase } from "./case.ts";
import { claim } from "./claim.ts";
import { kebabId, mapOf, snakeId, text, version } from "./common.ts";
import { comparison } from "./comparison.ts";
import { decision } from "./decision.ts";
import { example } from "./example.ts";
import { fact } from "./fact.ts";
import { input } from "./input.ts";
import { blueprintStep, impossible, trap } from "./lists.ts";

/** `ruleset.yaml`. */
export const meta = z
  .strictObject({
    $schema: z.string().optional().describe("Address of the JSON Schema, for editors."),
    id: kebabId,
    version,
    title: text.describe("What is decided, in a few words."),
    about: text.describe("What is decided, in a sentence."),
    decisions: z
      .array(snakeId)
      .optional()
      .describe("The order of the decisions; without it, the order of dependency."),
    branching: z
      .array(snakeId)
      .optional()
      .describe("Inputs in the order in which diagrams branch: changes their size, no answer."),
    stale_after_days: z
      .int()
      .min(1)
      .optional()
      .describe("Days after which a fact is to be checked again; `rules check` warns of it."),
  })
  .meta({ title: "rule set" });

/** The files of a rule set by kind; in one file, its top-level keys. */
export const kinds = {
  ruleset: meta,
  inputs: mapOf(input).meta({ title: "inputs" }),
  decisions: z.array(decision).min(1, { error: "empty-list" }),
  impossible: z.array(impossible),
  traps: z.array(trap),
  comparisons: z.array(comparison),
  blueprint: z.array(blueprintStep),
  facts: mapOf(fact).meta({ title: "facts" }),
  examples: z.array(example),
  cases: z.array(projectCase),
  claims: z.array(claim),
} as const;

/** What one part of a rule set holds: of decisions and comparisons, each is a part. */
export const partSchemas = { ...kinds, decisions: decision, comparisons: comparison } as const;

/** A rule set in one file. What stands under `signals` and `scenarios` is read elsewhere. */
export const wholeRuleSet = z
  .strictObject({
    $schema: z.string().optional().describe("Address of the JSON Schema, for editors."),
    ruleset: kinds.ruleset,
    inputs: kinds.inputs,
    decisions: kinds.decisions,
    impossible: kinds.impossible.optional(),
    traps: kinds.traps.optional(),
    comparisons: kinds.comparisons.optional(),
    blueprint: kinds.blueprint.optional(),
    facts: kinds.facts.optional(),
    examples: kinds.examples.optional(),
    cases: kinds.cases.optional(),
    claims: kinds.claims.optional(),
    signals: z.unknown().optional(),
    scenarios: z.unknown().optional(),
  })
  .meta({ title: "rule set in one file" });

export type MetaSource = z.infer<typeof meta>;
