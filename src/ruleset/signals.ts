/** Reads `signals.yaml`: phrases, checked against the inputs and decisions that they point to. */
import type { Condition, Input, Requirements, RuleSetCore } from "../engine/model.ts";
import type {
  Combination,
  Implication,
  Judgement,
  Meaning,
  OptionSignal,
  Phrase,
  QuantityKind,
  SharedClaim,
  Signal,
  SignalSet,
  Step,
  Strength,
  WeightedPhrase,
} from "../engine/signal.ts";
import { addWrongType, readAnswer } from "./answers.ts";
import { Collector } from "./collector.ts";
import { readCondition } from "./condition.ts";
import { parsePhrase } from "./phrase.ts";
import { Source } from "./source.ts";
import { suggest } from "./suggest.ts";
import { childOf, itemsOf, type Mapping, type Node, toValue } from "./tree.ts";
import { readYaml } from "./yaml.ts";

type Checked = Pick<RuleSetCore, "inputs" | "decisions">;

const KEYS = {
  file: ["words", "signals", "implied", "options", "judgements", "combinations", "shared"],
  signal: ["means", "against", "denied", "strong", "medium", "weak", "unless", "firm", "from"],
  implication: ["id", "when", "open", "known", "said", "then", "because", "from"],
  option: ["claims", "strong", "medium", "weak", "unless", "from"],
  judgement: ["id", "phrases", "unless", "said", "weight", "when", "because", "from"],
  combination: ["decision", "of", "is"],
  shared: ["decision", "claims", "means", "from"],
} as const;

const STRENGTHS = ["strong", "medium", "weak"] as const satisfies readonly Strength[];
const QUANTITY_NAMES: Readonly<Record<string, QuantityKind>> = {
  n: "count",
  size: "size",
  time: "time",
  money: "money",
  percent: "percent",
};

