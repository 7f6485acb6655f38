/** Ranks answer options by how well what they claim agrees with what the rules decide. */
import type { Requirements, Trap } from "../../engine/model/rule-set.ts";
import type { TextReader } from "../lexicon/reader.ts";
import { truthOf } from "../requirements/conditions.ts";
import type { ReadOption } from "../requirements/reading.ts";
import { wordEvidence } from "../requirements/settle.ts";
import type { Nearness } from "../requirements/whole-wording.ts";
import type { Costs } from "./plausible.ts";

/** What the rules make of the requirements, by decision id; a `DecisionAdvice` of the engine fits. */
export interface Decided {
  readonly outcome?: string;
  readonly because?: string;
  /** Input ids of the answers that decided. */
  readonly decidedBy?: readonly string[];
}

export type Because =
  /** The option claims what the rules choose. */
  | { readonly kind: "agrees"; readonly decision: string; readonly outcome: string }
  /** The option claims another outcome than the rules choose, because of these inputs. */
  | {
      readonly kind: "misses";
      readonly decision: string;
      readonly claimed: string;
      readonly outcome: string;
      readonly because?: string;
      readonly decidedBy: readonly string[];
    }
  /** The option leads into a trap of the rule set. */
  | {
      readonly kind: "trap";
      readonly trap: string;
      readonly decision: string;
      readonly claimed: string;
    }
  /** A judgement of the rule set on the option's words. */
  | { readonly kind: "flaw" | "merit"; readonly judgement: string; readonly because: string }
  /** Nothing in the option's words says what it stands for. */
  | { readonly kind: "unread" };

export interface RankedOption extends ReadOption {
  /** From 1, the best. */
  readonly rank: number;
  readonly chosen: boolean;
  /** What the rank rests on; higher agrees more. */
  readonly score: number;
  readonly because: readonly Because[];
}

export interface Ranking {
  /** Of the reading: how near the words of the question come to each outcome. */
  readonly nearness: Readonly<Record<string, Nearness>>;
  /** What would have to be otherwise for each outcome. */
  readonly costs: Costs;
  /** Of the reading: the judgements that the words of the question allow. */
  readonly judgements: readonly string[];
  readonly requirements: Requirements;
  readonly outcomes: Readonly<Record<string, Decided>>;
  readonly traps: readonly Pick<Trap, "id" | "tempts">[];
}

/** An outcome is not more certain than this, however much speaks for it. */
const MOST_CERTAIN = 3;
/** A judgement of weight 1 counts as much evidence as this. */
const JUDGEMENT = 2;
/** Words of the question as a whole count so much beside its signals. */
const KIN = 0.5;
/** For an option whose words say nothing that the rule set knows. */
const UNREAD = -0.5;
/** Each later decision weighs less than the one before it, which it may follow from. */
const LATER = 0.9;
/** Of what else an option claims rightly, this much counts. */
const BESIDES = 0.25;

/** The options in the order given, each with its rank; the best is chosen, unless nothing tells them apart. */
export function rankOptions(
  options: readonly ReadOption[],
  reader: Pick<TextReader, "judgements">,
  ranking: Ranking,
): RankedOption[] {
  const judged = options.map((option) => judge(option, options, reader, ranking));
  const order = judged.toSorted((a, b) => b.score - a.score);
  const tied = order.length > 1 && order[0]?.score === order.at(-1)?.score;
  return judged.map((option) => {
    const rank = order.indexOf(option) + 1;
    return { ...option, rank, chosen: rank === 1 && !tied };
  });
}

function judge(
  option: ReadOption,
  options: readonly ReadOption[],
  reader: Pick<TextReader, "judgements">,
  ranking: Ranking,
): Omit<RankedOption, "rank" | "chosen"> {
  const because: Because[] = [];
  const agreements: number[] = [];
  Object.keys(ranking.costs).forEach((decision, position) => {
    const claimed = option.claims[decision];
    if (claimed === undefined) return;
    agreements.push(agreement(claimed, ranking.costs[decision] ?? {}) * LATER ** position);
    because.push(...compare(decision, claimed, ranking.outcomes[decision], ranking.traps));
  });
  let score = weighed(agreements) + KIN * kinOf(option, options, ranking);
  for (const id of option.judgements) {
    const judgement = reader.judgements.find((candidate) => candidate.id === id);
    if (!judgement || !ranking.judgements.includes(id)) continue;
    if (truthOf(judgement.when, ranking.requirements) !== true) continue;
    score += judgement.weight * JUDGEMENT;
    const kind = judgement.weight < 0 ? "flaw" : "merit";
    because.push({ kind, judgement: id, because: judgement.because });
  }
  if (because.length === 0) {
    score += UNREAD;
    because.push({ kind: "unread" });
  }
  return { ...option, score, because };
}

/** What the words of the question say for the option's outcomes, next to the best one on offer. */
function kinOf(option: ReadOption, options: readonly ReadOption[], { nearness }: Ranking): number {
  const shares = Object.entries(option.claims).flatMap(([decision, claimed]) => {
    const near = nearness[decision];
    if (near === undefined) return [];
    const evidence = (outcome: string) => wordEvidence(near, outcome);
    const most = Math.max(...options.map((other) => evidence(other.claims[decision] ?? "-")));
    return [evidence(claimed) - most];
  });
  return shares.length > 0 ? Math.max(...shares) : 0;
}

/** The best agreement and every contradiction count in full, further agreements a little. */
function weighed(agreements: readonly number[]): number {
  const [first = 0, ...others] = agreements.toSorted((a, b) => b - a);
  return others.reduce((sum, each) => sum + (each > 0 ? each * BESIDES : each), first);
}

/**
 * For the outcome that the text points to: how much would have to be otherwise for any other. For another one: how
 * much would have to be otherwise for it, below zero.
 */
function agreement(claimed: string, costs: Readonly<Record<string, number>>): number {
  const own = costs[claimed] ?? Number.POSITIVE_INFINITY;
  const others = Object.entries(costs).flatMap(([option, cost]) =>
    option === claimed ? [] : [cost],
  );
  const margin = Math.min(...others) - own;
  return Math.max(-MOST_CERTAIN * 2, Math.min(MOST_CERTAIN, own > 0 ? -own : margin));
}

function compare(
  decision: string,
  claimed: string,
  decided: Decided | undefined,
  traps: Ranking["traps"],
): Because[] {
  const { outcome, because, decidedBy = [] } = decided ?? {};
  if (outcome === undefined) return [];
  if (claimed === outcome) return [{ kind: "agrees", decision, outcome }];
  const fallen = traps.filter((trap) => trap.tempts[decision]?.includes(claimed));
  return [
    {
      kind: "misses",
      decision,
      claimed,
      outcome,
      ...(because !== undefined && { because }),
      decidedBy,
    },
    ...fallen.map((trap): Because => ({ kind: "trap", trap: trap.id, decision, claimed })),
  ];
}
