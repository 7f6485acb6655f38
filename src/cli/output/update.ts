/** Writes the decisions recommended now into files of decisions taken, after showing what changes. */
import type { DecisionStanding } from "../../analysis/advise/taken-decisions.ts";
import { isCollecting } from "../../engine/model/rule-set.ts";
import { safe } from "../../report/text/safe.ts";
import { type Update, updateArchitecture } from "../../ruleset/architecture/update.ts";
import {
  type Compared,
  collectErrors,
  compareAll,
} from "../../tasks/requirements/check-decisions.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import type { Io } from "../terminal/io.ts";
import { changedLines } from "./changed-lines.ts";
import { openEditable } from "./edit-in-place.ts";

/**
 * Updates every file, and compares it anew. Decisions that a deviation accepts stay; an expired deviation goes with its
 * decision. Nothing is written unless all files can be read; throws InputError and UsageError.
 */
export async function updateAll(
  files: readonly string[],
  opened: Opened,
  today: string,
  io: Io,
  quiet: boolean,
): Promise<readonly Compared[]> {
  const edits = await collectErrors(files, (file) => ({ file, ...openEditable(file, io.cwd) }));
  const before = await compareAll(edits, opened, today);
  const texts = before.map((each) => updateArchitecture(each.text, updateOf(each, opened)));
  const changed = edits.map(({ file }, index) => ({ file, text: texts[index] as string }));
  // What was written is read again: a file that could not be would be worse than none.
  const after = await compareAll(changed, opened, today);
  edits.forEach(({ file, text, replace }, index) => {
    const next = texts[index] as string;
    if (next === text) return;
    if (!quiet) io.stderr.write(safe(`--- ${file}\n${changedLines(text, next)}`));
    replace(next);
  });
  return after;
}

function updateOf({ standing }: Compared, { ruleSet }: Opened): Update {
  const open = standing.decisions.filter(isToBeWritten);
  const collecting = new Set(ruleSet.decisions.filter(isCollecting).map(({ id }) => id));
  return {
    decisions: Object.fromEntries(
      open.map(({ decision, recommended = [] }) => [
        decision,
        collecting.has(decision) ? recommended : (recommended[0] ?? ""),
      ]),
    ),
    settled: open
      .filter(({ standing: each }) => each === "expired")
      .map(({ decision }) => decision),
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
  };
}

function isToBeWritten({ standing, recommended, decided }: DecisionStanding): boolean {
  if (recommended === undefined) return false;
  if (standing === "agrees") return decided === undefined;
  return standing !== "accepted";
}
