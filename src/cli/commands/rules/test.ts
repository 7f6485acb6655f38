/** `advise rules test [path]`: a rule set's examples as its tests. */
import { runExamples } from "../../../analysis/examples/coverage.ts";
import { EXAMPLES_FORMATS, type ExamplesFormat } from "../../../report/examples/index.ts";
import { exactly } from "../../../tasks/rule-sets/diagram-limit.ts";
import { openSource } from "../../../tasks/rule-sets/open-sources.ts";
import { writeResult } from "../../output/result.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { chooseFormat, defineOutput } from "../../program/options.ts";
import { noteTheme, resultTheme } from "../../terminal/themes.ts";

interface TestOptions {
  readonly generate?: boolean;
}

const formats = Object.keys(EXAMPLES_FORMATS) as ExamplesFormat[];

export const test: CommandModule<TestOptions> = {
  define(command) {
    command
      .argument("[path]", "folder or file of a rule set")
      .option("--generate", "write examples, as YAML to confirm, for what none covers");
    defineOutput(command, formats);
  },

  async run({ io, options, args }) {
    const format = chooseFormat(options, formats);
    const path = (args[0] as string | undefined) ?? options.rules;
    const { ruleSet, subject } = await openSource(path, io.cwd);
    const { missingExamples, ...coverage } = exactly(() => runExamples(ruleSet));
    const passed = coverage.results.every((result) => result.mismatches.length === 0);
    const generated = options.generate ? exactly(missingExamples) : undefined;
    const report = { subject, ...coverage, ...(generated && { generated }) };
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
    return passed ? exitCode.done : exitCode.failed;
  },
};
