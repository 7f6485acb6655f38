/** How the page looks: on paper, on a phone, by day and by night. */

const colours = `
:root {
  color-scheme: light dark;
  --page: #fff; --box: #f5f7fa; --text: #1b2230; --muted: #515c6d; --line: #d5dbe4;
  --accent: #0b57a8; --good: #14653a; --good-box: #e9f6ee; --warning: #8f4300; --warning-box: #fdf3e3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161d; --box: #1b212b; --text: #e5e9f0; --muted: #a9b3c2; --line: #343e4c;
    --accent: #82bbff; --good: #7fd6a3; --good-box: #16291f; --warning: #f2b866; --warning-box: #2c2313;
  }
}
`;

const text = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; background: var(--page); color: var(--text); }
body { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.75rem 0 .85rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 0 0 .25rem; }
p { margin: 0 0 .5rem; max-width: 46rem; }
header p { margin: 0; }
ul, ol { margin: 0; padding-left: 1.4rem; max-width: 48rem; }
li { margin: .3rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code { font: .92em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.muted, .standing, .said, .facts, .taught, .cite { color: var(--muted); }
.cite, .facts, .taught, .said, .standing { font-size: .875rem; }
.cite { white-space: normal; }
.who { font-weight: 600; }
.warning { color: var(--warning); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; padding: .4rem .8rem; background: var(--page); z-index: 1; }
nav { margin: 1rem 0 0; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; padding: 0; max-width: none; }
nav li { margin: 0; }
nav a { display: inline-block; padding: .15rem 0; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .875rem; }
`;

const pieces = `
.decisions { display: flex; flex-wrap: wrap; gap: .8rem; margin: 0; }
.decisions > div { flex: 1 1 15rem; padding: .9rem 1.1rem; border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: .6rem; background: var(--box); }
.decisions > div.assumed { border-left-style: dashed; }
.decisions > div.undecided { border-left: 4px solid var(--warning); }
.decisions > div:first-child, .decisions > .wide { flex-basis: 100%; }
.decisions > .wide { display: flex; flex-wrap: wrap; gap: .4rem; border: 0; background: none; padding: .2rem 0; }
.wide > dt { flex-basis: 100%; }
.addition { border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .8rem; }
dt { color: var(--muted); font-size: .875rem; }
dd { margin: 0; }
.outcome { font-size: 1.15rem; font-weight: 650; line-height: 1.3; }
div:first-child > .outcome { font-size: 1.6rem; }
.outcome.open { font-weight: 500; color: var(--warning); }
article { margin: 0 0 1.3rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: .3rem 2rem; }
.note { color: var(--warning); }
.flips { list-style: none; padding: 0; }
.flips li { padding: .3rem 0; margin: 0; border-bottom: 1px solid var(--line); }
.flips li:last-child { border-bottom: 0; }
.then { display: block; font-weight: 600; padding-left: 1.3rem; position: relative; }
.then::before { content: "→" / ""; position: absolute; left: 0; color: var(--accent); }
summary { cursor: pointer; color: var(--accent); padding: .3rem 0; width: fit-content; }
.trap { padding: .9rem 1.1rem; border-left: 4px solid var(--warning); background: var(--warning-box); border-radius: .3rem .6rem .6rem .3rem; }
.pictures { margin: 0 0 1.2rem; }
.picture { display: block; max-width: 100%; height: auto; }
.picture-1 { display: none; }
.picture rect { fill: var(--box); stroke: var(--line); stroke-width: 1.5; }
.picture circle { fill: var(--accent); }
.picture path { fill: none; stroke: var(--muted); stroke-width: 1.5; }
.picture .tip { fill: var(--muted); stroke: none; }
.picture text { fill: var(--text); font-size: 15px; dominant-baseline: central; }
.picture .number { fill: var(--page); font-size: 13px; font-weight: 700; text-anchor: middle; }
.sources { list-style: none; padding: 0; }
.sources li { margin: .9rem 0; overflow-wrap: anywhere; }
.sources li:target { background: var(--warning-box); outline: .4rem solid var(--warning-box); }
`;

const tables = `
table { border-collapse: collapse; width: 100%; margin: 0 0 .8rem; font-size: .94rem; }
caption { text-align: left; color: var(--muted); font-size: .875rem; padding: 0 0 .35rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); }
tbody th { font-weight: 600; width: 20%; min-width: 8rem; }
.facts, .taught { display: block; font-weight: 400; }
.compared { margin-bottom: 2rem; }
.compared table { table-layout: fixed; }
td.good { background: var(--good-box); }
.favoured { display: block; color: var(--good); font-weight: 600; font-size: .875rem; }
@media (max-width: 44rem) {
  table, tbody, tr, th, td, caption { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { margin: 0 0 .8rem; border: 1px solid var(--line); border-radius: .5rem; overflow: hidden; }
  tbody th { background: var(--box); width: auto; }
  tr > :last-child { border-bottom: 0; }
  td::before { content: attr(data-head); display: block; color: var(--muted); font-size: .8125rem; }
}
`;

const places = `
@media (max-width: 44rem) {
  body { padding: 1rem .9rem 3rem; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.2rem; margin-top: 2rem; }
  div:first-child > .outcome { font-size: 1.3rem; }
  .picture-1 { display: block; margin: 0 auto; }
  .picture-3 { display: none; }
}
@media print {
  :root { color-scheme: light;
    --page: #fff; --box: #fff; --text: #000; --muted: #444; --line: #bbb; --accent: #000;
    --good: #000; --good-box: #fff; --warning: #000; --warning-box: #fff; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  a { text-decoration: none; }
  h2, h3, caption { break-after: avoid; }
  article, tr, li, .decisions > div, svg { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { display: none; }
}
@page { margin: 18mm 16mm; }
`;

/** The style sheet of the page. */
export const style = `${colours}${text}${pieces}${tables}${places}`;
