/** `advise adr [file]`: decision records in the project's own folder, numbered as the others are. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { advise } from "../../../analysis/advise/advise.ts";
import { RECORD_TEMPLATES, type RecordTemplateName } from "../../../report/record/index.ts";
import { type Confirmation, recordView } from "../../../report/record/record.ts";
import { Names } from "../../../report/words/names.ts";
import { architectureFile } from "../../../tasks/requirements/check-decisions.ts";
import { recordsOf, takenIn } from "../../../tasks/requirements/record-sources.ts";
import { UsageError } from "../../../tasks/requirements/usage-error.ts";
import { openCompiled } from "../../../tasks/rule-sets/open.ts";
import { today } from "../../input/dates.ts";
import { readDocument } from "../../input/document.ts";
import { commandFor } from "../../output/advice.ts";
import type { Call, CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { type CommonOptions, gather } from "../../program/options.ts";
import { findRecordFolder } from "../../records/folder.ts";
import { findSuperseded, writeRecord } from "../../records/write.ts";

interface AdrOptions {
  readonly decision?: readonly string[];
  readonly template?: string;
  readonly supersede?: string;
  readonly date?: string;
  readonly title?: string;
  readonly stdinFilepath?: string;
}

const templates = Object.keys(RECORD_TEMPLATES) as RecordTemplateName[];

const examples = `
The folder is what .adr-dir, adr.config.json or .log4brains.yml names, else
docs/decisions, docs/adr or doc/adr where it exists, else docs/decisions. No file
is ever overwritten. The path of each record is printed.

Examples:
  advise adr                          one record of all decisions
  advise adr --decision all           a record each
  advise adr --supersede 3            links both ways
`;

export const adr: CommandModule<AdrOptions> = {
  define(command) {
    command
      .argument("[file]", `${architectureFile}, the default, or requirements; - reads them`)
      .option("--decision <id>", "a record of this decision (repeatable), or all for each", gather)
      .option("--template <name>", `${templates.join(" or ")} (default: ${templates[0]})`)
      .option("--supersede <record>", "number or name of the record that this one replaces")
      .option("--title <text>", "the title of the record")
      .option("--date <date>", "the record's day instead of today: 2026-11-22 (or ADR_DATE)")
      .option("--stdin-filepath <name>", "what error messages call standard input")
      .addHelpText("after", examples);
  },

  async run(call) {
    const { io, options } = call;
    const date = today(options.date ?? (io.env["ADR_DATE"]?.slice(0, 10) || undefined), io.now());
    const render = await RECORD_TEMPLATES[templateOf(options.template)]();
    const opened = await openCompiled(options.rules, io);
    const file = fileOf(call);
    const taken = takenIn(await readDocument(file, options, io), opened);
    const advice = advise(opened.compiled, taken.requirements, { today: date });
    const records = recordsOf(options.decision ?? [], taken, advice, opened);
    if (records.length > 1 && (options.supersede ?? options.title) !== undefined) {
      throw new UsageError("--supersede and --title are for one record", "Name one --decision.");
    }
    const folder = findRecordFolder(io.cwd);
    const old = options.supersede && findSuperseded(folder, options.supersede, io.cwd);
    const confirmation = confirmationOf(file, rulesNamed(call), taken.isWritten);
    for (const sources of records) {
      const view = recordView(sources, advice, new Names(opened.ruleSet), {
        confirmation,
        ...(options.title !== undefined && { title: options.title }),
      });
      const written = writeRecord(
        folder,
        {
          title: view.title,
          date,
          text: ({ number }) =>
            render(view, {
              date,
              ...(number !== undefined && { number }),
              ...(old && { supersedes: old }),
            }),
        },
        io.cwd,
      );
      const { label, file: name, number } = written.name;
      const title = number === undefined ? view.title : `${number}. ${view.title}`;
      if (old) old.mark({ label, title, file: name });
      io.stdout.write(`${written.path}\n`);
    }
    return exitCode.done;
  },
};

function templateOf(asked: string | undefined): RecordTemplateName {
  if (asked === undefined) return templates[0] as RecordTemplateName;
  const found = templates.find((template) => template === asked);
  if (found !== undefined) return found;
  throw new UsageError(`there is no template '${asked}'`, `There are ${templates.join(" and ")}.`);
}

function fileOf({ args, io }: Call<AdrOptions>): string {
  const named = args[0] as string | undefined;
  if (named !== undefined) return named;
  if (existsSync(resolve(io.cwd, architectureFile))) return architectureFile;
  throw new UsageError(
    `there is no ${architectureFile} here`,
    "Name a requirements file, or write one with advise init.",
  );
}

/** The rule set as the command line names it; one that the environment names is the same for whoever reads the record. */
function rulesNamed({ options, io }: Call<AdrOptions>): Pick<CommonOptions, "rules"> {
  const { rules } = options;
  return rules === undefined || rules === io.env["ADVISE_RULES"] ? {} : { rules };
}

function confirmationOf(
  file: string,
  options: Pick<CommonOptions, "rules">,
  isWritten: boolean,
): Confirmation {
  const check = (name: string) => commandFor(name, options).replace(/^advise/, "advise check");
  if (isWritten) return { check: check(file) };
  const from = commandFor(file, {}).replace(/^advise/, "--from");
  const init = `${commandFor("init", options)} ${from}`;
  return { check: check(architectureFile), first: { recommend: commandFor(file, options), init } };
}
