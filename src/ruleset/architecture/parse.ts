import type { Architecture } from "../../engine/model/architecture.ts";
import type { RuleSetCore, Span } from "../../engine/model/rule-set.ts";
import { Collector } from "../document/collector.ts";
import { isJson } from "../document/json.ts";
import { isReadable, requirementsLimit } from "../document/limits.ts";
import { checkShape } from "../document/shape.ts";
import { Source } from "../document/source.ts";
import { childOf, entryOf, type Mapping, type Node, toValue } from "../document/tree.ts";
import { tightSpan } from "../document/trimmed-span.ts";
import { readYaml } from "../document/yaml.ts";
import type { Reader } from "../requirements/answers.ts";
import { checkAnswers } from "../requirements/check.ts";
import { architecture } from "../schema/architecture.ts";
import { readDeviations, readTaken } from "./taken.ts";

/** What requirements and decisions are checked against. */
export type Known = Pick<RuleSetCore, "id" | "inputs" | "decisions">;

/**
 * Reads `architecture.yaml`, YAML or JSON, against a rule set.
 * Throws InputError with every error, each with its place in `fileName`; for a file of another rule set, that alone.
 */
export function parseArchitecture(text: string, fileName: string, ruleSet: Known): Architecture {
  const source = new Source(fileName, text);
  const collector = new Collector();
  const root = readArchitectureTree(source, collector);
  const read = root && readArchitecture(root, ruleSet, { source, collector });
  collector.throwIfAny([source]);
  return read as Architecture;
}

/** The document with its places; keys without a value count as empty. Undefined, with an error, for what is none. */
export function readArchitectureTree(source: Source, collector: Collector): Node | undefined {
  if (!isReadable(source, requirementsLimit, collector)) return undefined;
  const root = readYaml(source, collector, { tabs: isJson(source.text) });
  return root?.kind === "mapping" ? withEmptyParts(root) : root;
}

/** True where a document holds requirements under a key of their own, or decisions; false for answers alone. */
export function isArchitecture(text: string, ruleSet: Pick<RuleSetCore, "inputs">): boolean {
  const root = readArchitectureTree(new Source("", text), new Collector());
  return ["requirements", "decisions"].some(
    (key) => entryOf(root, key) !== undefined && !ruleSet.inputs.some(({ id }) => id === key),
  );
}

const parts = ["ruleSet", "requirements", "decisions", "deviations"];

/** True for a document of requirements, which somebody took for one with decisions. */
function isAnswersAlone(root: Node, { inputs }: Pick<Known, "inputs">): boolean {
  const has = (key: string) => entryOf(root, key) !== undefined;
  return !parts.some(has) && inputs.some(({ id }) => has(id));
}

const emptyParts = {
  requirements: { kind: "mapping", entries: [] },
  decisions: { kind: "mapping", entries: [] },
  deviations: { kind: "list", items: [] },
} as const;

function withEmptyParts(root: Mapping): Mapping {
  const entries = root.entries.map((entry) => {
    const { key, value } = entry;
    if (!Object.hasOwn(emptyParts, key) || value.kind !== "scalar" || value.value !== null)
      return entry;
    const { start, end } = value;
    return { ...entry, value: { ...emptyParts[key as keyof typeof emptyParts], start, end } };
  });
  return { ...root, entries };
}

function readArchitecture(root: Node, ruleSet: Known, reader: Reader): Architecture | undefined {
  const { source, collector } = reader;
  const head = childOf(root, "ruleSet");
  const id = childOf(head, "id");
  if (id?.kind === "scalar" && id.value !== null && id.text !== ruleSet.id) {
    collector.add("rule-set-mismatch", source, id, { id: id.text, expected: ruleSet.id });
    return undefined;
  }
  const firstKey = root.kind === "mapping" ? root.entries[0] : undefined;
  if (firstKey && isAnswersAlone(root, ruleSet)) {
    collector.add("answers-alone", source, firstKey.keyPlace, { file: source.file });
    return undefined;
  }
  const isBroken = checkShape(architecture, root, reader);
  if (root.kind !== "mapping") return undefined;
  const partOf = (key: string) => (isWhole(root, key, isBroken) ? childOf(root, key) : undefined);
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
  const answers = partOf("requirements");
  const requirements = answers === undefined ? {} : checkAnswers(answers, inputs, reader);
  const decisions = readTaken(partOf("decisions"), ruleSet.decisions, reader);
  const deviations = childOf(root, "deviations");
  const version = isBroken("ruleSet") ? undefined : childOf(head, "version");
  return {
    requirements,
    decisions,
    deviations: readDeviations(deviations, ruleSet.decisions, decisions, reader, isBroken),
    ...(version && {
      ruleSet: { id: ruleSet.id, version: String(toValue(version)), span: source.span(version) },
    }),
    answerSpans: spansOf(answers, source),
    span: source.span((entryOf(root, "decisions") ?? root.entries[0])?.keyPlace ?? root),
  };
}

/** True if the part itself has the right shape, whatever is wrong within. */
function isWhole(root: Mapping, key: string, isBroken: (...path: string[]) => boolean): boolean {
  const part = childOf(root, key);
  return part?.kind === "mapping" || (part !== undefined && !isBroken(key));
}

function spansOf(answers: Node | undefined, source: Source): Record<string, Span> {
  const entries = answers?.kind === "mapping" ? answers.entries : [];
  return Object.fromEntries(
    entries.map(({ key, keyPlace, value }) => [
      key,
      tightSpan(source, { start: keyPlace.start, end: Math.max(keyPlace.end, value.end) }),
    ]),
  );
}
