import { type Finding, InputError } from "../../engine/model/finding.ts";
import type { Code } from "./codes.ts";
import type { Place, Source } from "./source.ts";

type Arguments = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Collects what is wrong, so that one run names every error. */
export class Collector {
  readonly findings: Finding[] = [];

  /** Adds an error at a place of a source; args that are undefined are left out. */
  add(
    code: Code,
    source: Source,
    place: Place,
    args: Arguments = {},
    related?: Finding["related"],
  ): void {
    this.findings.push({
      code,
      severity: "error",
      args: Object.fromEntries(
        Object.entries(args).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      span: source.span(place),
      ...(related === undefined ? {} : { related }),
    });
  }

  /** Throws InputError with all findings, by file and position, if there are any. */
  throwIfAny(sources: Iterable<Source>): void {
    if (this.findings.length === 0) return;
    const texts = new Map([...sources].map((source) => [source.file, source.text]));
    throw new InputError(this.findings.toSorted(byPosition), texts);
  }
}

function byPosition(a: Finding, b: Finding): number {
  const left = a.span;
  const right = b.span;
  if (left === undefined || right === undefined) return 0;
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}
