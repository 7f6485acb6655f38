import { factsMarkdown } from "../facts/markdown.ts";
import { markdown } from "../markup/markdown.ts";
import { markdownDocument, markdownSection } from "../markup/markdown-document.ts";
import { clause } from "./because-clause.ts";
import type { Points, RecordTemplate, RecordView } from "./content.ts";

/** A record by the template MADR 4.0.0: its headings and its bullets, letter by letter. */
export const madrRecord: RecordTemplate = (view, { date, supersedes }) =>
  markdownDocument([
    "---",
    "status: accepted",
    `date: ${date}`,
    "---",
    "",
    `# ${markdown(view.title)}`,
    "",
    ...markdownSection(2, "Context and Problem Statement", paragraphs(view.context)),
    ...markdownSection(2, "Decision Drivers", view.drivers.map(bullet)),
    ...markdownSection(
      2,
      "Considered Options",
      view.options.map(({ title }) => bullet(title)),
    ),
    ...markdownSection(2, "Decision Outcome", outcomes(view)),
    ...markdownSection(3, "Consequences", points(view.consequences)),
    ...markdownSection(3, "Confirmation", [view.confirmation]),
    ...markdownSection(2, "Pros and Cons of the Options", prosAndCons(view)),
    ...markdownSection(2, "More Information", [
      ...(supersedes
        ? [`Supersedes [${markdown(supersedes.label)}](${supersedes.file}).`, ""]
        : []),
      ...paragraphs(view.more),
      ...(view.sources.length > 0 ? ["", ...factsMarkdown(view.sources)] : []),
    ]),
  ]);

const bullet = (text: string): string => `* ${markdown(text)}`;

function outcomes({ chosen }: RecordView): string[] {
  const said = chosen.map(
    ({ title, because }) => `Chosen option: "${markdown(title)}", because ${reason(because)}`,
  );
  return said.flatMap((line, index) => (index === 0 ? [line] : ["", line]));
}

function prosAndCons({ options }: RecordView): string[] {
  const blocks = options
    .filter(({ good, neutral, bad }) => good.length + neutral.length + bad.length > 0)
    .flatMap((option) => markdownSection(3, markdown(option.title), points(option)));
  return blocks.slice(0, -1);
}

function points({ good, neutral, bad }: Points): string[] {
  const say = (kind: string) => (text: string) => `* ${kind}, because ${reason(text)}`;
  return [...good.map(say("Good")), ...neutral.map(say("Neutral")), ...bad.map(say("Bad"))];
}

const reason = (text: string): string => markdown(clause(/[.?!]$/.test(text) ? text : `${text}.`));

function paragraphs(texts: readonly string[]): string[] {
  return texts.flatMap((text, index) => (index === 0 ? [markdown(text)] : ["", markdown(text)]));
}
