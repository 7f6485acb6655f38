/** Reads stems with the program's own parts and compares with their keys. */
import { advise } from "../../src/analysis/advise/advise.ts";
import { type Compiled, compile } from "../../src/engine/evaluation/compile.ts";
import type { Requirements, RuleSet } from "../../src/engine/model/rule-set.ts";
import type { SignalSet } from "../../src/engine/model/signal.ts";
import { compileReader, type TextReader } from "../../src/reading/lexicon/reader.ts";
import { costsOf } from "../../src/reading/ranking/plausible.ts";
import { rankOptions } from "../../src/reading/ranking/rank.ts";
import { readText } from "../../src/reading/requirements/read.ts";
import { settle } from "../../src/reading/requirements/settle.ts";
import { acceptable, type Stem } from "./stems.ts";

/** One decision that the key of a stem decides. */
export interface Result {
  readonly stem: Stem;
  readonly decision: string;
  readonly expected: string;
  /** Outcome from the stem alone; empty while undecided. */
  readonly alone: string;
  readonly aloneRight: boolean;
  /** Outcome that the option chosen stands for. */
  readonly withOptions: string;
  readonly withOptionsRight: boolean;
  /** Whether the letter of the key was chosen. */
  readonly letterRight: boolean;
}

export interface Evaluator {
  readonly compiled: Compiled;
  readonly reader: TextReader;
}

const EXAM: Requirements = { purpose: "exam" };

export function createEvaluator(ruleSet: RuleSet, signals: SignalSet): Evaluator {
  return { compiled: compile(ruleSet), reader: compileReader(signals, ruleSet) };
}

export function evaluate({ compiled, reader }: Evaluator, stem: Stem): Result[] {
  const alone = settle(compiled, reader, stem.stem, readText(reader, stem.stem), EXAM);
  const aloneDecisions = advise(compiled, { ...EXAM, ...alone.requirements }).decisions;
  const options = Object.values(stem.options);
  const reading = settle(
    compiled,
    reader,
    stem.stem,
    readText(reader, stem.stem, { options }),
    EXAM,
  );
  const requirements = { ...EXAM, ...reading.requirements };
  const { decisions } = advise(compiled, requirements);
  const ranked = rankOptions(reading.options, reader, {
    requirements,
    judgements: reading.judgements,
    nearness: reading.nearness,
    costs: costsOf(compiled, reading, EXAM),
    outcomes: decisions,
    traps: compiled.ruleSet.traps,
  });
  const chosen = ranked.find((option) => option.chosen);
  const letterRight = chosen?.letter === stem.answer;
  return Object.entries(stem.expected).map(([decision, expected]) => {
    const right = acceptable(stem, decision);
    const outcome = aloneDecisions[decision]?.outcome ?? "";
    // The right letter is the key's outcome, whatever its words were taken to claim.
    const claimed = chosen?.claims[decision] ?? decisions[decision]?.outcome ?? "";
    return {
      stem,
      decision,
      expected,
      alone: outcome,
      aloneRight: right.includes(outcome),
      withOptions: claimed,
      withOptionsRight: right.includes(claimed),
      letterRight,
    };
  });
}
