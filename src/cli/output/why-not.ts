/** `--why-not OPTION`: explains options instead of printing the advice. */
import type { Requirements } from "../../engine/model/rule-set.ts";
import { WHY_NOT_FORMATS, type WhyNotFormat } from "../../report/whynot/index.ts";
import { findOption } from "../../tasks/requirements/find-option.ts";
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
