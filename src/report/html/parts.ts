/** Pieces of the page that several sections use. */
import type { Fact } from "../../engine/model/rule-set.ts";
import { type Content, type Html, html } from "./escaped-html.ts";

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** A section, or nothing where it has nothing to say. */
export function section(id: string, title: string, body: readonly Html[]): readonly Section[] {
  return body.length === 0 ? [] : [{ id, title, body: html`${body}` }];
}

/** A list; nothing where it has no items. */
export const listOf = (items: readonly Html[], className?: string): readonly Html[] =>
  items.length === 0 ? [] : [html`<ul${classOf(className)}>${items}</ul>`];

/** Blocks beside one another where there is room; nothing where there are none. */
export const inColumns = (blocks: readonly Html[]): readonly Html[] =>
  blocks.length === 0 ? [] : [html`<div class="columns">${blocks}</div>`];

/** Stands before what is warned of. */
export const WARNING = html`<strong class="warning">Warning:</strong> `;

/** A stretch of text that ends the line where the reader should go on. */
export const more = (count: number, noun: string, body: Html): Html =>
  html`<details><summary>${count} more ${noun}${count === 1 ? "" : "s"}</summary>${body}</details>`;

/** Where a fact stands among the sources. Ids come from files; what an address cannot hold is encoded. */
const anchorOf = (fact: string): string => `fact-${fact.replace(/[^\w.-]/g, "_")}`;

/** The attribute by which links find a fact. */
export const anchor = (fact: string): Html => html`id="${anchorOf(fact)}"`;

/** Fact ids behind sentences, as links to the sources; it keeps which were cited, so that all of them are listed. */
export class Citations {
  readonly #facts: ReadonlyMap<string, Fact>;
  readonly #cited = new Set<string>();

  constructor(facts: readonly Fact[]) {
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]));
  }

  /** The ids behind a sentence, with the space before them; nothing where there are none. */
  of(facts: readonly string[]): Content {
    if (facts.length === 0) return undefined;
    for (const fact of facts) this.#cited.add(fact);
    const links = facts.map((fact, index) => {
      const id = this.#facts.has(fact) ? html`<a href="#${anchorOf(fact)}">${fact}</a>` : fact;
      return index === 0 ? id : html` ${id}`;
    });
    return html` <span class="cite">[${links}]</span>`;
  }

  /** The facts cited so far, sorted by id so that a reader finds them. */
  cited(): readonly Fact[] {
    const facts = [...this.#cited].flatMap((id) => this.#facts.get(id) ?? []);
    return facts.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

export interface TableCell {
  readonly content: Content;
  readonly className?: string;
}

export interface TableRow {
  readonly head: Content;
  readonly cells: readonly TableCell[];
  readonly className?: string;
}

/**
 * A table that becomes a list of cards on narrow screens. Its roles are written out, because some browsers
 * forget them for what is no longer laid out as a table.
 */
export function table(caption: Content, heads: readonly string[], rows: readonly TableRow[]): Html {
  const [first = "", ...others] = heads;
  const headCells = [first, ...others].map(
    (head) => html`<th scope="col" role="columnheader">${head}</th>`,
  );
  const lines = rows.map(({ head, cells, className }) => {
    const rest = cells.map(
      (cell, index) =>
        html`<td role="cell"${classOf(cell.className)} data-head="${others[index]}">${cell.content}</td>`,
    );
    return html`<tr role="row"${classOf(className)}><th scope="row" role="rowheader">${head}</th>${rest}</tr>`;
  });
  return html`<table role="table"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${headCells}</tr></thead><tbody role="rowgroup">${lines}</tbody></table>`;
}

const classOf = (name: string | undefined): Content =>
  name === undefined ? undefined : html` class="${name}"`;
