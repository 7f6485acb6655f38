/**
 * Phrases compiled for matching. Runs of words become paths of one trie whose ends are "atoms"; a phrase becomes
 * chains of atoms with gaps. One pass over the text then serves any number of phrases.
 */
import type { Phrase, QuantityTerm, SignalSet, Step, Term } from "../../engine/model/signal.ts";
import { stem } from "../english/stem.ts";

/** Plain data, so that it can be made at build time and read back. */
export interface Lexicon {
  readonly phrases: readonly LexiconPhrase[];
  readonly chains: readonly Chain[];
  readonly atoms: number;
  readonly quantities: readonly { readonly atom: number; readonly term: QuantityTerm }[];
  /** Symbols of words, by kind. */
  readonly stems: Readonly<Record<string, number>>;
  readonly exact: Readonly<Record<string, number>>;
  readonly prefixes: Readonly<Record<string, number>>;
  /** The first node is the root. */
  readonly trie: readonly TrieNode[];
}

export interface LexiconPhrase {
  readonly text: string;
  readonly parts: number;
  readonly within: number;
}

/** One way to say one part of a phrase: atoms, each with the number of words that may stand before it. */
export interface Chain {
  readonly phrase: number;
  readonly part: number;
  readonly atoms: readonly number[];
  readonly gaps: readonly number[];
}

export interface TrieNode {
  /** Symbol, node, symbol, node, … */
  readonly next: readonly number[];
  readonly atoms: readonly number[];
}

interface GrowingNode {
  readonly next: Map<number, number>;
  readonly atoms: number[];
}

type Groups = SignalSet["groups"];
type Word = Extract<Term, { kind: "word" | "exact" | "prefix" }>;

const isWord = (term: Term): term is Word =>
  term.kind === "word" || term.kind === "exact" || term.kind === "prefix";

/** Compiles phrases; of equal ones the first stands for all. */
export function compilePhrases(groups: Groups, phrases: readonly Phrase[]): Lexicon {
  const byText = new Map(phrases.map((phrase) => [phrase.text, phrase]));
  return new LexiconBuilder(groups).build([...byText.values()]);
}

class LexiconBuilder {
  private readonly groups: Groups;
  private readonly atoms = new Map<string, number>();
  /** Atoms of terms that are no runs of words, so that a group is expanded once. */
  private readonly terms = new Map<string, number>();
  private atomCount = 0;
  private readonly symbols = { stems: new Map(), exact: new Map(), prefixes: new Map() } as Record<
    "stems" | "exact" | "prefixes",
    Map<string, number>
  >;
  private symbolCount = 0;
  private readonly stems = new Map<string, string>();
  private readonly trie: GrowingNode[] = [{ next: new Map(), atoms: [] }];
  private readonly quantities: { atom: number; term: QuantityTerm }[] = [];

  constructor(groups: Groups) {
    this.groups = groups;
  }

  build(phrases: readonly Phrase[]): Lexicon {
    const chains: Chain[] = [];
    phrases.forEach((phrase, index) => {
      phrase.parts.forEach((steps, part) => {
        for (const variant of variantsOf(steps)) {
          chains.push({ phrase: index, part, ...this.linksOf(variant) });
        }
      });
    });
    return {
      phrases: phrases.map(({ text, parts, within }) => ({ text, parts: parts.length, within })),
      chains,
      atoms: this.atomCount,
      quantities: this.quantities,
      stems: Object.fromEntries(this.symbols.stems),
      exact: Object.fromEntries(this.symbols.exact),
      prefixes: Object.fromEntries(this.symbols.prefixes),
      trie: this.trie.map(({ next, atoms }) => ({ next: [...next].flat(), atoms })),
    };
  }

  /** Adjacent words become one atom. */
  private linksOf(steps: readonly Step[]): Pick<Chain, "atoms" | "gaps"> {
    const atoms: number[] = [];
    const gaps: number[] = [];
    let run: Word[] = [];
    let gap = 0;
    const add = (atom: number) => {
      atoms.push(atom);
      gaps.push(gap);
    };
    const close = () => {
      if (run.length > 0) add(this.atomOfRuns([run]));
      run = [];
    };
    for (const step of steps) {
      if (isWord(step.term) && (step.gap === 0 || run.length === 0)) {
        if (run.length === 0) gap = step.gap;
        run.push(step.term);
        continue;
      }
      close();
      gap = step.gap;
      if (isWord(step.term)) run.push(step.term);
      else add(this.atomOf(step.term));
    }
    close();
    return { atoms, gaps };
  }

