/** Reading rule sets; a module of its own, so that what it loads is loaded only for a rule set of one's own. */
export { parseRuleSet } from "./parse.ts";
export { readRuleSetFiles } from "./read.ts";
