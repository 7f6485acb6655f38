/** Keeps the progress in the user's state folder, written whole or not at all. */
import { mkdirSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Mark, Progress } from "../../tasks/quiz/progress.ts";
import type { Io } from "../terminal/io.ts";
import { writeWhole } from "./whole-files.ts";

/** Where the progress is kept; undefined where the user has no folder. */
export function storePath(env: Io["env"]): string | undefined {
  const { XDG_STATE_HOME: state = "", HOME: home = "", USERPROFILE: profile = "" } = env;
  if (isAbsolute(state)) return join(state, "advise", "quiz.json");
  const user = home === "" ? profile : home;
  return user === "" ? undefined : join(user, ".local", "state", "advise", "quiz.json");
}

/** The progress kept for a rule set; none where nothing can be read. */
export function load(path: string, ruleSet: string): Progress {
  const kept = all(path)[ruleSet];
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, mark]) => isMark(mark)));
}

/** Keeps the progress of a rule set beside that of others. Throws where the file cannot be written. */
export function save(path: string, ruleSet: string, progress: Progress): void {
  mkdirSync(join(path, ".."), { recursive: true, mode: 0o700 });
  const document = { version: 1, ruleSets: { ...all(path), [ruleSet]: progress } };
  writeWhole(path, `${JSON.stringify(document)}\n`, path);
}

function all(path: string): Readonly<Record<string, Progress>> {
  try {
    const { ruleSets } = JSON.parse(readFileSync(path, "utf8"));
    return typeof ruleSets === "object" && ruleSets !== null ? ruleSets : {};
  } catch {
    // No file yet, or one that is broken: the quiz starts anew rather than fail.
    return {};
  }
}

function isMark(value: unknown): value is Mark {
  const { topic, asked, right } = Object(value) as Partial<Mark>;
  const counts = [asked, right].every((count) => Number.isSafeInteger(count) && Number(count) >= 0);
  return typeof topic === "string" && counts && Number(right) <= Number(asked);
}
