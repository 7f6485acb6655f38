/** `advise adr [file]`: decision records in the project's own folder, numbered as the others are. */

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { advise } from "../../../analysis/advise/advise.ts";
import type { Architecture } from "../../../engine/model/architecture.ts";
import { type Decision, isCollecting } from "../../../engine/model/rule-set.ts";
import type { DecisionSource } from "../../../report/record/content.ts";
import { RECORD_TEMPLATES, type RecordTemplateName } from "../../../report/record/index.ts";
import { type Confirmation, recordView } from "../../../report/record/record.ts";
import { Names } from "../../../report/words/names.ts";
import { architectureFile } from "../../../tasks/requirements/check-decisions.ts";
import { sourceOf } from "../../../tasks/requirements/record-sources.ts";
import { known, UsageError } from "../../../tasks/requirements/usage-error.ts";
import { type Opened, openCompiled } from "../../../tasks/rule-sets/open.ts";
import { today } from "../../input/dates.ts";
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
    const architecture = await readArchitecture(file, call, opened);
    const records = recordsOf(call, architecture, opened);
    if (records.length > 1 && (options.supersede ?? options.title) !== undefined) {
      throw new UsageError("--supersede and --title are for one record", "Name one --decision.");
    }
    const folder = findRecordFolder(io.cwd);
    const old = options.supersede && findSuperseded(folder, options.supersede, io.cwd);
    const advice = advise(opened.compiled, architecture.requirements, { today: date });
    const confirmation = confirmationOf(file, rulesNamed(call), architecture.isWritten);
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
  const known = templates.find((template) => template === asked);
  if (known !== undefined) return known;
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

/** Requirements and the decisions taken; `isWritten` is false where there are requirements alone. */
type Read = Pick<Architecture, "requirements" | "decisions" | "deviations"> & {
  readonly isWritten: boolean;
};

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

async function readArchitecture(
  file: string,
  { io, options }: Call<AdrOptions>,
  { ruleSet }: Opened,
): Promise<Read> {
  const { readText } = await import("../../../ruleset/files/read.ts");
  const { readStdin } = await import("../../input/stdin.ts");
  const text = file === "-" ? await readStdin(io, false) : readText(file, io.cwd);
  const name = file === "-" ? (options.stdinFilepath ?? "<stdin>") : file;
  const { isArchitecture, parseArchitecture } = await import(
    "../../../ruleset/architecture/parse.ts"
  );
  if (isArchitecture(text, ruleSet)) {
    return { ...parseArchitecture(text, name, ruleSet), isWritten: true };
  }
  const { parseRequirements } = await import("../../../ruleset/requirements/parse.ts");
  const requirements = parseRequirements(text, name, ruleSet);
  return { requirements, decisions: {}, deviations: [], isWritten: false };
}

/** The decisions of each record to write: one for all that have one outcome, or one for each asked for. */
function recordsOf(
  { options }: Call<AdrOptions>,
  architecture: Read,
  opened: Opened,
): readonly (readonly DecisionSource[])[] {
  const { compiled, ruleSet } = opened;
  const { requirements } = architecture;
  const advice = advise(compiled, requirements);
  const source = (decision: Decision) =>
    sourceOf(decision, architecture, advice, requirements, opened) ?? [];
  const asked = options.decision ?? [];
  if (asked.length === 0) {
    const single = ruleSet.decisions.filter((each) => !isCollecting(each)).flatMap(source);
    if (single.length === 0) throw nothingDecided();
    return [single];
  }
  const isAll = asked.includes("all");
  const decisions = isAll
    ? ruleSet.decisions
    : asked.map((id) => findDecision(id, ruleSet.decisions));
  const sources = decisions.flatMap(source).filter(({ decided }) => !isAll || decided.length > 0);
  if (sources.length < (isAll ? 1 : decisions.length)) throw nothingDecided();
  return sources.map((each) => [each]);
}

const nothingDecided = (): UsageError =>
  new UsageError(
    "the answers leave it open, so there is nothing to record",
    "advise FILE says which answers are missing.",
  );

function findDecision(id: string, decisions: readonly Decision[]): Decision {
  const ids = decisions.map((decision) => decision.id);
  const found = known(id, ids, `no decision is called '${id}'`);
  return decisions[ids.indexOf(found)] as Decision;
}
