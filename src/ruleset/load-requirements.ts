import type { Requirements } from "../engine/model.ts";
import type { Inputs } from "./check-requirements.ts";
import { parseQuickly } from "./quick.ts";
import { Source } from "./source.ts";

/** What `parseRequirements` does; the YAML reader is loaded only for a document that needs it. */
export async function loadRequirements(
  text: string,
  fileName: string,
  ruleSet: Inputs,
): Promise<Requirements> {
  const requirements = parseQuickly(new Source(fileName, text), ruleSet);
  if (requirements !== undefined) return requirements;
  const { parseRequirements } = await import("./requirements.ts");
  return parseRequirements(text, fileName, ruleSet);
}
