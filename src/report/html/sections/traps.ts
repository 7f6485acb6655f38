import type { Advice } from "../../../engine/model/advice.ts";
import { lensView } from "../../advice/view/lens.ts";
import type { Names } from "../../names.ts";
import { list } from "../../words.ts";
import { html } from "../html.ts";
import { type Citations, type Section, section } from "../parts.ts";

/** Tempting wrong beliefs that the answers come near. */
export function traps({ traps: all }: Advice, cite: Citations): readonly Section[] {
  const items = all.map(
    (trap) =>
      html`<article class="trap"><h3>${`“${trap.belief}”`}</h3><p>${trap.why}</p><p><span class="who">Instead</span> ${trap.instead}${cite.of(trap.facts)}</p>${trap.tells.length === 0 ? undefined : html`<p class="muted">It shows in: ${list(trap.tells)}.</p>`}</article>`,
  );
  return section(
    "traps",
    "Traps for you",
    items.length === 0 ? [] : [html`<div class="columns">${items}</div>`],
  );
}

/** What would be said from another point of view. */
export function pointOfView(advice: Advice, names: Names, cite: Citations): readonly Section[] {
  const view = lensView(advice, names);
  if (view === undefined) return [];
  const items = view.others.map((other) =>
    other.differences.length === 0
      ? html`<li><strong>${other.view}</strong>: the same.</li>`
      : html`<li><strong>${other.view}</strong><ul>${other.differences.map((each) => html`<li>${each.decision} would be <strong>${each.there}</strong>, not ${each.here}. ${each.because}${cite.of(each.facts)}</li>`)}</ul></li>`,
  );
  return section("view", view.title, [html`<ul>${items}</ul>`]);
}
