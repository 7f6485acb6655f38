/** What is said where an answer is missing and nobody can be asked. */
import type { Input, Requirements } from "../../engine/model/rule-set.ts";
import { indent } from "../../report/text/layout.ts";
import type { Theme } from "../../report/text/theme.ts";
import { clean, wrap } from "../../report/text/wrap.ts";

/** Values by which an answer may be given, as they stand in YAML. */
const written = {
  boolean: () => ["true", "false"],
  number: ({ unit }) => [unit === undefined ? "a number" : `a number of ${unit}`],
  choice: ({ values }) => values.map(({ id }) => id),
  choices: ({ values }) => [`[${values.map(({ id }) => id).join(", ")}]`],
} as const satisfies Record<Input["type"], (input: Input) => readonly string[]>;

/** The inputs still missing, each with its question and its values, then the ways to give them. */
export function missingText(
  missing: readonly Input[],
  answers: Requirements,
  theme: Theme,
): string {
  const { title, option, muted } = theme.paint;
  const what =
    Object.keys(answers).length === 0 ? "no requirements were given" : "answers are missing";
  const example = clean(theme, missing[0]?.id ?? "input");
  const lines = [
    title("Missing"),
    ...missing.flatMap((input) => [
      `  ${option(clean(theme, input.id))}`,
      ...indent(wrap(theme, input.ask, theme.width - 4), 4),
      ...indent(valueLines(input, theme), 4).map((line) => muted(line)),
    ]),
    "",
    `error: ${what}, and there is no terminal to ask in`,
    `  in a file:     advise FILE, holding lines such as  ${example}: VALUE`,
    "  in a pipe:     cat FILE | advise",
    `  one at a time: advise --answer ${example}=VALUE`,
    "What is left out falls back to the rule set's defaults.",
  ];
  return `${lines.join("\n")}\n`;
}

function valueLines(input: Input, theme: Theme): readonly string[] {
  return wrap(theme, written[input.type](input).join(" | "), theme.width - 4);
}
