/** What is said on standard error when a command throws. */
import type { InputError } from "../../engine/model/finding.ts";
import { safe } from "../../report/text/safe.ts";
import type { UsageError } from "../../tasks/requirements/usage-error.ts";
import type { ColorChoice } from "../terminal/color.ts";
import type { Io } from "../terminal/io.ts";
import { noteTheme } from "../terminal/themes.ts";
import { type FailureKind, kindOfFailure } from "./exit.ts";
import { version } from "./version.ts";

type FailureText = (failure: never, color: ColorChoice, io: Io) => string | Promise<string>;

/** By kind; of any other there is nothing left to say. */
const texts: Partial<Record<FailureKind, FailureText>> = {
  UsageError: ({ message, hint }: UsageError) =>
    `error: ${safe(message)}\n${hint === undefined ? "" : `${safe(hint)}\n`}`,
  InputError: async ({ findings, sources }: InputError, color, io) => {
    const { diagnosticsText } = await import("../../report/diagnostics/diagnostics.ts");
    return diagnosticsText(findings, sources, { theme: await noteTheme({ color }, io) });
  },
  bug: (failure: Error, _, io) => bugText(failure, io),
};

/** The text for a thrown value, with its line ends; empty where everything has been said already. */
export async function failureText(thrown: unknown, color: ColorChoice, io: Io): Promise<string> {
  const failure = thrown instanceof Error ? thrown : new Error(String(thrown));
  return (await texts[kindOfFailure(failure)]?.(failure as never, color, io)) ?? "";
}

function bugText(failure: Error, io: Io): string {
  const where = `advise ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  const stack = io.env["ADVISE_DEBUG"] === "1" ? `${failure.stack ?? ""}\n` : "";
  const hint = stack === "" ? "; ADVISE_DEBUG=1 shows where" : "";
  return `error: ${failure.message}\nThis is a bug of advise, please report it (${where}${hint}).\n${stack}`;
}
