/** `advise schema NAME`: the JSON Schema of a document, for editors and for other programs. */
import type { JsonSchema } from "../../../ruleset/json-schema/index.ts";
import { known, UsageError } from "../../../tasks/requirements/usage-error.ts";
import { openRuleSet } from "../../../tasks/rule-sets/open.ts";
import { writeResult } from "../../output/result.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";

type Make = (
  part: string | undefined,
  rules: string | undefined,
  cwd: string,
) => Promise<JsonSchema>;

/** Every schema by its name. */
export const schemas = {
  requirements: async (part, rules, cwd) => {
    const { requirementsSchema } = await import("../../../ruleset/json-schema/index.ts");
    return withoutPart("requirements", part, requirementsSchema(await openRuleSet(rules, cwd)));
  },
  architecture: async (part, rules, cwd) => {
    const { architectureSchema } = await import("../../../ruleset/json-schema/index.ts");
    return withoutPart("architecture", part, architectureSchema(await openRuleSet(rules, cwd)));
  },
  ruleset: async (part) => {
    const { ruleSetParts, ruleSetSchema } = await import("../../../ruleset/json-schema/index.ts");
    if (part === undefined) return ruleSetSchema(undefined);
    return ruleSetSchema(known(part, ruleSetParts, `a rule set has no part '${part}'`));
  },
  advice: async (part) => {
    const { adviceSchema } = await import("../../../report/advice/schema.ts");
    return withoutPart("advice", part, adviceSchema);
  },
} as const satisfies Record<string, Make>;

const names = Object.keys(schemas) as (keyof typeof schemas)[];

const examples = `
Schemas:
  requirements   answers, with the inputs and values of the rule set in use
  architecture   architecture.yaml, with its decisions and options too
  ruleset        a rule set in one file; with a part, one file of a folder
  advice         what --format json prints

Examples:
  advise schema requirements -o requirements.schema.json
  advise schema ruleset inputs
  # yaml-language-server: $schema=./requirements.schema.json     (first line of a YAML file)
`;

export const schema: CommandModule = {
  define(command) {
    command
      .argument("<name>", `one of ${names.join(", ")}`)
      .argument("[part]", "of a rule set: inputs, decisions, facts, …")
      .option("-o, --output <file>", "write to a file")
      .addHelpText("after", examples);
  },

  async run({ io, options, args }) {
    const [name = "", part] = args as readonly (string | undefined)[];
    const make = schemas[known(name, names, `there is no schema of '${name}'`)];
    const made = await make(part, options.rules, io.cwd);
    await writeResult(`${JSON.stringify(made, null, 2)}\n`, options, io);
    return exitCode.done;
  },
};

function withoutPart(name: string, part: string | undefined, schema: JsonSchema): JsonSchema {
  if (part === undefined) return schema;
  throw new UsageError(`the schema of ${name} has no parts`, `Write advise schema ${name}.`);
}
