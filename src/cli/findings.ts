/** Writes the findings of a check in every format asked for. */
import { appendFileSync, existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import {
  FINDINGS_FORMATS,
  type FindingsFormat,
  type FindingsReport,
} from "../report/findings/index.ts";
import type { ReportRuleSet } from "../report/names.ts";
import type { Io } from "./io.ts";
import type { CommonOptions } from "./options.ts";
import { writeResult } from "./output.ts";
import type { Target } from "./outputs.ts";
import { folderInRepository } from "./repository.ts";
import { resultTheme } from "./terminal.ts";
import { version } from "./version.ts";

export const findingsFormats = Object.keys(FINDINGS_FORMATS) as FindingsFormat[];

/** Bytes that GitHub takes of a step's summary are 1 MiB; more, and nothing of it is shown. */
const summaryLimit = 1_000_000;

/** Writes a report to each target; for `github` the step's summary too. Throws UsageError. */
export async function writeFindings(
  report: FindingsReport,
  ruleSet: ReportRuleSet,
  targets: readonly Target<FindingsFormat>[],
  options: CommonOptions,
  io: Io,
): Promise<void> {
  const folder = folderInRepository(io.cwd);
  const render = async (format: FindingsFormat, output?: string) => {
    const { output: _, ...rest } = options;
    const theme = await resultTheme({ ...rest, ...(output !== undefined && { output }) }, io);
    return (await FINDINGS_FORMATS[format]())(report, { theme, ruleSet, version, folder });
  };
  for (const { format, output } of targets) {
    const text = await render(format, output);
    await writeResult(text, output === undefined ? {} : { output }, io);
    if (format === "github") addSummary(await render("markdown", "summary"), io);
  }
}

/** Appends to the summary of the step, where there is one, as much as it takes. */
function addSummary(text: string, { env, cwd }: Io): void {
  const name = env["GITHUB_STEP_SUMMARY"];
  if (name === undefined || name === "") return;
  const path = resolve(cwd, name);
  const used = existsSync(path) ? statSync(path).size : 0;
  appendFileSync(path, truncated(text, summaryLimit - used));
}

/** Whole lines of a text up to so many bytes, and a notice where some are missing. */
export function truncated(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const notice = "\n…and more; the summary is full.\n";
  const bytes = Buffer.from(text).subarray(0, Math.max(0, limit - Buffer.byteLength(notice)));
  const end = bytes.lastIndexOf("\n");
  return end < 0 ? "" : `${bytes.subarray(0, end + 1).toString("utf8")}${notice}`;
}