/** The text of a `signals.yaml`, read. Throws InputError with every error found. */
export function parseSignals(text: string, fileName: string, ruleSet: Checked): SignalSet {
  const source = new Source(fileName, text);
  const collector = new Collector();
  const root = readYaml(source, collector);
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
  private groupNames: readonly string[] = [];

  constructor(ruleSet: Checked, source: Source, collector: Collector) {
    this.ruleSet = ruleSet;
    this.inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
    this.source = source;
    this.collector = collector;
  }

  read(root: Node): SignalSet {
    this.checkKeys(root, "file");
    const words = childOf(root, "words");
    const groups = words?.kind === "mapping" ? words.entries : [];
    this.groupNames = groups.map((entry) => entry.key);
    return {
      groups: Object.fromEntries(groups.map((entry) => [entry.key, this.members(entry.value)])),
      signals: this.each(root, "signals", (node) => [this.signal(node)]),
      implied: this.each(root, "implied", (node) => [this.implication(node)]),
      options: this.each(root, "options", (node) => [this.optionSignal(node)]),
      judgements: this.each(root, "judgements", (node) => [this.judgement(node)]),
      combinations: this.each(root, "combinations", (node) => [this.combination(node)]),
      shared: this.each(root, "shared", (node) => [this.sharedClaim(node)]),
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
      unless: this.phrases(childOf(node, "unless")),
      firm: toPlain(childOf(node, "firm")) === true,
      from: this.from(node),
    };
  }

  private optionSignal(node: Mapping): OptionSignal {
    this.checkKeys(node, "option");
    return {
      phrases: this.byStrength(node),
      claims: this.claims(childOf(node, "claims")),
      unless: this.phrases(childOf(node, "unless")),
      from: this.from(node),
    };
  }

  private byStrength(node: Mapping): WeightedPhrase[] {
    return STRENGTHS.flatMap((strength) =>
      this.phrases(childOf(node, strength)).map((phrase) => ({ phrase, strength })),
    );
  }

  private implication(node: Mapping): Implication {
    this.checkKeys(node, "implication");
    return {
      id: String(toPlain(childOf(node, "id")) ?? ""),
      when: this.condition(childOf(node, "when")),
      open: itemsOf(childOf(node, "open")).map((item) => String(toPlain(item))),
      known: itemsOf(childOf(node, "known")).map((item) => String(toPlain(item))),
      said: this.phrases(childOf(node, "said")),
      then: this.answers(childOf(node, "then")),
      because: String(toPlain(childOf(node, "because")) ?? ""),
      from: this.from(node),
    };
  }

  private judgement(node: Mapping): Judgement {
    this.checkKeys(node, "judgement");
    return {
      id: String(toPlain(childOf(node, "id")) ?? ""),
      phrases: this.phrases(childOf(node, "phrases")),
      unless: this.phrases(childOf(node, "unless")),
      said: this.phrases(childOf(node, "said")),
      weight: Number(toPlain(childOf(node, "weight")) ?? -1),
      when: this.condition(childOf(node, "when")),
      because: String(toPlain(childOf(node, "because")) ?? ""),
      from: this.from(node),
    };
  }

  private combination(node: Mapping): Combination {
    this.checkKeys(node, "combination");
    const decision = String(toPlain(childOf(node, "decision")));
    return {
      decision,
      of: itemsOf(childOf(node, "of")).map((item) => String(toPlain(item))),
      is: String(toPlain(childOf(node, "is"))),
    };
  }

  private sharedClaim(node: Mapping): SharedClaim {
    this.checkKeys(node, "shared");
    return {
      decision: String(toPlain(childOf(node, "decision"))),
      claims: itemsOf(childOf(node, "claims")).map((item) => String(toPlain(item))),
      means: this.meanings(childOf(node, "means")),
      from: this.from(node),
    };
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
        const suggestion = suggest(entry.key, this.inputs.keys());
        this.collector.add("unknown-input", this.source, entry.keyPlace, {
          id: entry.key,
          suggestion,
        });
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
    return this.phrases(node).flatMap((phrase) => phrase.parts.slice(0, 1));
  }

  /** A list of phrases; several may stand in one text, with semicolons between them. */
  private phrases(node: Node | undefined): Phrase[] {
    return itemsOf(node).flatMap((item) => {
      if (item.kind !== "scalar") {
        addWrongType("phrase", "text", item, this);
        return [];
      }
      let at = item.start;
      return item.text.split(";").flatMap((text) => {
        const place = { start: at, end: at + text.length };
        at = place.end + 1;
        return text.trim() === "" ? [] : this.phrase(text, place);
      });
    });
  }

  private phrase(text: string, place: { readonly start: number; readonly end: number }): Phrase[] {
    const { phrase, problem } = parsePhrase(text);
    const span = this.source.span(place);
    if (problem) {
      this.collector.findings.push({
        code: "bad-phrase",
        severity: "error",
        args: { phrase: text.trim(), problem: problem.problem },
        span,
      });
      return [];
    }
    for (const name of groupsIn(phrase)) {
      if (this.groupNames.includes(name)) continue;
      const suggestion = suggest(name, this.groupNames);
      this.collector.findings.push({
        code: "unknown-words",
        severity: "error",
        args: { name, ...(suggestion && { suggestion }) },
        span,
      });
    }
    return [{ ...phrase, span }];
  }

  private from(node: Mapping): readonly string[] {
    const given = itemsOf(childOf(node, "from")).map((item) => String(toPlain(item)));
    return given.length > 0 ? given : ["field"];
  }

  private checkKeys(node: Node, kind: keyof typeof KEYS): void {
    if (node.kind !== "mapping") return;
    const expected: readonly string[] = KEYS[kind];
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

const toPlain = (node: Node | undefined): unknown => (node ? toValue(node) : undefined);

function groupsIn(phrase: Phrase): string[] {
  const inSteps = (steps: readonly Step[]): string[] =>
    steps.flatMap(({ term }) => {
      if (term.kind === "group") return [term.name];
      return term.kind === "one-of" ? term.of.flatMap(inSteps) : [];
    });
  return phrase.parts.flatMap(inSteps);
}
