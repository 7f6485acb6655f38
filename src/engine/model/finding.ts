/** Findings are data; their prose stands in `src/report/messages.ts`, so that every format says the same. */
import type { Requirements, Span } from "./rule-set.ts";

export type Severity = "error" | "warning" | "note";

export interface Finding {
  /** Kebab-case and stable; a key of the message table. */
  readonly code: string;
  readonly severity: Severity;
  /** What the prose of the code needs; strings are untrusted text of the user's files. */
  readonly args: Readonly<Record<string, string | number | readonly string[]>>;
  readonly span?: Span;
  /** Requirements that show the defect when fed to `advise`. */
  readonly witness?: Requirements;
  /** Requirements that differ from the witness in what is at issue alone; both together show the defect. */
  readonly counterpart?: Requirements;
  /** Other places concerned, such as the rules that shadow one. */
  readonly related?: readonly { readonly label: string; readonly span?: Span }[];
}

/** Input from the user that cannot be used; carries every error found in one run. Exit code 2. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly findings: readonly Finding[];
  /** Texts of the files concerned, by file name, for code frames. */
  readonly sources: ReadonlyMap<string, string>;

  constructor(findings: readonly Finding[], sources: ReadonlyMap<string, string> = new Map()) {
    super(findings.map((finding) => finding.code).join(", "));
    this.findings = findings;
    this.sources = sources;
  }
}
