/** Whether and how richly a stream is coloured. */
import type { Io, Output } from "./io.ts";

export type ColorChoice = "auto" | "always" | "never";
/** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/**
 * Decides for one stream; standard output and standard error are asked separately.
 * The command line wins over NO_COLOR, that over FORCE_COLOR, that over what the terminal is.
 */
export function colorLevel(
  choice: ColorChoice,
  env: Io["env"],
  stream: Pick<Output, "isTTY">,
): ColorLevel {
  if (choice === "never") return 0;
  if (choice === "always") return Math.max(1, terminalLevel(env)) as ColorLevel;
  if (env["NO_COLOR"]) return 0;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forcedLevel(forced, env);
  if (env["TERM"] === "dumb" || !stream.isTTY) return 0;
  return terminalLevel(env);
}

function forcedLevel(forced: string, env: Io["env"]): ColorLevel {
  if (forced === "0" || forced === "false") return 0;
  if (forced === "1" || forced === "2" || forced === "3") return Number(forced) as ColorLevel;
  return Math.max(1, terminalLevel(env)) as ColorLevel;
}

function terminalLevel(env: Io["env"]): ColorLevel {
  if (env["COLORTERM"] === "truecolor" || env["COLORTERM"] === "24bit") return 3;
  if (env["TERM"]?.includes("256color")) return 2;
  return env["TERM"] === "dumb" ? 0 : 1;
}

/** True where characters beyond ASCII may be written. */
export function speaksUnicode(
  env: Io["env"],
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (env["TERM"] === "dumb") return false;
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  if (locale !== "") return /utf-?8/i.test(locale);
  return platform === "win32" || platform === "darwin";
}

/** The colour asked for in arguments that could not be parsed, so that even their error is coloured as asked. */
export function writtenColor(argv: readonly string[]): ColorChoice {
  const line = ` ${argv.join(" ")} `;
  if (/ --no-color /.test(line)) return "never";
  return (/ --color[= ](always|never) /.exec(line)?.[1] as ColorChoice | undefined) ?? "auto";
}
