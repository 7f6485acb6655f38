import type { Advice } from "../../../engine/model/advice.ts";
import { changeViews, type FlipView, whyViews } from "../../advice/words/explanation.ts";
import type { Names } from "../../words/names.ts";
import { type Html, html } from "../escaped-html.ts";
import { type Citations, inColumns, more, type Section, section } from "../parts.ts";

/** Changes of one decision that are shown at once, nearest first. */
const NEAREST = 3;

/** The rule behind each decision, and the answers that decided. */
export function why(advice: Advice, names: Names, cite: Citations): readonly Section[] {
  const items = whyViews(advice, names).map(
    ({ decision, outcome, because, facts, given, assumed }) =>
      html`<article><h3>${decision}: ${outcome}</h3><p>${because}${cite.of(facts)}</p>${said("You said", given)}${said("Assumed", assumed)}</article>`,
  );
  return section("why", "Why", items);
}

function said(who: string, words: readonly string[]): Html | undefined {
  if (words.length === 0) return undefined;
  return html`<p class="said"><span class="who">${who}</span> ${words.join("; ")}.</p>`;
}

/** The smallest changes of the answers that lead elsewhere. */
export function changes(advice: Advice, names: Names): readonly Section[] {
  const blocks = changeViews(advice, names).map(({ decision, notes, flips }) => {
    const rest = flips.slice(NEAREST);
    return html`<article><h3>${decision}</h3>${notes.map((note) => html`<p class="note">${note}</p>`)}${flips.length === 0 ? undefined : flipList(flips.slice(0, NEAREST))}${rest.length === 0 ? undefined : more(rest.length, "change", flipList(rest))}</article>`;
  });
  return section("changes", "What would change it", inColumns(blocks));
}

function flipList(flips: readonly FlipView[]): Html {
  return html`<ul class="flips">${flips.map(({ changes: changed, outcome }) => html`<li>If ${changed} <span class="then">then ${outcome}</span></li>`)}</ul>`;
}
