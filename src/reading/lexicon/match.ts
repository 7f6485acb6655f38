/** Finds every phrase of a lexicon in a text, in one pass over its tokens. */
import type { QuantityTerm } from "../../engine/model/signal.ts";
import { type Quantity, quantitiesOf } from "../text/quantities.ts";
import type { Structure } from "../text/structure.ts";
import { Break, type Token } from "../text/tokens.ts";
import { type Index, indexOf, USE } from "./index-lexicon.ts";
import type { Chain, Lexicon, TrieNode } from "./lexicon.ts";

/** Token positions, the end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Match extends Stretch {
  /** Position of the phrase in the lexicon. */
  readonly phrase: number;
  /** The words that the phrase names; gaps are left out. */
  readonly stretches: readonly Stretch[];
  readonly quantity?: Quantity;
}

/** A part of a chain that was found: its last atom, and what came before. */
interface Partial extends Stretch {
  readonly quantity: Quantity | undefined;
  readonly before: Partial | undefined;
}

/** Farther before a text than any gap reaches. */
const NOWHERE = -(2 ** 24);
/** As many unfinished matches of a chain are kept at each link. */
const KEPT = 3;

/** Every match, by its end. Time grows with the text, not with the number of phrases. */
export function findPhrases(lexicon: Lexicon, structure: Structure): Match[] {
  return new Matcher(lexicon, structure).run();
}

class Matcher {
  private readonly lexicon: Lexicon;
  private readonly structure: Structure;
  private readonly tokens: readonly Token[];
  /** Unfinished matches, by slot. */
  private readonly partials: Partial[][];
  /** Where the last of them ends, by slot: most need no closer look. */
  private readonly ends: Int32Array;
  private readonly index: Index;
  private readonly parts = new Map<number, (Match | undefined)[]>();
  private readonly symbols = new Map<string, readonly number[]>();
  private readonly found = new Map<number, Match>();

  constructor(lexicon: Lexicon, structure: Structure) {
    this.lexicon = lexicon;
    this.structure = structure;
    this.tokens = structure.tokens;
    this.index = indexOf(lexicon);
    this.partials = new Array(this.index.slots);
    this.ends = new Int32Array(this.index.slots).fill(NOWHERE);
  }

  run(): Match[] {
    const quantities = quantitiesOf(this.tokens);
    let next = 0;
    for (let at = 0; at < this.tokens.length; at++) {
      while ((quantities[next]?.from ?? at) < at) next++;
      const quantity = quantities[next];
      if (quantity?.from === at) this.seeQuantity(quantity);
      this.begin(at);
    }
    return [...this.found.values()];
  }

  private seeQuantity(quantity: Quantity): void {
    for (const { atom, term } of this.lexicon.quantities) {
      if (fits(quantity, term)) this.see(atom, quantity.from, quantity.to, quantity);
    }
  }

  private begin(at: number): void {
    const token = this.tokens[at] as Token;
    for (const symbol of this.symbolsOf(token)) {
      const next = this.index.root[symbol];
      if (next) this.reach(next, at, at + 1);
    }
  }

  private reach(place: number, start: number, end: number): void {
    const node = this.lexicon.trie[place] as TrieNode;
    for (const atom of node.atoms) this.see(atom, start, end, undefined);
    const token = this.tokens[end];
    if (node.next.length === 0 || !token || token.before !== Break.none) return;
    const symbols = this.symbolsOf(token);
    for (let edge = 0; edge < node.next.length; edge += 2) {
      if (symbols.includes(node.next[edge] as number)) {
        this.reach(node.next[edge + 1] as number, start, end + 1);
      }
    }
  }

  private symbolsOf({ text, stem }: Token): readonly number[] {
    const known = this.symbols.get(text);
    if (known) return known;
    const { stems, exact, prefixes, prefixLengths } = this.index;
    const candidates = [stems.get(stem), exact.get(text)];
    for (const length of prefixLengths) {
      if (length > text.length) break;
      candidates.push(prefixes.get(text.slice(0, length)));
    }
    const symbols = candidates.filter((symbol) => symbol !== undefined);
    this.symbols.set(text, symbols);
    return symbols;
  }

