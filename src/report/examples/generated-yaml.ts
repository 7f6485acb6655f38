/** Generated examples as they stand in a rule set's `examples.yaml`, for the author to confirm. */
import type { Missing } from "../../analysis/examples/coverage.ts";
import type { Example } from "../../engine/model/rule-set.ts";
import { requirementsYaml } from "../diagnostics/witness.ts";
import { escapeUnprintable } from "../text/safe.ts";
import { targetName } from "./words.ts";

/** The examples as a YAML list, with a comment on each; what no example can cover is said in comments. */
export function generatedYaml(missing: readonly Missing[]): string {
  const made = missing.flatMap(({ target, example }) =>
    example ? [exampleLines(example, `covers ${target.kind} ${targetName(target)}`)] : [],
  );
  const never = missing
    .filter(({ example }) => !example)
    .map(({ target }) => `# nothing can cover ${target.kind} ${targetName(target)}`);
  const blocks = [...made, ...(never.length > 0 ? [never] : [])];
  const text = blocks.map((lines) => lines.join("\n")).join("\n\n");
  return escapeUnprintable(
    text === "" ? "# every rule, option, trap and step is covered\n" : `${text}\n`,
  );
}

function exampleLines(example: Example, comment: string): string[] {
  const { traps, blueprint, expect } = example;
  const inside = (lines: readonly string[]) => lines.map((line) => `    ${line}`);
  const requirements = inside(requirementsYaml(example.requirements));
  const expected = inside(
    requirementsYaml({
      ...expect,
      ...(traps.length > 0 && { traps }),
      ...(blueprint.length > 0 && { blueprint }),
    }),
  );
  return [
    `# To confirm: ${comment}. Give it a title, and correct what is not as it should be.`,
    `- id: ${example.id}`,
    `  title: ${JSON.stringify(example.title)}`,
    ...(requirements.length > 0 ? ["  requirements:", ...requirements] : ["  requirements: {}"]),
    ...(expected.length > 0 ? ["  expect:", ...expected] : ["  expect: {}"]),
  ];
}
