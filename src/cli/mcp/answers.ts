import type { Requirements } from "../../engine/model/rule-set.ts";
import { requirementsOf } from "../../ruleset/requirements/parse.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import type { Arguments } from "./arguments.ts";

/** The answers in a tool's arguments, read as those of a document are. Throws InputError with every error. */
export function answersOf(
  { requirements = {} }: Arguments,
  { ruleSet }: Pick<Opened, "ruleSet">,
): Requirements {
  if (Object.keys(requirements).length === 0) return {};
  return requirementsOf(requirements, "requirements", ruleSet);
}
