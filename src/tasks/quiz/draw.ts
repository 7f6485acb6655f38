/** Draws questions: weak topics more often, missed questions again, and none twice while others are left. */
import { type Progress, type Score, scores } from "./progress.ts";

/** Gives numbers from 0 to 1, 1 excluded. */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Drawable {
  readonly id: string;
  readonly topic: string;
  readonly share: number;
}

/** The next question. `asked` are the ids of this round. Undefined where there are no candidates. */
export function draw<Candidate extends Drawable>(
  candidates: readonly Candidate[],
  asked: ReadonlySet<string>,
  progress: Progress,
  random: Random,
): Candidate | undefined {
  const fresh = candidates.filter(({ id }) => !asked.has(id));
  const open = fresh.length > 0 ? fresh : candidates;
  const known = scores(progress);
  const topics = [...new Set(open.map(({ topic }) => topic))];
  const topic = pick(topics, (each) => weakness(known.get(each)), random);
  const inTopic = open.filter((candidate) => candidate.topic === topic);
  return pick(inTopic, ({ id, share }) => share * need(progress[id]), random);
}

/** From 0 to 1, squared so that it tells; a topic never asked stands in the middle. */
function weakness({ asked, right }: Score = { asked: 0, right: 0 }): number {
  return ((asked - right + 1) / (asked + 2)) ** 2;
}

/** A question missed before comes again, one that was right stands back. */
function need(score: Score | undefined): number {
  if (score === undefined) return 2;
  return score.right < score.asked ? 3 : 1;
}

function pick<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  random: Random,
): Item | undefined {
  const weights = items.map(weightOf);
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return items[index];
  }
  return items.at(-1);
}

/** The items in another order. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}
