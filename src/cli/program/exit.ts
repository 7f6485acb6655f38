/** What the process ends with. Documented by `advise help exit-codes`; a count is never a code. */
export const exitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  undecided: 3,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The user ended the program with Ctrl-C or Ctrl-D. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** What was thrown, by whose fault it is. */
export type FailureKind = keyof typeof codeOfKind;

const codeOfKind = {
  UsageError: exitCode.usage,
  InputError: exitCode.usage,
  Interrupted: exitCode.interrupted,
  /** Commander has said what is wrong with the command line. */
  usage: exitCode.usage,
  /** Commander ends help and `--version` with an error too. */
  help: exitCode.done,
  bug: exitCode.bug,
} as const satisfies Record<string, ExitCode>;

/** The kind of an error: by its name, because a bundled library may hold its own copy of a class. */
export function kindOfFailure(thrown: unknown): FailureKind {
  const { name, code, exitCode: ended } = Object(thrown) as Partial<Record<string, unknown>>;
  if (typeof code === "string" && code.startsWith("commander."))
    return ended === 0 ? "help" : "usage";
  return name === "UsageError" || name === "InputError" || name === "Interrupted" ? name : "bug";
}

/** The exit code of whatever was thrown; the one place that decides it. */
export function exitCodeOf(thrown: unknown): ExitCode {
  return codeOfKind[kindOfFailure(thrown)];
}

/** True where nothing is left to say: commander has printed its own, and who leaves knows it. */
export function isSaid(thrown: unknown): boolean {
  return ["help", "usage", "Interrupted"].includes(kindOfFailure(thrown));
}
