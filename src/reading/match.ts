/** Finds every phrase of a lexicon in a text, in one pass over its tokens. */
import type { QuantityTerm } from "../engine/signal.ts";
import { type Index, indexOf } from "./index-lexicon.ts";
import type { Chain, Lexicon, TrieNode } from "./lexicon.ts";
import { type Quantity, quantitiesOf } from "./quantities.ts";
import type { Structure } from "./structure.ts";
import { Break, type Token } from "./tokens.ts";

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

interface Occurrence extends Stretch {
  readonly quantity?: Quantity;
}

interface Partial extends Stretch {
  readonly stretches: readonly Stretch[];
  readonly quantity?: Quantity;
}

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
  private readonly partials: Partial[][];
  private readonly index: Index;
  private readonly parts = new Map<number, (Partial | undefined)[]>();
  private readonly symbols = new Map<string, readonly number[]>();
  private readonly found = new Map<string, Match>();

  constructor(lexicon: Lexicon, structure: Structure) {
    this.lexicon = lexicon;
    this.structure = structure;
    this.tokens = structure.tokens;
    this.index = indexOf(lexicon);
    this.partials = new Array(this.index.places);
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
      if (fits(quantity, term)) this.see(atom, { from: quantity.from, to: quantity.to, quantity });
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
    for (const atom of node.atoms) this.see(atom, { from: start, to: end });
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

  private see(atom: number, occurrence: Occurrence): void {
    const uses = this.index.uses[atom] as readonly number[];
    for (let use = 0; use < uses.length; use += 2) {
      const number = uses[use] as number;
      const link = uses[use + 1] as number;
      const chain = this.lexicon.chains[number] as Chain;
      const place = (this.index.offsets[number] as number) + link;
      const before = link === 0 ? undefined : this.partialBefore(chain, link, place, occurrence);
      if (link > 0 && !before) continue;
      const quantity = occurrence.quantity ?? before?.quantity;
      const own = { from: occurrence.from, to: occurrence.to };
      const reached: Partial = {
        from: before?.from ?? own.from,
        to: own.to,
        stretches: before ? [...before.stretches, own] : [own],
        ...(quantity && { quantity }),
      };
      if (link === chain.atoms.length - 1) this.complete(chain, reached);
      else this.keep(place, reached);
    }
  }

  private keep(place: number, partial: Partial): void {
    const kept = this.partials[place];
    if (!kept) this.partials[place] = [partial];
    else if (kept.unshift(partial) > KEPT) kept.pop();
  }

  private partialBefore(
    chain: Chain,
    link: number,
    place: number,
    { from }: Occurrence,
  ): Partial | undefined {
    const gap = chain.gaps[link] as number;
    const { sentence } = this.structure;
    return this.partials[place - 1]?.find(
      (partial) =>
        partial.to <= from &&
        from - partial.to <= gap &&
        sentence[partial.from] === sentence[from] &&
        (gap > 0 || this.tokens[from]?.before === Break.none),
    );
  }

  private complete(chain: Chain, partial: Partial): void {
    const phrase = this.lexicon.phrases[chain.phrase];
    if (!phrase) return;
    if (phrase.parts === 1) {
      this.report(chain.phrase, [partial]);
      return;
    }
    const parts = this.parts.get(chain.phrase) ?? new Array<Partial | undefined>(phrase.parts);
    this.parts.set(chain.phrase, parts);
    parts[chain.part] = partial;
    const { sentence } = this.structure;
    const all = parts.filter((part) => part !== undefined);
    if (all.length < phrase.parts) return;
    const together = all.every(
      (part) =>
        sentence[part.from] === sentence[partial.from] &&
        (part === partial || distance(part, partial) <= phrase.within) &&
        all.every((other) => other === part || other.to <= part.from || other.from >= part.to),
    );
    if (together) this.report(chain.phrase, all);
  }

  private report(phrase: number, parts: readonly Partial[]): void {
    const from = Math.min(...parts.map((part) => part.from));
    const to = Math.max(...parts.map((part) => part.to));
    const quantity = parts.find((part) => part.quantity)?.quantity;
    const stretches = parts.flatMap((part) => part.stretches).sort((a, b) => a.from - b.from);
    this.found.set(`${phrase} ${from} ${to}`, {
      phrase,
      from,
      to,
      stretches,
      ...(quantity && { quantity }),
    });
  }
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
