/** `advise rules test [path]`: a rule set's examples and cases as its tests. */

import type { Agreement } from "../../../analysis/cases/agreement.ts";
import { runExamples } from "../../../analysis/examples/coverage.ts";
import { compile } from "../../../engine/evaluation/compile.ts";
import type { RuleSet } from "../../../engine/model/rule-set.ts";
import { EXAMPLES_FORMATS, type ExamplesFormat } from "../../../report/examples/index.ts";
import { UsageError } from "../../../tasks/requirements/usage-error.ts";
import { exactly } from "../../../tasks/rule-sets/diagram-limit.ts";
import { openSource } from "../../../tasks/rule-sets/open-sources.ts";
import { writeResult } from "../../output/result.ts";
import type { Call, CommandModule } from "../../program/command.ts";
import { type ExitCode, exitCode } from "../../program/exit.ts";
import { type CommonOptions, chooseFormat, defineOutput } from "../../program/options.ts";
import { againOnChange } from "../../program/watch.ts";
import type { Io } from "../../terminal/io.ts";
import { noteTheme, resultTheme } from "../../terminal/themes.ts";

interface TestOptions {
  readonly cases?: boolean;
  readonly influence?: boolean;
  readonly generate?: boolean;
  readonly watch?: boolean;
}

const formats = Object.keys(EXAMPLES_FORMATS) as ExamplesFormat[];

export const test: CommandModule<TestOptions> = {
  define(command) {
    command
      .argument("[path]", "folder or file of a rule set")
      .option("--cases", "how far the rules agree with the typical cases, by decision")
      .option("--influence", "in how many cases an answer left open would move an outcome")
      .option("--generate", "write examples, as YAML to confirm, for what none covers")
      .option("--watch", "test again whenever a file of the rule set changes");
    defineOutput(command, formats);
  },

  run(call) {
    const once = () => testOnce(call);
    return call.options.watch ? againOnChange(pathOf(call), call, once) : once();
  },
};

async function testOnce(call: Call<TestOptions>): Promise<ExitCode> {
  const { io, options } = call;
  const format = chooseFormat(options, formats);
  const path = pathOf(call);
  const { ruleSet, subject } = await openSource(path, io.cwd);
  if (options.cases || options.influence) {
    const text = await casesResult(ruleSet, subject, format, options, io);
    await writeResult(text, options, io);
    return exitCode.done;
  }
  const { missingExamples, ...coverage } = exactly(() => runExamples(ruleSet));
  const generated = options.generate ? exactly(missingExamples) : undefined;
  const report = {
    subject,
    ...coverage,
    agreements: await agreementsOf(ruleSet),
    ...(generated && { generated }),
  };
  const { isPassed } = await import("../../../report/examples/words.ts");
  const render = await EXAMPLES_FORMATS[format]();
  if (generated && format === "text") {
    const { generatedYaml } = await import("../../../report/examples/generated-yaml.ts");
    if (!options.quiet) {
      io.stderr.write(render(report, ruleSet, { theme: await noteTheme(options, io) }));
    }
    await writeResult(generatedYaml(generated), options, io);
  } else {
    const theme = await resultTheme(options, io);
    await writeResult(render(report, ruleSet, { theme }), options, io);
  }
  return isPassed(report) ? exitCode.done : exitCode.failed;
}

const pathOf = ({ args, options }: Call<TestOptions>) =>
  (args[0] as string | undefined) ?? options.rules;

/** How far the rules agree with the cases; nothing where there are none. */
async function agreementsOf(ruleSet: RuleSet): Promise<readonly Agreement[]> {
  if (ruleSet.cases.length === 0) return [];
  const { agreements, runCases } = await import("../../../analysis/cases/agreement.ts");
  return agreements(
    runCases(
      exactly(() => compile(ruleSet)),
      ruleSet.cases,
    ),
  );
}

/** What is to be said of the cases. Throws UsageError for a rule set that has none. */
async function casesResult(
  ruleSet: RuleSet,
  subject: string,
  format: ExamplesFormat,
  options: TestOptions & CommonOptions,
  io: Io,
): Promise<string> {
  if (ruleSet.cases.length === 0) {
    throw new UsageError(
      "the rule set has no cases",
      "Write typical projects into cases.yaml; rules/README.md shows how.",
    );
  }
  const [{ agreements, runCases }, { influences }, { casesText }, { casesJson }] =
    await Promise.all([
      import("../../../analysis/cases/agreement.ts"),
      import("../../../analysis/cases/influence.ts"),
      import("../../../report/cases/text.ts"),
      import("../../../report/cases/json.ts"),
    ]);
  const compiled = exactly(() => compile(ruleSet));
  const results = runCases(compiled, ruleSet.cases);
  const report = {
    subject,
    results,
    agreements: agreements(results),
    ...(options.influence && { influences: influences(compiled, ruleSet.cases) }),
  };
  if (format === "json") return casesJson(report);
  return casesText(report, ruleSet, { theme: await resultTheme(options, io) });
}
