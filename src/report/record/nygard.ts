import { factsMarkdown } from "../facts/markdown.ts";
import { markdown } from "../markup/markdown.ts";
import { markdownDocument, markdownSection } from "../markup/markdown-document.ts";
import type { RecordTemplate } from "./content.ts";

/** A record by Michael Nygard's template, as adr-tools writes it. */
export const nygardRecord: RecordTemplate = (view, { number, date, supersedes }) => {
  const { context, drivers, options, chosen, consequences, more, sources } = view;
  const { good, neutral, bad } = consequences;
  return markdownDocument([
    `# ${number === undefined ? "" : `${number}. `}${markdown(view.title)}`,
    "",
    `Date: ${date}`,
    "",
    ...markdownSection(2, "Status", [
      "Accepted",
      ...(supersedes ? ["", `Supersedes [${linkText(supersedes.title)}](${supersedes.file})`] : []),
    ]),
    ...markdownSection(2, "Context", [
      ...context.flatMap((text) => [markdown(text), ""]),
      "What decided:",
      "",
      ...drivers.map(bullet),
      "",
      "Considered:",
      "",
      ...options.map(({ title }) => bullet(title)),
    ]),
    ...markdownSection(
      2,
      "Decision",
      spaced(chosen.map(({ title, because }) => markdown(`We choose ${title}. ${because}`))),
    ),
    ...markdownSection(2, "Consequences", [
      ...[...good, ...neutral, ...bad].map(bullet),
      ...(good.length + neutral.length + bad.length > 0 ? [""] : []),
      ...spaced([view.confirmation, ...more.map(markdown)]),
      ...(sources.length > 0 ? ["", ...factsMarkdown(sources)] : []),
    ]),
  ]);
};

const bullet = (text: string): string =>
  `* ${markdown(text.charAt(0).toUpperCase() + text.slice(1))}`;

/** Within brackets a number and a full stop begin no list, and tools compare them letter by letter. */
const linkText = (text: string): string => markdown(`|${text}`).slice(2);

const spaced = (lines: readonly string[]): string[] =>
  lines.flatMap((line, index) => (index === 0 ? [line] : ["", line]));
