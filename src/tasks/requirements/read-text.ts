/** Reads a text and puts what it says to the rules. */
import { type AdviseOptions, advise } from "../../analysis/advise/advise.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { Advice } from "../../engine/model/advice.ts";
import { InputError } from "../../engine/model/finding.ts";
import type { Requirements } from "../../engine/model/rule-set.ts";
import type { TextReader } from "../../reading/lexicon/reader.ts";
import { costsOf } from "../../reading/ranking/plausible.ts";
import { type RankedOption, rankOptions } from "../../reading/ranking/rank.ts";
import { readText } from "../../reading/requirements/read.ts";
import type { Reading } from "../../reading/requirements/reading.ts";
import { settle } from "../../reading/requirements/settle.ts";
import { inOrder } from "./answers-in-order.ts";

export interface Read {
  readonly text: string;
  readonly reading: Reading;
  /** Answers that were not read: the rule set's, and those of the user. */
  readonly given: Requirements;
  readonly requirements: Requirements;
  readonly options: readonly RankedOption[];
  /** Absent where the answers cannot hold together. */
  readonly advice?: Advice;
  /** Why there is no advice. */
  readonly contradiction?: InputError;
}

export interface Rules {
  readonly compiled: Compiled;
  readonly reader: TextReader;
}

/** Reads a text, and ranks `options`, or those that stand in it. Throws InputError for a text that is too long. */
export function read(
  { compiled, reader }: Rules,
  text: string,
  options: readonly string[] | undefined,
  amend: (requirements: Requirements) => Requirements,
  evaluation: AdviseOptions = {},
): Read {
  const first = readText(reader, text, options === undefined ? {} : { options });
  const amended = (reading: Reading) =>
    inOrder(amend({ ...reader.readsAs, ...reading.requirements }), compiled.ruleSet);
  const reading = settle(compiled, reader, text, first, otherThan(first, amended(first)));
  const requirements = amended(reading);
  const given = otherThan(reading, requirements);
  const report = { text, reading, given, requirements };
  try {
    const advice = advise(compiled, requirements, evaluation);
    return { ...report, advice, options: ranked(report, advice, { compiled, reader }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      ...report,
      contradiction: error,
      options: ranked(report, undefined, { compiled, reader }),
    };
  }
}

/** The answers that were not read. */
function otherThan(reading: Reading, requirements: Requirements): Requirements {
  return Object.fromEntries(
    Object.entries(requirements).filter(
      ([id, answer]) => JSON.stringify(reading.requirements[id]) !== JSON.stringify(answer),
    ),
  );
}

type Evaluated = Pick<Read, "reading" | "given" | "requirements">;

function ranked(
  { reading, given, requirements }: Evaluated,
  advice: Advice | undefined,
  { compiled, reader }: Rules,
): readonly RankedOption[] {
  if (reading.options.length === 0) return [];
  return rankOptions(reading.options, reader, {
    requirements,
    judgements: reading.judgements,
    nearness: reading.nearness,
    costs: costsOf(compiled, reading, given),
    outcomes: advice?.decisions ?? {},
    // A trap that does not concern these requirements is no reason against an option.
    traps: compiled.ruleSet.traps.filter(({ id }) => advice?.traps.some((trap) => trap.id === id)),
  });
}
