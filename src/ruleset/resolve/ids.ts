import type { Place, Source } from "../document/source.ts";
import type { Reader } from "../requirements/answers.ts";

const styles = {
  "kebab-case": /^[a-z0-9]+(-[a-z0-9]+)*$/,
  snake_case: /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  id: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
} as const;

/** Words that mean something of their own where an id of an input or a decision may stand. */
const reservedNames = ["any", "all", "not", "only", "requirements", "traps", "blueprint"];

/** Words that an answer could not be told from. */
const reservedValues = ["unknown", "true", "false", "null"];

/** Adds errors for an id that is written in another style, or means something else. */
export function checkId(
  id: string,
  place: Place,
  style: keyof typeof styles,
  { source, collector }: Reader,
): void {
  const reserved = style === "snake_case" ? reservedNames : reservedValues;
  if (!styles[style].test(id)) collector.add("bad-id", source, place, { id, style });
  else if (style !== "id" && reserved.includes(id))
    collector.add("reserved-id", source, place, { id });
}

/** Ids that must differ from each other, wherever they stand. */
export class Register {
  readonly #first = new Map<string, { readonly source: Source; readonly place: Place }>();

  /** Notes an id; an error if it is taken. */
  add(kind: string, id: string, place: Place, { source, collector }: Reader): void {
    const first = this.#first.get(id);
    if (first === undefined) {
      this.#first.set(id, { source, place });
      return;
    }
    const span = first.source.span(first.place);
    const args = { kind, id, firstFile: span.file, firstLine: span.line };
    collector.add("duplicate-id", source, place, args, [{ label: id, span }]);
  }
}
