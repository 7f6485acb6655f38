/** `advise rules graph [decision…]`: decisions drawn as trees. */
import { decisionGraphs } from "../../../analysis/graph/decision-graph.ts";
import { isCollecting, type RuleSet } from "../../../engine/model/rule-set.ts";
import { GRAPH_FORMATS, type GraphFormat } from "../../../report/graph/index.ts";
import { known, wholeNumber } from "../../../tasks/requirements/usage-error.ts";
import { exactly } from "../../../tasks/rule-sets/diagram-limit.ts";
import { openCompiled } from "../../../tasks/rule-sets/open.ts";
import { type AnswerOptions, readAnswers } from "../../input/answers.ts";
import { writeResult } from "../../output/result.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { chooseFormat, defineAnswers, defineOutput } from "../../program/options.ts";
import { resultTheme } from "../../terminal/themes.ts";

interface GraphOptions extends AnswerOptions {
  readonly requirements?: string;
  readonly depth?: string;
  readonly leaves?: string;
}

const formats = Object.keys(GRAPH_FORMATS) as GraphFormat[];

export const graph: CommandModule<GraphOptions> = {
  define(command) {
    command
      .argument("[decision...]", "only these (default: all that have one outcome)")
      .option("--requirements <file>", "mark the way that these take")
      .option("--depth <count>", "tests one below another (default: 7)")
      .option("--leaves <count>", "ends of a tree; what is left is folded (default: 24)");
    defineOutput(defineAnswers(command), formats);
  },

  async run({ io, options, args }) {
    const format = chooseFormat(options, formats);
    const depth = countOf("--depth", options.depth);
    const leaves = countOf("--leaves", options.leaves);
    const limits = {
      ...(depth !== undefined && { maximumDepth: depth }),
      ...(leaves !== undefined && { maximumLeaves: leaves }),
    };
    const { ruleSet, compiled } = await openCompiled(options.rules, io);
    const chosen = choose(ruleSet, args[0] as readonly string[]);
    const file = options.requirements;
    const answers = await readAnswers(file, options, ruleSet, io, { stdin: false });
    const graphs = exactly(() =>
      chosen.flatMap((id) => decisionGraphs(compiled, id, answers, limits)),
    );
    const render = await GRAPH_FORMATS[format]();
    const theme = await resultTheme(options, io);
    await writeResult(render(graphs, ruleSet, { theme }), options, io);
    return exitCode.done;
  },
};

const countOf = (name: string, text: string | undefined): number | undefined =>
  wholeNumber(text, `${name} wants a number from 1, not '${text}'`, { least: 1 });

function choose({ decisions }: RuleSet, asked: readonly string[]): readonly string[] {
  const ids = decisions.map(({ id }) => id);
  for (const id of asked) known(id, ids, `no decision is called '${id}'`);
  if (asked.length > 0) return asked;
  return decisions.filter((each) => !isCollecting(each)).map(({ id }) => id);
}
