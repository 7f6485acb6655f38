/** The requirements that two rule sets are compared on. */
import {
  type DiagramStore,
  IMPOSSIBLE,
  isTerminal,
  NOWHERE,
  type Ref,
  TRUE,
  terminal,
} from "../../engine/diagram/diagram-store.ts";
import type { Alignment } from "./align.ts";

/** Where one side, or both, hold requirements possible; IMPOSSIBLE where neither does. */
export const BOTH = 1;
export const OLDER = 2;
export const NEWER = 3;

/** Which side holds requirements possible. */
export function possibleOn(store: DiagramStore, older: Ref, newer: Ref): Ref {
  return store.apply(older, newer, (a, b) => {
    if (!isTerminal(a) || !isTerminal(b)) return undefined;
    const after = b === terminal(TRUE);
    if (a === terminal(TRUE)) return terminal(after ? BOTH : OLDER);
    return terminal(after ? NEWER : IMPOSSIBLE);
  });
}

/** The requirements that both sides can take: TRUE there, IMPOSSIBLE where one does not know an answer. */
export function comparable(store: DiagramStore, { domain, oneSided }: Alignment): Ref {
  const levels = [...new Set(oneSided.map((each) => each.level))].sort((a, b) => b - a);
  return levels.reduce((below, level) => {
    const size = domain.variables[level]?.size ?? 0;
    const values = Array.from({ length: size }, (_, value) => value);
    const unknown = new Set(
      oneSided.filter((each) => each.level === level).map((each) => each.value),
    );
    const children = values.map((value) => (unknown.has(value) ? NOWHERE : below));
    return store.node(level, values, children);
  }, terminal(TRUE));
}

/** The diagram where requirements are comparable, IMPOSSIBLE elsewhere. */
export function within(store: DiagramStore, known: Ref, diagram: Ref): Ref {
  return store.apply(known, diagram, (a, b) => {
    if (isTerminal(a)) return a === terminal(TRUE) ? b : a;
    return b === NOWHERE ? b : undefined;
  });
}
