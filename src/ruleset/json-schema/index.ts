/** JSON Schemas for editors, generated from what the readers check; loaded only to print one. */
export type { JsonSchema } from "./answers.ts";
export { architectureSchema } from "./architecture.ts";
export { requirementsSchema } from "./requirements.ts";
export { ruleSetParts, ruleSetSchema } from "./ruleset.ts";