  private atomOf(term: Term): number {
    const key = keyOf(term);
    const known = this.terms.get(key);
    if (known !== undefined) return known;
    const atom =
      term.kind === "quantity" ? this.atomCount++ : this.atomOfRuns(this.runsOfTerm(term));
    if (term.kind === "quantity") this.quantities.push({ atom, term });
    this.terms.set(key, atom);
    return atom;
  }

  /** Every run of words that adjacent steps can stand for. */
  private runsOf(steps: readonly Step[]): Word[][] {
    let runs: Word[][] = [[]];
    for (const { term, optional } of steps) {
      const own = this.runsOfTerm(term);
      const longer = runs.flatMap((run) => own.map((each) => [...run, ...each]));
      runs = optional ? [...runs, ...longer] : longer;
    }
    return runs;
  }

  private runsOfTerm(term: Term): Word[][] {
    if (isWord(term)) return [[term]];
    if (term.kind === "group")
      return (this.groups[term.name] ?? []).flatMap((member) => this.runsOf(member));
    if (term.kind === "one-of") return term.of.flatMap((member) => this.runsOf(member));
    return [];
  }

  private atomOfRuns(runs: readonly (readonly Word[])[]): number {
    const paths = runs
      .filter((run) => run.length > 0)
      .map((run) => run.map((word) => this.symbolOf(word)));
    const key = paths.map((path) => path.join(" ")).join("|");
    const known = this.atoms.get(key);
    if (known !== undefined) return known;
    const atom = this.atomCount++;
    this.atoms.set(key, atom);
    for (const path of paths) this.nodeOf(path).atoms.push(atom);
    return atom;
  }

  private nodeOf(path: readonly number[]): GrowingNode {
    let node = this.trie[0] as GrowingNode;
    for (const symbol of path) {
      let next = node.next.get(symbol);
      if (next === undefined) {
        next = this.trie.push({ next: new Map(), atoms: [] }) - 1;
        node.next.set(symbol, next);
      }
      node = this.trie[next] as GrowingNode;
    }
    return node;
  }

  private stemOf(word: string): string {
    const key = this.stems.get(word) ?? stem(word);
    this.stems.set(word, key);
    return key;
  }

  private symbolOf(word: Word): number {
    const table = { word: "stems", exact: "exact", prefix: "prefixes" } as const;
    const symbols = this.symbols[table[word.kind]];
    const key = word.kind === "word" ? this.stemOf(word.text) : word.text;
    const known = symbols.get(key);
    if (known !== undefined) return known;
    symbols.set(key, this.symbolCount);
    return this.symbolCount++;
  }
}

function keyOf(term: Term): string {
  return term.kind === "group" ? `$${term.name}` : JSON.stringify(term);
}

/** The ways to leave out optional steps; the gap before one that is left out stays. */
function variantsOf(steps: readonly Step[]): Step[][] {
  let variants: { readonly steps: readonly Step[]; readonly gap: number }[] = [
    { steps: [], gap: 0 },
  ];
  for (const step of withoutIdle(steps)) {
    variants = variants.flatMap((variant) => {
      const gap = Math.max(step.gap, variant.gap);
      const taken = { steps: [...variant.steps, { ...step, gap }], gap: 0 };
      return step.optional ? [taken, { steps: variant.steps, gap }] : [taken];
    });
  }
  return variants
    .filter((variant) => variant.steps.length > 0)
    .map((variant) => [...variant.steps]);
}

/** An optional step between two gaps, or behind the last one, asks for nothing that the gap does not allow. */
function withoutIdle(steps: readonly Step[]): Step[] {
  const kept: Step[] = [];
  let allowance = 0;
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    const idle = step.optional && step.gap > 0 && (!next || next.gap > 0);
    if (idle) allowance = 1;
    else {
      kept.push(allowance > 0 ? { ...step, gap: step.gap + allowance } : step);
      allowance = 0;
    }
  });
  return kept;
}
