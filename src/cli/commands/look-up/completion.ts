/** `advise completion SHELL`: the script that completes command lines in a shell. */
import { known } from "../../../tasks/requirements/usage-error.ts";
import { scripts } from "../../completion/scripts.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";

const shells = Object.keys(scripts) as (keyof typeof scripts)[];

const examples = `
For this shell only:
  source <(advise completion bash)
  source <(advise completion zsh)
  advise completion fish | source

For good:
  advise completion bash > ~/.local/share/bash-completion/completions/advise
  advise completion zsh > _advise                      in a folder of $fpath
  advise completion fish > ~/.config/fish/completions/advise.fish
`;

export const completion: CommandModule = {
  define(command) {
    command.argument("<shell>", shells.join(", ")).addHelpText("after", examples);
  },

  async run({ io, args }) {
    const name = args[0] as string;
    io.stdout.write(scripts[known(name, shells, `no completion for '${name}'`)]);
    return exitCode.done;
  },
};
