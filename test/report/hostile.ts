/** Text that tries to take over a terminal, a browser or a spreadsheet. */
export const HOSTILE =
  '=1+1|*_`[x](y)<b>&\u001b[31mred\u001b]0;title\u0007\u009b2J\u202eevil\u2066\u200b\u00ad\ufeff\r\nline "two"\ttab\u0000\ud800@all $x$ #1 ~~s~~';

/** The same value with every string in it replaced, except under the keys named, and except keys themselves. */
export function withHostileText<T>(value: T, keep: ReadonlySet<string>, key = ""): T {
  if (typeof value === "string") return (keep.has(key) ? value : HOSTILE) as T;
  if (Array.isArray(value)) return value.map((item) => withHostileText(item, keep, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withHostileText(item, keep, name)]),
  ) as T;
}

/** Keys whose strings are closed words of the model, not text of a file's author. */
export const CLOSED: ReadonlySet<string> = new Set([
  "status",
  "kind",
  "type",
  "hit",
  "checked",
  "asOf",
  "input",
  "decision",
  "outcome",
  "outcomes",
  "possible",
  "decisions",
  "id",
  "rule",
  "decidedBy",
  "hangsOn",
  "here",
  "there",
  "value",
]);

/** Everything that a terminal might obey, or that changes the order in which text is read. */
export const DANGEROUS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u;
