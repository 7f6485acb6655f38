/** `advise check [file…]`: whether decisions once taken are still what the rules recommend. */
import { InputError } from "../../../engine/model/finding.ts";
import {
  FAILURES,
  type Failure,
  isOnlyUndecided,
  standingFindings,
} from "../../../report/findings/decisions-taken.ts";
import { Names } from "../../../report/words/names.ts";
import {
  architectureFile,
  type Compared,
  collectErrors,
  compareOne,
  type Document,
} from "../../../tasks/requirements/check-decisions.ts";
import { known, UsageError } from "../../../tasks/requirements/usage-error.ts";
import { type Opened, openCompiled } from "../../../tasks/rule-sets/open.ts";
import { today } from "../../input/dates.ts";
import { readDocument } from "../../input/document.ts";
import { expandFiles } from "../../input/glob.ts";
import { findingsFormats, reportingErrors, writeFindings } from "../../output/findings.ts";
import { defineOutputs, targetsOf } from "../../output/several-outputs.ts";
import type { Call, CommandModule } from "../../program/command.ts";
import { type ExitCode, exitCode } from "../../program/exit.ts";

interface CheckOptions {
  readonly failOn?: string;
  readonly today?: string;
  readonly update?: boolean;
  readonly stdinFilepath?: string;
}

const failsByDefault: readonly Failure[] = ["differs", "expired", "undecided"];

const examples = `
Ends with 0 when every decision agrees or its deviation is accepted, with 1 when
one does not, with 3 when only answers or decisions are missing, and with 2 when
a file cannot be used, which every format but text reports too.

Examples:
  advise check                                    ${architectureFile}
  advise check 'services/**/${architectureFile}'  several files
  advise check -f sarif -o advise.sarif -f text   two formats in one run
  advise check --update                           take the recommendation over
`;

export const check: CommandModule<CheckOptions> = {
  define(command) {
    command
      .argument("[file...]", `files or patterns; ${architectureFile} by default`)
      .option(
        "--fail-on <list>",
        `of ${FAILURES.join(", ")}, or none (default: ${failsByDefault.join(",")})`,
      )
      .option("--update", "write the decisions recommended now into the files")
      .option("--today <date>", "count from this day instead of today: 2026-11-22")
      .option("--stdin-filepath <name>", "what error messages call standard input")
      .addHelpText("after", examples);
    defineOutputs(command, findingsFormats);
  },

  async run(call) {
    const { io, options } = call;
    const targets = targetsOf(options, findingsFormats);
    const failOn = failuresOf(options.failOn);
    const day = today(options.today, io.now());
    const words = call.args[0] as readonly string[];
    const files = expandFiles(words.length === 0 ? [architectureFile] : words, io.cwd);
    const subject = subjectOf(files, options);
    const { opened, compared } = await reportingErrors(
      { subject, of: "decisions", targets, options, io },
      async () => {
        const opened = await openCompiled(options.rules, io);
        const compared = options.update
          ? await update(files, opened, day, call)
          : await collectErrors(files, async (file) =>
              compareOne(await read(file, call), opened, day),
            );
        return { opened, compared };
      },
    );
    const { findings, report } = reportOf(compared, opened, failOn);
    await writeFindings({ subject, ...report }, opened.ruleSet, targets, options, io);
    return codeOf(findings);
  },
};

/** What is checked; standard input by the name given for it. */
function subjectOf(files: readonly string[], { stdinFilepath = "<stdin>" }: CheckOptions): string {
  const [first = "", ...others] = files;
  if (others.length > 0) return `${files.length} files`;
  return first === "-" ? stdinFilepath : first;
}

function failuresOf(text: string | undefined): ReadonlySet<Failure> {
  if (text === undefined) return new Set(failsByDefault);
  const words = text.split(",").map((word) => word.trim());
  if (words.length === 1 && (words[0] === "none" || words[0] === "")) return new Set();
  return new Set(
    words.map((word) =>
      known(
        word,
        FAILURES,
        `--fail-on knows no '${word}'`,
        `There are ${FAILURES.join(", ")} and none.`,
      ),
    ),
  );
}

/** As `readDocument`; where the file is missing that nobody named, it is said how to make it. */
async function read(file: string, { io, options }: Call<CheckOptions>): Promise<Document> {
  try {
    return await readDocument(file, options, io);
  } catch (error) {
    const isMissing = error instanceof InputError && error.findings[0]?.code === "missing-file";
    if (!isMissing || file !== architectureFile) throw error;
    throw new UsageError(`there is no ${architectureFile} here`, "advise init writes one.");
  }
}

async function update(
  files: readonly string[],
  opened: Opened,
  day: string,
  { io, options }: Call<CheckOptions>,
): Promise<readonly Compared[]> {
  if (files.includes("-")) throw new UsageError("standard input cannot be updated");
  const { updateAll } = await import("../../output/update.ts");
  return updateAll(files, opened, day, io, options.quiet ?? false);
}

function reportOf(
  compared: readonly Compared[],
  { ruleSet }: Opened,
  failOn: ReadonlySet<Failure>,
) {
  const names = new Names(ruleSet);
  const findings = compared.flatMap(({ standing, architecture }) =>
    standingFindings(standing, architecture, names, failOn),
  );
  const report = {
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    findings,
    sources: new Map(compared.map(({ file, text }) => [file, text])),
    files: compared.map(({ file, standing }) => ({ file, ...standing })),
    complete: true,
    passed: findings.every(({ severity }) => severity !== "error"),
  };
  return { findings, report };
}

function codeOf(findings: Parameters<typeof isOnlyUndecided>[0]): ExitCode {
  if (findings.every(({ severity }) => severity !== "error")) return exitCode.done;
  return isOnlyUndecided(findings) ? exitCode.undecided : exitCode.failed;
}
