/** Names of record files: numbered, or dated, as those that are there. */
import type { Scheme } from "./folder.ts";

/** Longer names are cut. */
const longest = 60;
/** Digits of the first number in an empty folder. */
const usualDigits = 4;

export interface RecordName {
  readonly file: string;
  /** What others call it: `ADR-0007`, or the dated name. */
  readonly label: string;
  /** Absent where records are dated. */
  readonly number?: number;
}

interface Numbered {
  readonly prefix: string;
  readonly digits: string;
}

const isDate = (digits: string): boolean =>
  digits.length === 8 && !Number.isNaN(Date.parse(digits.replace(/(....)(..)(..)/, "$1-$2-$3")));

function numberOf(file: string): Numbered | undefined {
  const [, prefix = "", digits] = /^((?:adr[-_])?)(\d+)(?=[-_.])/i.exec(file) ?? [];
  return digits === undefined || !file.endsWith(".md") ? undefined : { prefix, digits };
}

/** How the files of a folder are numbered; `stated` holds where there are none. */
function schemeOf(files: readonly string[], stated: Scheme = "number"): Scheme {
  const digits = files.flatMap((file) => numberOf(file)?.digits ?? []);
  if (digits.length === 0) return stated;
  return digits.every(isDate) ? "date" : "number";
}

/** The next name: one above the largest number, or the day; `date` is an ISO date. Dated names that exist get a count. */
export function nextName(
  files: readonly string[],
  title: string,
  date: string,
  stated?: Scheme,
): RecordName {
  const slug = slugOf(title);
  if (schemeOf(files, stated) === "date") {
    const stem = `${date.replaceAll("-", "")}-${slug}`;
    let name = stem;
    for (let count = 2; files.includes(`${name}.md`); count++) name = `${stem}-${count}`;
    return { file: `${name}.md`, label: name };
  }
  const known = files
    .flatMap((file) => numberOf(file) ?? [])
    .filter(({ digits }) => !isDate(digits));
  // Decimal, whatever the leading zeros: 0009 is followed by 0010.
  const number = Math.max(0, ...known.map(({ digits }) => Number.parseInt(digits, 10))) + 1;
  const width =
    known.length === 0 ? usualDigits : Math.min(...known.map(({ digits }) => digits.length));
  const digits = String(number).padStart(width, "0");
  const prefix = known.at(-1)?.prefix ?? "";
  return { file: `${prefix}${digits}-${slug}.md`, label: `ADR-${digits}`, number };
}

/** The files that a number or the beginning of a name means. */
export function filesNamed(files: readonly string[], word: string): readonly string[] {
  if (!/^\d{1,7}$/.test(word)) return files.filter((file) => file.startsWith(word));
  return files.filter((file) => {
    const digits = numberOf(file)?.digits;
    return digits !== undefined && Number.parseInt(digits, 10) === Number.parseInt(word, 10);
  });
}

/** What a file that is there is called by others. */
export function labelOf(file: string): string {
  const digits = numberOf(file)?.digits;
  return digits === undefined || isDate(digits) ? file.replace(/\.md$/, "") : `ADR-${digits}`;
}

/** A title as part of a file name: lower-case ASCII words joined by hyphens. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= longest) return words || "decision";
  const cut = words.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), longest / 2)).replace(/-+$/, "");
}
