/** Saves the answers of an interview as requirements that the program reads again. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { writeRequirements } from "../../ruleset/requirements/write.ts";
import { UsageError } from "../../tasks/requirements/usage-error.ts";
import { commandFor } from "../output/advice.ts";
import { writeNew, writeWhole } from "../output/whole-files.ts";
import type { Conversation } from "./conversation.ts";

/** Asks for a name and writes; a file that exists is replaced only when that is said. */
export async function save({ asker, answers, opened, call }: Conversation): Promise<void> {
  const name = await asker.line("File name:", "requirements.yaml", complaintAbout);
  if (name === undefined) return;
  const shown = name.trim();
  const path = resolve(call.io.cwd, shown);
  const text = writeRequirements(answers, opened.ruleSet);
  try {
    if (existsSync(path)) {
      const way = await asker.choose(`${shown} exists.`, [
        { id: "keep", label: "Keep it" },
        { id: "replace", label: "Replace it" },
      ]);
      if (way !== "replace") return asker.say("Nothing was saved.\n");
      writeWhole(path, text, shown);
    } else if (!writeNew(path, text, shown)) return asker.say(`${shown} exists.\n`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return asker.say(`error: ${error.message}\n`);
  }
  asker.say(`Saved. The same advice again: ${commandFor(shown, call.options)}\n`);
}

function complaintAbout(name: string): string | undefined {
  if (name.trim() === "") return "Type a file name.";
  return /[\u0000-\u001f]/.test(name) ? "A file name holds no control characters." : undefined;
}
