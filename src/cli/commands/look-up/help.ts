/** `advise help [topic]`: a command's help, or a topic that is no command's own. */
import { known } from "../../../tasks/requirements/usage-error.ts";
import type { Call, CommandModule } from "../../program/command.ts";
import { type ExitCode, exitCode } from "../../program/exit.ts";
import { topics } from "../../program/help-topics.ts";
import { commandNames } from "../names.ts";

export const help: CommandModule = {
  define(command) {
    const list = Object.entries(topics).map(
      ([name, { summary }]) => `  ${name.padEnd(14)}${summary}`,
    );
    command
      .argument("[topic...]", "a command or a topic")
      .addHelpText("after", `\nTopics:\n${list.join("\n")}`);
  },
  async run({ io, args, runAgain }: Call<object>): Promise<ExitCode> {
    const words = args[0] as readonly string[];
    const [topic] = words;
    const text = topic === undefined ? undefined : topics[topic]?.text;
    if (text !== undefined) {
      io.stdout.write(text);
      return exitCode.done;
    }
    if (topic !== undefined) {
      const all = [...commandNames, ...Object.keys(topics)];
      known(topic, all, `no help on '${topic}'`, `There is help on ${all.join(", ")}.`);
    }
    return runAgain([...words, "--help"]);
  },
};
