/** An advice as one HTML page that needs nothing from anywhere: no network, no script, no font. */
import type { Advice } from "../../engine/model/advice.ts";
import type { Marks } from "../comparison/table.ts";
import { Names, type ReportRuleSet } from "../words/names.ts";
import { Html, html } from "./escaped-html.ts";
import { Citations, type Section } from "./parts.ts";
import { answers, sources } from "./sections/answers.ts";
import { additions, build } from "./sections/build.ts";
import { comparisons } from "./sections/comparisons.ts";
import { recommendation, stillOpen } from "./sections/recommendation.ts";
import { pointOfView, traps } from "./sections/traps.ts";
import { changes, why } from "./sections/why.ts";
import { style } from "./style.ts";

export interface HtmlOptions {
  /** Title of the page; without it, that of the rule set. */
  readonly title?: string;
  /** ISO date that the page bears. */
  readonly date?: string;
  /** Rows that matter to the requirements, by comparison id; comparisons without an entry are left out. */
  readonly marks?: ReadonlyMap<string, Marks>;
}

/** The page, as text that ends with a line end. The rule set should have its facts and comparisons. */
export function advicePage(advice: Advice, ruleSet: ReportRuleSet, options: HtmlOptions): string {
  const names = new Names(ruleSet);
  const title = options.title ?? ruleSet.title;
  const sections = sectionsOf(advice, names, options);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<link rel="icon" href="data:,">
<title>${title}: recommendation</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the recommendation</a>
<header>
<h1>${title}</h1>
<p>${ruleSet.about}</p>
${date(options.date)}
</header>
<nav aria-label="On this page"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main">
${sections.map(write)}</main>
<footer>
<p>Decided by the rules of ${advice.ruleSet.id} ${advice.ruleSet.version}; made by advise. The same answers and rules give the same recommendation.</p>
</footer>
</body>
</html>
`;
  return page.text;
}

function sectionsOf(advice: Advice, names: Names, options: HtmlOptions): readonly Section[] {
  const cite = new Citations(names.ruleSet.facts ?? []);
  const sections = [
    ...recommendation(advice, names),
    ...stillOpen(advice, names),
    ...why(advice, names, cite),
    ...changes(advice, names),
    ...comparisons(advice, names, options.marks ?? new Map(), cite),
    ...build(advice, cite),
    ...additions(advice, names, cite),
    ...traps(advice, cite),
    ...pointOfView(advice, names, cite),
    ...answers(advice, names),
  ];
  return [...sections, ...sources(cite.cited())];
}

const write = ({ id, title, body }: Section): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}
</section>
`;

function date(written: string | undefined): Html | undefined {
  if (written === undefined) return undefined;
  return html`<p class="muted">As of <time datetime="${written}">${written}</time></p>`;
}
