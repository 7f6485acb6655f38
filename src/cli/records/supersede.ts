/** Says in a record that another one supersedes it, where records of its kind say so. */
import { UsageError } from "../../tasks/requirements/usage-error.ts";

/** A record and where it stands, as a link beside it. */
export interface Link {
  readonly label: string;
  readonly title: string;
  readonly file: string;
}

/** The text of the superseded record with its new status. Throws UsageError where it has no place for one. */
export function superseded(text: string, by: Link, shown: string): string {
  for (const write of [inFrontMatter, inSection, inBullet]) {
    const changed = write(text, by);
    if (changed !== undefined) return changed;
  }
  throw new UsageError(
    `'${shown}' has no status to change`,
    "A record says its status in its front matter, under ## Status, or as * Status: accepted.",
  );
}

type Write = (text: string, by: Link) => string | undefined;

const linked = ({ label, file }: Link): string => `[${label}](${file})`;

/** MADR 3 and 4. */
const inFrontMatter: Write = (text, by) => {
  const [whole, head = ""] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined || !/^status:/m.test(head)) return undefined;
  const status = `status: "superseded by ${linked(by)}"`;
  const changed = head.replace(/^status:[^\r\n]*/m, () => status);
  return text.replace(head, () => changed);
};

/** Nygard's template and adr-tools. */
const inSection: Write = (text, by) => {
  const section = /^(## Status[ \t]*(\r?\n))([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(text);
  if (section === null) return undefined;
  const [whole, head = "", lineEnd = "\n", body = ""] = section;
  const rest = body
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !/^(?:proposed|accepted)\.?$/i.test(line.trim()));
  const lines = [`Superseded by [${by.title}](${by.file})`, ...rest];
  const status = lines.map((line) => `${lineEnd}${line}${lineEnd}`).join("");
  return text.replace(whole, () => `${head}${status}${lineEnd}`);
};

/** MADR 2 and log4brains. */
const inBullet: Write = (text, by) => {
  const bullet = /^([*-] Status:[ \t]*)[^\r\n]*/im;
  if (!bullet.test(text)) return undefined;
  return text.replace(bullet, (_, head: string) => `${head}superseded by ${linked(by)}`);
};
