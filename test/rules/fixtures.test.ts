/** The requirements under fixtures/requirements: what each of these typical projects is advised. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { readText } from "../../src/ruleset/files/read.ts";
import { parseRequirements } from "../../src/ruleset/requirements/parse.ts";
import { among, compiled, ids, outcomesOf, ruleSet } from "./support.ts";

const folder = "fixtures/requirements";

interface Expected {
  /** Adaptation, platform, serving and knowledge store. */
  readonly outcomes: readonly [string, string, string, string];
  readonly additions?: readonly string[];
  readonly traps?: readonly string[];
  /** In this order, others may come between. */
  readonly steps?: readonly string[];
}

const expected: Readonly<Record<string, Expected>> = {
  "brand-voice": {
    outcomes: ["fine-tuning", "bedrock", "bedrock-custom-model-on-demand", "none"],
    additions: ["evaluation"],
    traps: ["T15", "T29"],
    steps: ["prepare-pairs", "tune-on-bedrock", "evaluate-tuned", "deploy-custom-on-demand"],
  },
  "company-policies": {
    outcomes: ["rag", "bedrock", "bedrock-on-demand", "managed-knowledge-base"],
    additions: ["scheduled-sync"],
    traps: ["T27", "T28"],
    steps: [
      "ingest-documents",
      "store-managed",
      "call-on-demand",
      "retrieve",
      "answer-with-citations",
      "sync-on-change",
    ],
  },
  "domain-model-full-pipeline": {
    outcomes: ["fine-tuning", "both", "bedrock-custom-model-import", "none"],
    additions: ["evaluation", "model-registry", "approval-gate", "guardrails", "yearly-retuning"],
    traps: ["T02", "T24", "T25", "T29"],
    steps: [
      "prepare-pairs",
      "tune-on-sagemaker",
      "evaluate-tuned",
      "register-model",
      "approve-version",
      "import-into-bedrock",
      "build-on-bedrock",
      "add-guardrails",
    ],
  },
  "contract-summaries": {
    outcomes: ["fine-tuning", "bedrock", "bedrock-custom-model-on-demand", "none"],
    traps: ["T29", "T32"],
  },
  "nightly-classification": {
    outcomes: ["prompting", "bedrock", "bedrock-batch", "none"],
    additions: ["caching-and-batch"],
    traps: ["T14", "T17"],
    steps: ["write-prompt", "write-batch-input", "run-batch"],
  },
  "support-agent": {
    outcomes: ["prompting", "bedrock", "bedrock-on-demand", "none"],
    additions: [
      "agent-runtime",
      "cross-region-profile",
      "guardrails",
      "invocation-audit",
      "prompt-caching",
      "prompt-routing",
    ],
    traps: ["T18", "T37"],
    steps: ["call-on-demand", "use-profile", "cache-prefix", "build-agent", "add-guardrails"],
  },
  "fraud-scoring": {
    outcomes: ["none", "sagemaker", "sagemaker-real-time", "none"],
    additions: ["model-registry", "approval-gate", "savings-plan"],
    traps: ["T03"],
    steps: ["train-predictive-model", "register-model", "approve-version", "deploy-endpoint"],
  },
  "legal-terminology-raw-text": {
    outcomes: ["continued-pretraining", "both", "bedrock-custom-model-import", "none"],
    additions: ["instruction-tuning", "nova-forge", "spot-training"],
    traps: ["T09", "T10"],
    steps: ["prepare-corpus", "pretrain-further", "tune-on-sagemaker", "register-model"],
  },
  "preference-pairs": {
    outcomes: ["preference-tuning", "both", "bedrock-custom-model-import", "none"],
    additions: ["serverless-customization"],
    traps: ["T02", "T21"],
    steps: ["prepare-preferences", "tune-on-sagemaker", "register-model", "import-into-bedrock"],
  },
  "code-assistant-checkable": {
    outcomes: ["reinforcement-fine-tuning", "bedrock", "bedrock-custom-model-on-demand", "none"],
    additions: ["code-grader"],
    traps: ["T12"],
    steps: ["write-grader", "collect-prompts", "reinforce-on-bedrock", "evaluate-tuned"],
  },
  "cost-cutting-distillation": {
    outcomes: ["distillation", "bedrock", "bedrock-custom-model-on-demand", "none"],
    traps: ["T13", "T14"],
    steps: ["choose-teacher", "collect-prompts", "distill-on-bedrock"],
  },
  "imported-llama": {
    outcomes: ["prompting", "bedrock", "bedrock-custom-model-import", "none"],
    traps: ["T15"],
    steps: ["import-into-bedrock", "retry-while-cold"],
  },
  "video-analysis-async": {
    outcomes: ["prompting", "sagemaker", "sagemaker-async", "none"],
    additions: ["import-limits"],
    traps: ["T06"],
    steps: ["register-model", "deploy-endpoint", "queue-requests"],
  },
  "warehouse-questions": {
    outcomes: ["structured-query", "bedrock", "bedrock-on-demand", "redshift-structured"],
    traps: ["T27", "T33"],
    steps: ["grant-read-only", "connect-tables", "describe-tables", "check-sql"],
  },
  "eu-residency-bank": {
    outcomes: ["rag", "bedrock", "bedrock-on-demand", "managed-knowledge-base"],
    additions: [
      "cross-region-profile",
      "invocation-audit",
      "no-provider-sharing",
      "scheduled-sync",
      "zero-retention",
    ],
    traps: ["T18", "T27", "T28", "T38"],
    steps: ["set-retention-none", "keep-in-geography", "filter-by-permission", "log-calls"],
  },
  "multi-tenant-models": {
    outcomes: ["none", "sagemaker", "sagemaker-real-time", "none"],
    additions: ["multi-model-endpoint"],
    traps: ["T03"],
    steps: ["train-predictive-model", "register-model", "deploy-endpoint"],
  },
  "exam-unlabeled-corpus": {
    outcomes: ["continued-pretraining", "bedrock", "bedrock-provisioned-throughput", "none"],
    additions: ["instruction-tuning", "pretraining-left-bedrock"],
    traps: ["T09", "T10", "T15"],
    steps: ["prepare-corpus", "pretrain-on-bedrock", "buy-throughput"],
  },
  "regulations-and-template": {
    outcomes: [
      "rag-and-fine-tuning",
      "bedrock",
      "bedrock-custom-model-on-demand",
      "managed-knowledge-base",
    ],
    additions: ["evaluation", "scheduled-sync"],
    traps: ["T28", "T29"],
    steps: ["store-managed", "prepare-pairs", "tune-on-bedrock", "answer-with-citations"],
  },
  "staff-handbook": {
    outcomes: ["long-context", "bedrock", "bedrock-on-demand", "none"],
    additions: ["prompt-caching"],
    traps: ["T27"],
    steps: ["place-document-first", "call-on-demand", "cache-prefix"],
  },
  "isolated-open-model": {
    outcomes: ["prompting", "both", "sagemaker-real-time", "none"],
    additions: ["apply-guardrail", "scheduled-scaling"],
    traps: ["T02", "T36"],
    steps: ["choose-open-model", "deploy-endpoint", "build-on-bedrock", "apply-guardrail-api"],
  },
};

