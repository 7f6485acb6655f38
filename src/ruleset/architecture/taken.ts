import type { Deviation, Taken } from "../../engine/model/architecture.ts";
import { type Decision, isCollecting } from "../../engine/model/rule-set.ts";
import type { IsBroken } from "../document/shape.ts";
import { suggest } from "../document/suggest.ts";
import { childOf, type Entry, itemsOf, type Node, toValue } from "../document/tree.ts";
import { tightSpan } from "../document/trimmed-span.ts";
import { addWrongType, type Reader } from "../requirements/answers.ts";
import { prose } from "../resolve/defined.ts";
import { readOptions } from "../resolve/scope.ts";

type Decisions = readonly Decision[];
type TakenById = Readonly<Record<string, Taken>>;

/** What was decided, by decision id. A decision without a value is not taken yet. */
export function readTaken(node: Node | undefined, decisions: Decisions, reader: Reader): TakenById {
  const taken: Record<string, Taken> = {};
  for (const entry of node?.kind === "mapping" ? node.entries : []) {
    const { key, keyPlace, value } = entry;
    const decision = findDecision(key, keyPlace, decisions, reader);
    if (decision === undefined || isNothing(value)) continue;
    taken[key] = readChosen(decision, entry, reader);
  }
  return taken;
}

/** The deviations, each for a decision that has no other and that was taken as it says. */
export function readDeviations(
  node: Node | undefined,
  decisions: Decisions,
  taken: TakenById,
  reader: Reader,
  isBroken: IsBroken,
): Deviation[] {
  const { source, collector } = reader;
  const firstLines = new Map<string, number>();
  return itemsOf(node).flatMap((item, index) => {
    if (isBroken("deviations", index)) return [];
    const { because, until } = toValue(item) as Pick<Deviation, "because" | "until">;
    const id = childOf(item, "decision") as Node & { readonly text: string };
    const chosen = childOf(item, "chosen") as Node;
    const decision = findDecision(id.text, id, decisions, reader);
    if (decision === undefined) return [];
    const entry = { key: decision.id, keyPlace: id, value: chosen };
    const deviation = { decision: decision.id, because: prose(because), until };
    const read = { ...deviation, ...readChosen(decision, entry, reader) };
    const { line } = source.span(id);
    const firstLine = firstLines.get(decision.id);
    if (firstLine !== undefined) {
      const args = { kind: "deviation", id: decision.id, firstFile: source.file, firstLine };
      collector.add("duplicate-id", source, id, args);
    } else firstLines.set(decision.id, line);
    const decided = taken[decision.id]?.chosen;
    if (decided !== undefined && !sameSet(decided, read.chosen)) {
      const args = { decision: decision.id, chosen: read.chosen, decided };
      collector.add("deviation-mismatch", source, chosen, args);
    }
    return [read];
  });
}

function readChosen(decision: Decision, { value }: Entry, reader: Reader): Taken {
  const span = tightSpan(reader.source, value);
  if (!isCollecting(decision) && value.kind !== "scalar") {
    addWrongType(decision.id, "value", value, reader);
    return { chosen: [], span };
  }
  const head = { ...decision, options: decision.options.map((option) => option.id) };
  return { chosen: readOptions(head, value, reader), span };
}

function findDecision(
  id: string,
  place: { readonly start: number; readonly end: number },
  decisions: Decisions,
  { source, collector }: Reader,
): Decision | undefined {
  const found = decisions.find((decision) => decision.id === id);
  if (found !== undefined) return found;
  const expected = decisions.map((decision) => decision.id);
  const args = { id, expected, suggestion: suggest(id, expected) };
  collector.add("unknown-decision", source, place, args);
  return undefined;
}

function isNothing(node: Node): boolean {
  return node.kind === "scalar" && node.value === null;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
