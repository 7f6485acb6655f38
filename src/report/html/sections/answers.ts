import type { Advice } from "../../../engine/model/advice.ts";
import type { Fact } from "../../../engine/model/rule-set.ts";
import { assumedViews } from "../../advice/words/missing-answers.ts";
import { provenance, UNCONFIRMED } from "../../facts/text.ts";
import { safeLine } from "../../text/safe.ts";
import { list } from "../../words/answers.ts";
import type { Names } from "../../words/names.ts";
import { type Content, html } from "../escaped-html.ts";
import { anchor, listOf, type Section, section, table } from "../parts.ts";

/** The answers that were given, and those that were assumed. */
export function answers(advice: Advice, names: Names): readonly Section[] {
  const given = Object.entries(advice.requirements).map(([id, answer]) => ({
    head: names.inputName(id),
    cells: [{ content: names.answerText(id, answer) }],
  }));
  const assumed = assumedViews(advice, names).map((view) => ({
    head: view.input,
    cells: [view.answer, view.because, list(view.decisions)].map((content) => ({ content })),
  }));
  const heads = ["Question", "Assumed", "Why", "For"];
  return section("answers", "What this rests on", [
    ...(given.length === 0 ? [] : [table("Your answers", ["Question", "Answer"], given)]),
    ...(assumed.length === 0 ? [] : [table("Assumed, because nothing was said", heads, assumed)]),
  ]);
}

/** The facts cited, with their addresses. */
export function sources(facts: readonly Fact[]): readonly Section[] {
  const items = facts.map(
    (fact) =>
      html`<li ${anchor(fact.id)}><strong>${fact.id}</strong> ${fact.text}<br>${address(fact.source)}<br><span class="muted">${provenance(fact)}</span>${fact.confirmed === false ? html`<br><strong class="warning">${UNCONFIRMED}</strong>` : undefined}</li>`,
  );
  return section("sources", "Sources", listOf(items, "sources"));
}

/** A link where the source is an address of the web; nothing else may be followed. */
function address(source: string): Content {
  const text = safeLine(source);
  if (!/^https?:\/\/[^\s"'<>]+$/.test(text)) return text;
  return html`<a href="${text}" rel="noopener noreferrer">${text}</a>`;
}