  private see(atom: number, from: number, to: number, quantity: Quantity | undefined): void {
    const { alone, begins, uses, usesFrom } = this.index;
    const end = usesFrom[atom + 1] as number;
    for (let use = usesFrom[atom] as number; use < end; use += USE) {
      const slot = uses[use + 1] as number;
      const gap = uses[use + 3] as number;
      if (from - (this.ends[slot] as number) > gap) continue;
      const before = this.partialBefore(slot, gap, from);
      if (!before) continue;
      const reached = partialOf(from, to, quantity ?? before.quantity, before);
      const own = uses[use + 2] as number;
      if (own >= 0) this.keep(own, reached);
      else this.complete(uses[use] as number, reached);
    }
    const whole = alone[atom];
    if (whole === undefined && begins[atom] === 0) return;
    const first = partialOf(from, to, quantity, undefined);
    for (const chain of whole ?? []) this.complete(chain, first);
    if (begins[atom] === 1) this.keep(atom, first);
  }

  private keep(slot: number, partial: Partial): void {
    const kept = this.partials[slot];
    if (!kept) this.partials[slot] = [partial];
    else if (kept.push(partial) > 2 * KEPT) kept.splice(0, KEPT);
    this.ends[slot] = Math.max(this.ends[slot] as number, partial.to);
  }

  private partialBefore(slot: number, gap: number, from: number): Partial | undefined {
    const kept = this.partials[slot];
    if (!kept) return undefined;
    if (gap === 0 && this.tokens[from]?.before !== Break.none) return undefined;
    const { sentence } = this.structure;
    for (let latest = kept.length - 1; latest >= 0; latest--) {
      const partial = kept[latest] as Partial;
      const near = partial.to <= from && from - partial.to <= gap;
      if (near && sentence[partial.from] === sentence[from]) return partial;
    }
    return undefined;
  }

  private complete(number: number, last: Partial): void {
    const chain = this.lexicon.chains[number] as Chain;
    const phrase = this.lexicon.phrases[chain.phrase];
    if (!phrase) return;
    const part = toMatch(chain.phrase, last);
    if (phrase.parts === 1) {
      this.report(part);
      return;
    }
    const parts = this.parts.get(chain.phrase) ?? new Array<Match | undefined>(phrase.parts);
    this.parts.set(chain.phrase, parts);
    parts[chain.part] = part;
    const all = parts.filter((each) => each !== undefined);
    if (all.length === phrase.parts && this.areTogether(all, part, phrase.within)) {
      this.report(joined(all));
    }
  }

  private areTogether(all: readonly Match[], part: Match, within: number): boolean {
    const { sentence } = this.structure;
    return all.every(
      (each) =>
        sentence[each.from] === sentence[part.from] &&
        (each === part || distance(each, part) <= within) &&
        all.every((other) => other === each || other.to <= each.from || other.from >= each.to),
    );
  }

  /** The same words are reported once, however they can be read. */
  private report(match: Match): void {
    const length = Math.min(match.to - match.from, 2 ** 12 - 1);
    this.found.set((match.phrase * 2 ** 23 + match.from) * 2 ** 12 + length, match);
  }
}

/** All partials are made here, so that they look the same to the engine that runs the inner loop. */
function partialOf(
  from: number,
  to: number,
  quantity: Quantity | undefined,
  before: Partial | undefined,
): Partial {
  return { from, to, quantity, before };
}

function toMatch(phrase: number, last: Partial): Match {
  const stretches: Stretch[] = [];
  for (let at: Partial | undefined = last; at; at = at.before) {
    stretches.unshift({ from: at.from, to: at.to });
  }
  const { quantity } = last;
  const from = stretches[0]?.from ?? last.from;
  return { phrase, from, to: last.to, stretches, ...(quantity && { quantity }) };
}

/** The parts of a phrase as one match. */
function joined(parts: readonly Match[]): Match {
  const quantity = parts.find((part) => part.quantity)?.quantity;
  return {
    phrase: parts[0]?.phrase ?? -1,
    from: Math.min(...parts.map((part) => part.from)),
    to: Math.max(...parts.map((part) => part.to)),
    stretches: parts.flatMap((part) => part.stretches).sort((a, b) => a.from - b.from),
    ...(quantity && { quantity }),
  };
}

function distance(a: Stretch, b: Stretch): number {
  return a.from >= b.to ? a.from - b.to : b.from - a.to;
}

/** Whether all of a quantity lies within the term's bounds. */
function fits(quantity: Quantity, term: QuantityTerm): boolean {
  if (quantity.kind !== term.of) return false;
  const factor = quantity.unit?.factor ?? 1;
  const { from, to } = quantity.range;
  // "Less than 3 seconds" is a bound, not a range down to zero.
  const low = from === 0 ? to : from;
  if (term.from !== undefined && low * factor < term.from) return false;
  return term.to === undefined || (Number.isFinite(to) ? to : from) * factor <= term.to;
}
