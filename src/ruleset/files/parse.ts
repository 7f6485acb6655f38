import type { Comparison, Decision, RuleSet } from "../../engine/model/rule-set.ts";
import { Collector } from "../document/collector.ts";
import { suggest } from "../document/suggest.ts";
import { childOf, entryOf, itemsOf, toValue } from "../document/tree.ts";
import { readCase } from "../resolve/cases.ts";
import { readClaim } from "../resolve/claims.ts";
import { readComparison } from "../resolve/comparisons.ts";
import { type Reference, readDecision, readDecisionHead } from "../resolve/decisions.ts";
import { prose } from "../resolve/defined.ts";
import { readExample } from "../resolve/examples.ts";
import { endingFacts, factEntries, readFacts } from "../resolve/facts.ts";
import { Register } from "../resolve/ids.ts";
import { readInputs } from "../resolve/inputs.ts";
import { readImpossible, readStep, readTrap, usableItems } from "../resolve/lists.ts";
import { orderDecisions } from "../resolve/order.ts";
import type { Scope } from "../resolve/scope.ts";
import type { MetaSource } from "../schema/ruleset.ts";
import { layOut, type Part, type Parts } from "./layout.ts";

/**
 * Reads a rule set from the texts of its files, by file name as it should be shown: the folder layout
 * or the layout of a single file. Signals and scenarios are not looked at.
 * Throws InputError with every error of all files.
 */
export function parseRuleSet(files: ReadonlyMap<string, string>): RuleSet {
  const collector = new Collector();
  const { parts, sources } = layOut(files, collector);
  // With a part missing, every reference into it would be an error of its own.
  if (!parts.complete) collector.throwIfAny(sources);
  const ruleSet = resolve(parts, collector);
  collector.throwIfAny(sources);
  return ruleSet!;
}

/** Resolves all references; undefined, with an error, only where there is no usable head. */
function resolve(parts: Parts, collector: Collector): RuleSet | undefined {
  const names = new Register();
  const { single } = parts;
  const inputs = readInputs(single.inputs!, names);
  const heads = parts.decisions.map((part) => readDecisionHead(part, names));
  const scope: Scope = {
    inputs,
    decisions: new Map(heads.filter((head) => head !== undefined)),
    facts: new Set(factEntries(single.facts).map((entry) => entry.key)),
    traps: idsOf(single.traps),
    steps: idsOf(single.blueprint),
  };
  const lists = {
    decisions: readDecisions(parts, heads, scope, collector),
    impossible: readList(single.impossible, "impossible", readImpossible, scope),
    traps: readList(single.traps, "trap", readTrap, scope),
    blueprint: readList(single.blueprint, "step", readStep, scope),
    facts: readFacts(single.facts),
    comparisons: readComparisons(parts.comparisons, scope),
    examples: readList(single.examples, "example", readExample, scope),
    cases: readList(single.cases, "case", readCase, scope),
    claims: readList(single.claims, "claim", readClaim, scope),
  };
  const head = single.ruleset!;
  if (head.isBroken()) return undefined;
  const meta = toValue(head.node) as MetaSource;
  const { id, version, title, about, branching, stale_after_days: staleAfter } = meta;
  checkBranching(head, scope);
  const ending = endingFacts(lists.facts);
  return {
    id,
    version,
    title: prose(title),
    about: prose(about),
    ...(branching && { branching }),
    ...(staleAfter && { staleAfter }),
    inputs: [...inputs.values()].filter((input) => input !== undefined),
    ...lists,
    ...(ending.length > 0 && { endingFacts: ending }),
  };
}

function checkBranching({ node, reader }: Part, scope: Scope): void {
  const known = [...scope.inputs.keys()];
  for (const item of itemsOf(childOf(node, "branching"))) {
    if (item.kind !== "scalar" || scope.inputs.has(item.text)) continue;
    const args = { id: item.text, suggestion: suggest(item.text, known) };
    reader.collector.add("unknown-input", reader.source, item, args);
  }
}

function idsOf(part: Part | undefined): ReadonlySet<string> {
  const ids = itemsOf(part?.node).map((item) => childOf(item, "id"));
  return new Set(ids.flatMap((id) => (id?.kind === "scalar" ? [id.text] : [])));
}

function readList<Item>(
  part: Part | undefined,
  kind: string,
  read: (node: Part["node"], part: Part, scope: Scope) => Item,
  scope: Scope,
): Item[] {
  return usableItems(part, kind).map((node) => read(node, part!, scope));
}

function readDecisions(
  parts: Parts,
  heads: readonly ReturnType<typeof readDecisionHead>[],
  scope: Scope,
  collector: Collector,
): Decision[] {
  const ruleIds = new Register();
  const references: Reference[] = [];
  const decisions = parts.decisions.flatMap(
    (part, index) => readDecision(part, heads[index]?.[1], scope, ruleIds, references) ?? [],
  );
  return orderDecisions(decisions, references, parts.single.ruleset, scope, collector);
}

function readComparisons(parts: readonly Part[], scope: Scope): Comparison[] {
  const ids = new Register();
  let main: string | undefined;
  return parts.flatMap((part) => {
    const { node, reader } = part;
    const id = childOf(node, "id");
    if (id?.kind === "scalar") ids.add("comparison", id.text, id, reader);
    const comparison = readComparison(part, scope);
    if (comparison === undefined) return [];
    if (comparison.main === true && main !== undefined) {
      const args = { id: comparison.id, first: main };
      const place = entryOf(node, "main")!.keyPlace;
      reader.collector.add("several-mains", reader.source, place, args);
    }
    if (comparison.main === true) main ??= comparison.id;
    return [comparison];
  });
}
