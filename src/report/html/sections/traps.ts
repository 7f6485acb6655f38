import type { Advice } from "../../../engine/model/advice.ts";
import { lensView } from "../../advice/words/lens.ts";
import { list } from "../../words/answers.ts";
import type { Names } from "../../words/names.ts";
import { html } from "../escaped-html.ts";
import { type Citations, inColumns, type Section, section } from "../parts.ts";

/** Tempting wrong beliefs that the answers come near. */
export function traps({ traps: all }: Advice, cite: Citations): readonly Section[] {
  const items = all.map(
    ({ belief, why, instead, facts, tells }) =>
      html`<article class="trap"><h3>${`“${belief}”`}</h3><p>${why}</p><p><span class="who">Instead</span> ${instead}${cite.of(facts)}</p>${tells.length === 0 ? undefined : html`<p class="muted">It shows in: ${list(tells)}.</p>`}</article>`,
  );
  return section("traps", "Traps for you", inColumns(items));
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
