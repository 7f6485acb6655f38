import type { Advice } from "../../../engine/model/advice.ts";
import { collectedViews } from "../../advice/words/decisions.ts";
import type { Names } from "../../words/names.ts";
import { html } from "../escaped-html.ts";
import { type Citations, listOf, type Section, section, WARNING } from "../parts.ts";
import { picture } from "../steps-picture.ts";

/** The blueprint as a picture, one for wide screens and one for narrow ones, and as a list. */
export function build({ blueprint }: Advice, cite: Citations): readonly Section[] {
  if (blueprint.length === 0) return [];
  const steps = blueprint.map(({ step }) => step);
  const items = blueprint.map(
    ({ step, detail, facts }) =>
      html`<li><strong>${step}.</strong> ${detail}${cite.of(facts)}</li>`,
  );
  return section("build", "Build it", [
    html`<div class="pictures">${picture(steps, 3)}${picture(steps, 1)}</div>`,
    html`<ol>${items}</ol>`,
  ]);
}

/** What comes on top, with its reasons. */
export function additions(advice: Advice, names: Names, cite: Citations): readonly Section[] {
  const items = collectedViews(advice, names)
    .flatMap((view) => view.items)
    .map(
      ({ label, because, facts, warning }) =>
        html`<li>${warning ? WARNING : undefined}<strong>${label}.</strong> ${because}${cite.of(facts)}</li>`,
    );
  return section("additions", "Additions and warnings", listOf(items));
}
