import type { ChalkInstance } from "chalk";

export type Role = "title" | "option" | "muted" | "warning" | "good" | "error" | "code";

type Paint = (text: string) => string;

/** What a renderer has to know of the place where its text will be read. */
export interface Theme {
  /** Columns that a line may fill. */
  readonly width: number;
  /** False: only ASCII may be printed. */
  readonly unicode: boolean;
  readonly paint: Readonly<Record<Role, Paint>>;
}

export type ColourLevel = 0 | 1 | 2 | 3;

/** Below this, wrapping would leave one word a line. */
const NARROWEST = 40;

const unpainted: Paint = (text) => text;

const PLAIN: Theme["paint"] = {
  title: unpainted,
  option: unpainted,
  muted: unpainted,
  warning: unpainted,
  good: unpainted,
  error: unpainted,
  code: unpainted,
};

/** Colours of middle brightness: each keeps a contrast of at least 3.8 on black and on white. */
function painted(chalk: ChalkInstance): Theme["paint"] {
  return {
    title: (text) => chalk.bold(text),
    option: (text) => chalk.bold.ansi256(31)(text),
    muted: (text) => chalk.dim(text),
    warning: (text) => chalk.ansi256(130)(text),
    good: (text) => chalk.bold.ansi256(28)(text),
    error: (text) => chalk.bold.ansi256(160)(text),
    code: (text) => chalk.ansi256(31)(text),
  };
}

/** A theme without colour; 80 columns of Unicode unless told otherwise. */
export function plainTheme(options: { width?: number; unicode?: boolean } = {}): Theme {
  return {
    width: Math.max(NARROWEST, options.width ?? 80),
    unicode: options.unicode ?? true,
    paint: PLAIN,
  };
}

/** A theme that colours with the given chalk instance. */
export function colourTheme(
  chalk: ChalkInstance,
  options: { width?: number; unicode?: boolean } = {},
): Theme {
  return { ...plainTheme(options), paint: painted(chalk) };
}

/** The theme for a colour level; chalk is loaded only where there is colour. */
export async function loadTheme(
  level: ColourLevel,
  options: { width?: number; unicode?: boolean } = {},
): Promise<Theme> {
  if (level === 0) return plainTheme(options);
  const { Chalk } = await import("chalk");
  return colourTheme(new Chalk({ level }), options);
}

const GLYPHS = {
  arrow: ["→", "->"],
  dash: ["–", "-"],
  ellipsis: ["…", "..."],
  bullet: ["•", "*"],
  check: ["✓", "+"],
  mark: ["●", "*"],
  rule: ["─", "-"],
  bar: ["│", "|"],
  fork: ["├─", "|-"],
  corner: ["└─", "`-"],
  pointer: ["❯", ">"],
  marked: ["◉", "[x]"],
  unmarked: ["◯", "[ ]"],
  back: ["←", "<-"],
  dot: ["·", "-"],
} as const satisfies Record<string, readonly [unicode: string, ascii: string]>;

/** A sign of our own, in ASCII where the terminal asks for it. */
export function glyph(theme: Theme, name: keyof typeof GLYPHS): string {
  return GLYPHS[name][theme.unicode ? 0 : 1];
}
