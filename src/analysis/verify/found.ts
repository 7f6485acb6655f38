/** Findings of the checks, without what is not there. */
import type { Finding, Severity } from "../../engine/model/finding.ts";
import type { Requirements, Rule, Span } from "../../engine/model/rule-set.ts";

/** What can be said of a finding beside its code. */
interface Details {
  readonly span?: Span | undefined;
  /** Where requirements were found that show it. */
  readonly witness?: { readonly requirements: Requirements } | undefined;
  /** Rules concerned beside the one at the place. */
  readonly related?: readonly Rule[];
}

/** A finding at a place, with its witness. */
export function finding(
  code: string,
  severity: Severity,
  args: Finding["args"],
  { span, witness, related }: Details = {},
): Finding {
  return {
    code,
    severity,
    args,
    ...(span && { span }),
    ...(related && { related: related.map((rule) => ({ label: rule.id, ...spanOf(rule) })) }),
    ...(witness && { witness: witness.requirements }),
  };
}

const spanOf = ({ span }: Rule) => span && { span };
