/** `--why-not OPTION`: explains options instead of printing the advice. */

import type { Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import { WHY_NOT_FORMATS, type WhyNotFormat } from "../../report/whynot/index.ts";
import { known, UsageError } from "../../tasks/requirements/usage-error.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import { type CommonOptions, chooseFormat } from "../program/options.ts";
import type { Io } from "../terminal/io.ts";
import { resultTheme } from "../terminal/themes.ts";
import { writeResult } from "./result.ts";

export interface WhyNotOptions extends CommonOptions {
  /** Options asked about: `decision.option`, or the option's id alone where only one decision has it. */
  readonly whyNot?: readonly string[];
  readonly strict?: boolean;
  readonly full?: boolean;
}

const formats = Object.keys(WHY_NOT_FORMATS) as WhyNotFormat[];

/** Writes the explanation of each option asked about. Throws UsageError for one that does not exist. */
export async function explainWhyNot(
  { ruleSet, compiled }: Opened,
  requirements: Requirements,
  options: WhyNotOptions,
  io: Io,
): Promise<void> {
  const format = chooseFormat(options, formats);
  const asked = (options.whyNot ?? []).map((word) => findOption(ruleSet, word));
  const { whyNot } = await import("../../analysis/explain/why-not.ts");
  const strict = options.strict ?? false;
  const explained = asked.flatMap(
    ({ decision, option }) => whyNot(compiled, requirements, decision, option, { strict }) ?? [],
  );
  const render = await WHY_NOT_FORMATS[format]();
  const theme = await resultTheme(options, io);
  const text = render(explained, ruleSet, { theme, full: options.full ?? false });
  await writeResult(text, options, io);
}

interface Place {
  readonly decision: string;
  readonly option: string;
}

/** The option that a word names. Throws UsageError where there is none, or more than one. */
export function findOption({ decisions }: RuleSetCore, word: string): Place {
  const all = decisions.flatMap(({ id: decision, options }) =>
    options.map(({ id: option }): Place => ({ decision, option })),
  );
  const name = ({ decision, option }: Place) => `${decision}.${option}`;
  const found = all.filter((place) => name(place) === word || place.option === word);
  const [only] = found;
  if (found.length === 1 && only) return only;
  if (found.length > 1) {
    throw new UsageError(
      `'${word}' is an option of several decisions`,
      `Write ${found.map(name).join(" or ")}.`,
    );
  }
  const words = word.includes(".") ? all.map(name) : all.map(({ option }) => option);
  const instead = "advise rules graph shows the decisions and their options.";
  known(word, words, `no option is called '${word}'`, instead);
  throw new Error("an option of that name was not found");
}
