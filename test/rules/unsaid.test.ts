/** What the advice must not say: each was once said beside an outcome that it contradicts. */
import { describe, expect, test } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { parseRequirements } from "../../src/ruleset/requirements/parse.ts";
import { compiled, ids, outcomesOf, ruleSet } from "./support.ts";

const said = (requirements: string) => {
  const answers = parseRequirements(requirements, "requirements.yaml", ruleSet);
  const advice = advise(compiled, answers, { brief: true });
  return [
    ...ruleSet.decisions.flatMap(({ id }) => outcomesOf(advice, id)),
    ...ids(advice.traps),
    ...ids(advice.blueprint),
  ];
};

describe("left unsaid", () => {
  test.each([
    [
      "T37",
      "no talk of the largest model to who brings weights",
      "{ gap: [], model_source: own-weights }",
    ],
    ["T37", "nor to everybody who writes a prompt", "{ gap: [style] }"],
    [
      "T27",
      "training may be right where the text does not help",
      "{ gap: [knowledge], context_test: does-not-fix }",
    ],
    [
      "T22",
      "Nova is not put away when idle",
      "{ gap: [], model_source: own-weights, model_family: nova, cold_start: never }",
    ],
    [
      "T06",
      "Nova does not come in by Custom Model Import",
      "{ gap: [], model_source: own-weights, model_family: nova, region: other }",
    ],
    [
      "too-few-pairs",
      "exams take the examples for granted",
      "{ purpose: exam, gap: [style], consistency: all-outputs }",
    ],
    [
      "share-endpoint",
      "hundreds of models are no components",
      "{ app_kind: classical-ml, gap: [], hosting_control: [shared-endpoint], own_models: 400 }",
    ],
    [
      "filter-by-permission",
      "only the managed base reads access lists",
      "{ gap: [knowledge], retrieval_control: own-store, governance: [document-acls] }",
    ],
    [
      "guardrails",
      "an endpoint is guarded by a call",
      "{ gap: [], hosting_control: [accelerator], governance: [guardrails] }",
    ],
    [
      "nova-forge",
      "too little text for any training",
      "{ training_control: from-scratch, unlabeled_tokens: 30M }",
    ],
    [
      "tune-on-sagemaker",
      "Bedrock tunes it, whatever the predictor needs",
      "{ app_kind: generative-and-classical, gap: [style], labeled_pairs: 500 }",
    ],
    [
      "import-into-bedrock",
      "and there is nothing to import",
      "{ app_kind: generative-and-classical, gap: [style], labeled_pairs: 500 }",
    ],
    [
      "serverless-customization",
      "nor to tune elsewhere",
      "{ app_kind: generative-and-classical, gap: [style], labeled_pairs: 500 }",
    ],
    [
      "sagemaker-serverless",
      "it has no GPU",
      "{ app_kind: classical-ml, gap: [], traffic_pattern: rare, needs_gpu: true }",
    ],
  ])("%s: %s", (id, _, requirements) => {
    expect(said(requirements)).not.toContain(id);
  });
});
