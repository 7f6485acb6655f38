import type { Advice } from "../../../engine/model/advice.ts";
import {
  alternatives,
  collectedViews,
  type DecisionView,
  decisionViews,
} from "../../advice/words/decisions.ts";
import { endingSentence } from "../../advice/words/ending.ts";
import { openViews } from "../../advice/words/missing-answers.ts";
import { list } from "../../words/answers.ts";
import type { Names } from "../../words/names.ts";
import { type Html, html } from "../escaped-html.ts";
import { listOf, type Section, section, WARNING } from "../parts.ts";

/** What is recommended: one card a decision, and the additions by name. */
export function recommendation(advice: Advice, names: Names): readonly Section[] {
  const cards = decisionViews(advice, names).map(card);
  const collected = collectedViews(advice, names).filter(({ items }) => items.length > 0);
  const additions = collected.map(
    ({ label, items }) =>
      html`<div class="wide"><dt>${label}</dt>${items.map((item) => html`<dd class="addition">${item.warning ? WARNING : undefined}${item.label}</dd>`)}</div>`,
  );
  const body = [...cards, ...additions];
  const ending = endingSentence(advice.ending);
  return section(
    "recommendation",
    "Recommendation",
    body.length === 0
      ? []
      : [
          html`<dl class="decisions">${body}</dl>`,
          ...(ending === undefined ? [] : [html`<p class="note">${ending}</p>`]),
        ],
  );
}

function card({ label, outcome, possible, basis, status }: DecisionView): Html {
  const words =
    outcome === undefined
      ? html`<dd class="outcome open">${possible.length === 0 ? "No recommendation" : alternatives(possible)}</dd>`
      : html`<dd class="outcome">${outcome}</dd>`;
  return html`<div class="${status}"><dt>${label}</dt>${words}<dd class="standing">${basis[0]}</dd></div>`;
}

/** The questions whose answers are missing. */
export function stillOpen(advice: Advice, names: Names): readonly Section[] {
  const items = openViews(advice, names).map(
    ({ ask, decisions }) => html`<li>${ask} <span class="muted">(${list(decisions)})</span></li>`,
  );
  return section("open", "Still open", listOf(items));
}
