/** Reads `signals.yaml`: phrases, checked against the inputs and decisions that they point to. */
import type { Condition, Input, Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import type {
  Combination,
  Implication,
  Judgement,
  KnownText,
  Meaning,
  OptionSignal,
  SharedClaim,
  Signal,
  SignalSet,
  Step,
  Strength,
  WeightedPhrase,
} from "../../engine/model/signal.ts";
import { Collector } from "../document/collector.ts";
import { Source } from "../document/source.ts";
import { suggest } from "../document/suggest.ts";
import { childOf, itemsOf, type Mapping, type Node } from "../document/tree.ts";
import { readYaml } from "../document/yaml.ts";
import { addWrongType, readAnswer } from "../requirements/answers.ts";
import { readCondition } from "../resolve/conditions.ts";
import { signalKeys } from "./keys.ts";
import { PhraseReader } from "./phrase-lists.ts";
import { QUANTITY_NAMES, text, texts, toPlain } from "./values.ts";

type Checked = Pick<RuleSetCore, "inputs" | "decisions">;

const STRENGTHS = ["strong", "medium", "weak"] as const satisfies readonly Strength[];

/** The signals in the text of a file, or below one `key` of it. Throws InputError with every error found. */
export function parseSignals(
  text: string,
  fileName: string,
  ruleSet: Checked,
  key?: string,
): SignalSet {
  const source = new Source(fileName, text);
  const collector = new Collector();
  const document = readYaml(source, collector);
  const root = key === undefined ? document : childOf(document, key);
  const reader = new SignalReader(ruleSet, source, collector);
  const signals = root && reader.read(root);
  collector.throwIfAny([source]);
  return signals as SignalSet;
}

class SignalReader {
  private readonly inputs: ReadonlyMap<string, Input>;
  private readonly ruleSet: Checked;
  readonly source: Source;
  readonly collector: Collector;
  private readonly phrases: PhraseReader;

  constructor(ruleSet: Checked, source: Source, collector: Collector) {
    this.ruleSet = ruleSet;
    this.inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
    this.source = source;
    this.collector = collector;
    this.phrases = new PhraseReader({ source, collector });
  }

  read(root: Node): SignalSet {
    this.checkKeys(root, "file");
    const words = childOf(root, "words");
    const groups = words?.kind === "mapping" ? words.entries : [];
    this.phrases.groupNames = groups.map((entry) => entry.key);
    return {
      readsAs: this.answers(childOf(root, "reads_as")),
      groups: Object.fromEntries(groups.map((entry) => [entry.key, this.members(entry.value)])),
      signals: this.each(root, "signals", (node) => [this.signal(node)]),
      implied: this.each(root, "implied", (node) => [this.implication(node)]),
      options: this.each(root, "options", (node) => [this.optionSignal(node)]),
      judgements: this.each(root, "judgements", (node) => [this.judgement(node)]),
      combinations: this.each(root, "combinations", (node) => [this.combination(node)]),
      shared: this.each(root, "shared", (node) => [this.sharedClaim(node)]),
      texts: this.each(root, "texts", (node) => [this.knownText(node)]),
    };
  }

  private each<T>(root: Node, key: string, read: (node: Mapping) => readonly T[]): T[] {
    return itemsOf(childOf(root, key)).flatMap((node) => {
      if (node.kind === "mapping") return read(node);
      addWrongType(key, "mapping", node, this);
      return [];
    });
  }

  private signal(node: Mapping): Signal {
    this.checkKeys(node, "signal");
    return {
      phrases: this.byStrength(node),
      means: this.meanings(childOf(node, "means")),
      against: this.meanings(childOf(node, "against")),
      denied: this.meanings(childOf(node, "denied")),
      unless: this.phrases.read(childOf(node, "unless")),
      firm: toPlain(childOf(node, "firm")) === true,
      from: this.from(node),
    };
  }

  private optionSignal(node: Mapping): OptionSignal {
    this.checkKeys(node, "option");
    return {
      phrases: this.byStrength(node),
      claims: this.claims(childOf(node, "claims")),
      unless: this.phrases.read(childOf(node, "unless")),
      from: this.from(node),
    };
  }

  private byStrength(node: Mapping): WeightedPhrase[] {
    return STRENGTHS.flatMap((strength) =>
      this.phrases.read(childOf(node, strength)).map((phrase) => ({ phrase, strength })),
    );
  }

  private implication(node: Mapping): Implication {
    this.checkKeys(node, "implication");
    return {
      id: text(node, "id"),
      when: this.condition(childOf(node, "when")),
      open: texts(node, "open"),
      known: texts(node, "known"),
      said: this.phrases.read(childOf(node, "said")),
      gives: this.answers(childOf(node, "gives")),
      because: text(node, "because"),
      from: this.from(node),
    };
  }

  private judgement(node: Mapping): Judgement {
    this.checkKeys(node, "judgement");
    return {
      id: text(node, "id"),
      phrases: this.phrases.read(childOf(node, "phrases")),
      unless: this.phrases.read(childOf(node, "unless")),
      said: this.phrases.read(childOf(node, "said")),
      weight: Number(toPlain(childOf(node, "weight")) ?? -1),
      when: this.condition(childOf(node, "when")),
      because: text(node, "because"),
      from: this.from(node),
    };
  }

  private combination(node: Mapping): Combination {
    this.checkKeys(node, "combination");
    return { decision: text(node, "decision"), of: texts(node, "of"), is: text(node, "is") };
  }

  private sharedClaim(node: Mapping): SharedClaim {
    this.checkKeys(node, "shared");
    return {
      decision: text(node, "decision"),
      claims: texts(node, "claims"),
      means: this.meanings(childOf(node, "means")),
      from: this.from(node),
    };
  }

  private knownText(node: Mapping): KnownText {
    this.checkKeys(node, "text");
    const outcomes = this.claims(childOf(node, "outcomes"));
    return { text: text(node, "text"), outcomes, from: this.from(node) };
  }

  private condition(node: Node | undefined): Condition {
    const { source, collector, inputs } = this;
    return readCondition(node, { source, collector, scope: { inputs, decisions: new Map() } });
  }

  private meanings(node: Node | undefined): Meaning[] {
    if (node?.kind !== "mapping") return [];
    return node.entries.flatMap((entry): Meaning[] => {
      const input = this.inputs.get(entry.key);
      if (!input) {
        const args = { id: entry.key, suggestion: suggest(entry.key, this.inputs.keys()) };
        this.collector.add("unknown-input", this.source, entry.keyPlace, args);
        return [];
      }
      const [, name, unit] =
        /^<(\w+)>\s*(\w+)?$/.exec(entry.value.kind === "scalar" ? entry.value.text : "") ?? [];
      const of = QUANTITY_NAMES[name ?? ""];
      if (of)
        return [{ kind: "quantity", input: input.id, of, ...(unit !== undefined && { unit }) }];
      const answer = readAnswer(input, entry.value, this);
      return answer === undefined ? [] : [{ kind: "answer", input: input.id, answer }];
    });
  }

  private answers(node: Node | undefined): Requirements {
    return Object.fromEntries(
      this.meanings(node).flatMap((each) =>
        each.kind === "answer" ? [[each.input, each.answer]] : [],
      ),
    );
  }

  private claims(node: Node | undefined): Record<string, string> {
    if (node?.kind !== "mapping") return {};
    const decisions = new Map(this.ruleSet.decisions.map((decision) => [decision.id, decision]));
    for (const { key, keyPlace, value } of node.entries) {
      const decision = decisions.get(key);
      const option = value.kind === "scalar" ? value.text : "";
      const expected = decision?.options.map(({ id }) => id) ?? [...decisions.keys()];
      if (!decision)
        this.collector.add("unknown-decision", this.source, keyPlace, { id: key, expected });
      else if (!expected.includes(option)) {
        this.collector.add("unknown-option", this.source, value, {
          decision: key,
          option,
          expected,
          suggestion: suggest(option, expected),
        });
      }
    }
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, String(toPlain(value))]));
  }

  private members(node: Node): (readonly Step[])[] {
    return this.phrases.read(node).flatMap((phrase) => phrase.parts.slice(0, 1));
  }

  private from(node: Mapping): readonly string[] {
    const given = texts(node, "from");
    return given.length > 0 ? given : ["field"];
  }

  private checkKeys(node: Node, kind: keyof typeof signalKeys): void {
    if (node.kind !== "mapping") return;
    const expected: readonly string[] = signalKeys[kind];
    for (const { key, keyPlace } of node.entries) {
      if (expected.includes(key)) continue;
      this.collector.add("unknown-key", this.source, keyPlace, {
        key,
        in: kind,
        expected,
        suggestion: suggest(key, expected),
      });
    }
  }
}
