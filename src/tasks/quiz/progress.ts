/** What is known of a player: for each question, how often it was asked and answered rightly. */

export interface Score {
  readonly asked: number;
  readonly right: number;
}

export interface Mark extends Score {
  readonly topic: string;
}

/** By question id. */
export type Progress = Readonly<Record<string, Mark>>;

/** The progress after one more answer. */
export function noted(
  progress: Progress,
  { id, topic }: { readonly id: string; readonly topic: string },
  isRight: boolean,
): Progress {
  const { asked, right } = progress[id] ?? { asked: 0, right: 0 };
  return { ...progress, [id]: { topic, asked: asked + 1, right: right + (isRight ? 1 : 0) } };
}

/** The score in each topic that was asked. */
export function scores(progress: Progress): ReadonlyMap<string, Score> {
  const found = new Map<string, Score>();
  for (const { topic, asked, right } of Object.values(progress)) {
    const before = found.get(topic) ?? { asked: 0, right: 0 };
    found.set(topic, { asked: before.asked + asked, right: before.right + right });
  }
  return found;
}