const read = (name: string) => {
  const file = `${folder}/${name}.yaml`;
  return parseRequirements(readText(file), file, ruleSet);
};

describe("a typical project is advised", () => {
  test.each(Object.entries(expected))("%s", (name, { outcomes, additions, traps, steps }) => {
    const advice = advise(compiled, read(name));
    const decisions = ["adaptation", "platform", "serving", "knowledge_store"];
    expect(decisions.flatMap((id) => outcomesOf(advice, id))).toEqual(outcomes);
    expect(outcomesOf(advice, "additions")).toEqual(expect.arrayContaining([...(additions ?? [])]));
    expect(ids(advice.traps)).toEqual(expect.arrayContaining([...(traps ?? [])]));
    expect(among(ids(advice.blueprint), steps ?? [])).toEqual(steps ?? []);
  });
});

test("every file of the folder is in the table", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  expect(files.map((file) => file.replace(".yaml", ""))).toEqual(Object.keys(expected).sort());
});

test("every file says in its first line what it is", () => {
  for (const name of Object.keys(expected)) {
    expect(readText(`${folder}/${name}.yaml`)).toMatch(/^# [^\n]{20,}\.\n[a-z_]+: /);
  }
});

test("the exam's view of raw text is named beside a real project's", () => {
  const { lens } = advise(compiled, read("exam-unlabeled-corpus"));
  expect(JSON.stringify(lens)).toContain("production");
});
