/**
 * What a text most plausibly requires, its signals and all of its words together. Where the words as a whole speak for
 * another outcome than the signals do, and by more than the signals weigh, the answers that lead there are taken; where
 * answers cannot hold together, as few of them as possible give way.
 */
import type { Compiled, CompiledDecision } from "../../engine/evaluation/compile.ts";
import { stateOf } from "../../engine/evaluation/domain.ts";
import { canOccur } from "../../engine/evaluation/possible-results.ts";
import type { Requirements } from "../../engine/model/rule-set.ts";
import type { TextReader } from "../lexicon/reader.ts";
import { answersOn, type Way, type Ways, waysTo, wayThatCanOccur } from "../ranking/plausible.ts";
import { BY_QUESTION, Scores } from "../ranking/scores.ts";
import { tokenize } from "../text/tokens.ts";
import type { Derivation, Reading } from "./reading.ts";
import { type Nearness, tellingWords } from "./whole-wording.ts";

/** So many nats of likelihood weigh as much as a weak phrase. */
const WEIGHT = 12;
/** Words weigh no more than this, however many there are. */
const MOST = 4;
/** By how much another outcome must be better. */
const MARGIN = 0.5;
/** Words named as the reason. */
const NAMED = 5;

interface Turn {
  readonly decision: CompiledDecision;
  readonly to: string;
  readonly instead: string;
  readonly gain: number;
}

type Learned = Pick<TextReader, "inputs" | "wording">;

/** What the words say for an outcome as evidence: 0 for the likeliest, below for the others. */
export function wordEvidence(nearness: Nearness, outcome: string): number {
  return Math.max(-MOST, (nearness[outcome] ?? Number.NEGATIVE_INFINITY) / WEIGHT);
}

/** The reading with the answers that its words speak for; `given` are answers that stand fast, such as the lens. */
export function settle(
  compiled: Compiled,
  reader: Learned,
  text: string,
  reading: Reading,
  given: Requirements,
): Reading {
  const scores = new Scores(compiled, reading, given);
  const turns = compiled.decisions.flatMap((each): Turn[] => {
    const nearness = reading.nearness[each.decision.id];
    // Zero for "" means that the text is about something else.
    if (nearness === undefined || nearness[""] === 0) return [];
    return turnOf(each, waysTo(compiled, each, scores), nearness);
  });
  const taken = (turn: Turn) => {
    const natural = new Scores(compiled, reading, given, BY_QUESTION);
    const way = waysTo(compiled, turn.decision, natural).get(turn.to) as Way;
    const answers = answersOn(way, compiled, natural, { ...reading.requirements, ...given });
    return withAnswers(reading, reader, answers, reasonOf(turn, reader, text, reading));
  };
  const [turn] = turns.sort((a, b) => b.gain - a.gain);
  const turned = turn === undefined ? reading : taken(turn);
  return possible(compiled, reader, turned, given);
}

/** The outcome that words and signals together speak for, where the signals alone speak for another. */
function turnOf(decision: CompiledDecision, ways: Ways, nearness: Nearness): Turn[] {
  const all = [...ways].filter(([, way]) => Number.isFinite(way.cost));
  const cheapest = all.toSorted(([, a], [, b]) => a.cost - b.cost)[0];
  const value = ([id, way]: (typeof all)[number]) => wordEvidence(nearness, id) - way.cost;
  const best = all.toSorted((a, b) => value(b) - value(a))[0];
  if (!cheapest || !best || best[0] === cheapest[0]) return [];
  const gain = value(best) - value(cheapest);
  return gain < MARGIN ? [] : [{ decision, to: best[0], instead: cheapest[0], gain }];
}

function reasonOf(
  { decision, to, instead }: Turn,
  { wording }: Learned,
  text: string,
  reading: Reading,
): string {
  const stem = text.slice(0, reading.stemEnd);
  const table = wording[decision.decision.id];
  const words = table ? tellingWords(table, tokenize(stem), stem, [to, instead], NAMED) : [];
  return `its words sound like it: ${words.join(", ")}`;
}

/** Where not all answers can hold together, those go that only follow from others; else those that cost least. */
function possible(
  compiled: Compiled,
  reader: Learned,
  reading: Reading,
  given: Requirements,
): Reading {
  const holds = ({ requirements }: Reading) =>
    canOccur(compiled, stateOf(compiled.domain, { ...requirements, ...given }));
  if (holds(reading)) return reading;
  for (const { input } of reading.derivations.filter(({ signals }) => signals.length === 0)) {
    const shorter = withoutAnswer(reading, reader, input);
    if (holds(shorter)) return shorter;
  }
  const scores = new Scores(compiled, reading, given);
  const way = wayThatCanOccur(compiled, scores);
  if (way === undefined) return reading;
  const because = "what else was read does not hold together with the rest";
  const known = { ...reading.requirements, ...given };
  return withAnswers(reading, reader, answersOn(way, compiled, scores, known), because);
}

function withoutAnswer(reading: Reading, { inputs }: Learned, input: string): Reading {
  const { [input]: _, ...requirements } = reading.requirements;
  return {
    ...reading,
    derivations: reading.derivations.filter((each) => each.input !== input),
    requirements,
    open: inputs.map(({ id }) => id).filter((id) => !(id in requirements)),
  };
}

/** Takes answers in place of those that were read. */
function withAnswers(
  reading: Reading,
  { inputs }: Learned,
  answers: Requirements,
  because: string,
): Reading {
  const known: Requirements = { ...reading.requirements, ...answers };
  return {
    ...reading,
    derivations: [
      ...reading.derivations.filter(({ input }) => !(input in answers)),
      ...Object.entries(answers).map(
        ([input, answer]): Derivation => ({ input, answer, signals: [], because }),
      ),
    ],
    requirements: Object.fromEntries(
      inputs.flatMap(({ id }) => (id in known ? [[id, known[id] as Requirements[string]]] : [])),
    ),
    open: reading.open.filter((id) => !(id in answers)),
  };
}
