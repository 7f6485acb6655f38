import type { Ending } from "../../../engine/model/advice.ts";
import { shortList } from "../../words/answers.ts";

/** Facts named; the others are counted. */
const NAMED = 2;

/** One sentence on the facts that have ended or end soon; undefined where there are none. */
export function endingSentence(ending: readonly Ending[] = []): string | undefined {
  if (ending.length === 0) return undefined;
  const words = ending.map(
    ({ fact, until, ended }) => `${fact} (${ended ? "ended" : "ends"} ${until})`,
  );
  return `Rests on ${words.length === 1 ? "fact" : "facts"} ${shortList(words, "and", NAMED)}.`;
}
