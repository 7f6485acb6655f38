/** Writes the findings of a check in every format asked for. */
import { appendFileSync, existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../../engine/model/finding.ts";
import {
  FINDINGS_FORMATS,
  type FindingsFormat,
  type FindingsReport,
} from "../../report/findings/index.ts";
import type { ReportRuleSet } from "../../report/words/names.ts";
import { UsageError } from "../../tasks/requirements/usage-error.ts";
import { folderInRepository } from "../input/repository.ts";
import type { CommonOptions } from "../program/options.ts";
import { version } from "../program/version.ts";
import type { Io } from "../terminal/io.ts";
import { resultTheme } from "../terminal/themes.ts";
import { writeResult } from "./result.ts";
import type { Target } from "./several-outputs.ts";
import { refusal } from "./whole-files.ts";

export const findingsFormats = Object.keys(FINDINGS_FORMATS) as FindingsFormat[];

/** Bytes that GitHub takes of a step's summary are 1 MiB; more, and nothing of it is shown. */
const summaryLimit = 1_000_000;

/** Writes a report to each target; for `github` the step's summary too. Throws UsageError. */
export async function writeFindings(
  report: FindingsReport,
  ruleSet: ReportRuleSet | undefined,
  targets: readonly Target<FindingsFormat>[],
  options: CommonOptions,
  io: Io,
): Promise<void> {
  const folder = folderInRepository(io.cwd);
  const render = async (format: FindingsFormat, output?: string) => {
    const { output: _, ...rest } = options;
    const theme = await resultTheme({ ...rest, ...(output !== undefined && { output }) }, io);
    return (await FINDINGS_FORMATS[format]())(report, {
      theme,
      version,
      folder,
      ...(ruleSet && { ruleSet }),
    });
  };
  for (const { format, output } of targets) {
    const text = await render(format, output);
    await writeResult(text, output === undefined ? {} : { output }, io);
    if (format === "github") addSummary(await render("markdown", "summary"), io);
  }
}

/** What a check was asked for, which is known before its input can be read. */
export interface Asked {
  readonly subject: string;
  /** Whether decisions taken are checked, or a rule set. */
  readonly of: "decisions" | "rules";
  readonly targets: readonly Target<FindingsFormat>[];
  readonly options: CommonOptions;
  readonly io: Io;
}

/**
 * Does the work of a check. Where its input is broken, the errors go to every target as findings before they are
 * thrown on; to text on standard output they do not, because standard error shows them.
 */
export async function reportingErrors<Result>(
  { subject, of, targets, options, io }: Asked,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const others = targets.filter(({ format, output }) => format !== "text" || output);
    const report: FindingsReport = {
      subject,
      findings: error.findings,
      sources: error.sources,
      ...(of === "decisions" && { files: [] }),
      complete: false,
      passed: false,
      unreadable: true,
    };
    await writeFindings(report, undefined, others, options, io);
    throw error;
  }
}

/** Appends to the summary of the step, where there is one, as much as it takes. */
function addSummary(text: string, { env, cwd }: Io): void {
  const name = env["GITHUB_STEP_SUMMARY"];
  if (name === undefined || name === "") return;
  const path = resolve(cwd, name);
  try {
    const used = existsSync(path) ? statSync(path).size : 0;
    appendFileSync(path, truncated(text, summaryLimit - used));
  } catch (error) {
    throw new UsageError(`cannot write the step's summary, '${name}': ${refusal(error)}`);
  }
}

/** Whole lines of a text up to so many bytes, and a notice where some are missing. */
function truncated(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const notice = "\n…and more; the summary is full.\n";
  const bytes = Buffer.from(text).subarray(0, Math.max(0, limit - Buffer.byteLength(notice)));
  const end = bytes.lastIndexOf("\n");
  return end < 0 ? "" : `${bytes.subarray(0, end + 1).toString("utf8")}${notice}`;
}
