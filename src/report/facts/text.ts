import type { Fact, SourceKind } from "../../engine/model/rule-set.ts";
import { hanging, indent, MARGIN, paragraph } from "../text/layout.ts";
import type { Theme } from "../text/theme.ts";
import { clean } from "../text/wrap.ts";

/** Facts as text that ends with a line end. */
export type FactsRenderer = (facts: readonly Fact[], options: { readonly theme: Theme }) => string;

/** Facts with their sources; one line saying so when there are none. */
export const factsText: FactsRenderer = (facts, { theme }) =>
  facts.length === 0 ? "No facts.\n" : `${factLines(theme, facts).join("\n")}\n`;

const KIND_WORDS = {
  vendor: "from the vendor",
  "third-party": "from a third party",
  recalled: "recalled, without a source read",
} as const satisfies Record<SourceKind, string>;

/** Where a fact comes from, from when it is, and when it holds. */
export function provenance(fact: Fact): string {
  return [
    KIND_WORDS[fact.kind],
    ...(fact.asOf === undefined ? [] : [`as of ${fact.asOf}`]),
    `checked ${fact.checked}`,
    ...validity(fact),
  ].join(", ");
}

/** The days on which a fact holds, where it does not always. */
function validity({ from, until }: Fact): string[] {
  const days = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  return days.length === 0 ? [] : [`holds ${days.join(" ")}`];
}

/** Mark of facts that the reader has to confirm. */
export const UNCONFIRMED = "unconfirmed: check it before you rely on it";

function sourceLines(theme: Theme, source: string, columns: number): string[] {
  const address = clean(theme, source);
  if (/^https?:\/\/\S+$/.test(address)) return [theme.paint.code(address)];
  return paragraph(theme, source, columns, { role: "code" });
}

/**
 * Facts with their sources. An address stands on a line of its own and is never broken, even where
 * it is wider than the theme, so that it can be followed and copied.
 */
export function factLines(theme: Theme, facts: readonly Fact[]): string[] {
  const longest = Math.max(0, ...facts.map((fact) => clean(theme, fact.id).length));
  const column = Math.min(longest, Math.floor(theme.width / 4));
  const left = MARGIN + column + 2;
  const columns = theme.width - left;
  return facts.flatMap((fact) => {
    const id = clean(theme, fact.id);
    const body = [
      ...paragraph(theme, fact.text, columns),
      ...sourceLines(theme, fact.source, columns),
      ...paragraph(theme, provenance(fact), columns, { role: "muted" }),
      ...(fact.confirmed === false
        ? hanging(`${theme.paint.warning("!")} `, paragraph(theme, UNCONFIRMED, columns - 2))
        : []),
    ];
    const lines = indent(body, left);
    if (id.length > column) return [" ".repeat(MARGIN) + theme.paint.option(id), ...lines];
    const [first = "", ...rest] = lines;
    const label = theme.paint.option(id) + " ".repeat(left - MARGIN - id.length);
    return [" ".repeat(MARGIN) + label + first.slice(left), ...rest];
  });
}
