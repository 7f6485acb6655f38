import type { Input } from "../../engine/model/rule-set.ts";

/** Units that may stand behind a number, as factors of the input's own unit. */
export type Units = Readonly<Record<string, number>>;

const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  M: 1e6,
  million: 1e6,
  B: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

/** The units of a number input; its own unit has the factor 1. */
export function unitsOf(input: Pick<Input, "unit" | "units">): Units {
  return { ...(input.unit === undefined ? {} : { [input.unit]: 1 }), ...input.units };
}

export interface Tail {
  /** What the number in front is multiplied with. */
  readonly factor: number;
  /** The unit, if one is written. */
  readonly unit?: string;
}

/** Reads what stands behind the digits: a magnitude, a unit, or both. Undefined if it is neither. */
export function readTail(text: string, units: Units): Tail | undefined {
  if (text === "") return { factor: 1 };
  const whole = findUnit(text, units);
  if (whole !== undefined) return { factor: units[whole]!, unit: whole };
  const [, magnitude = "", rest = ""] = /^([A-Za-z]+)(?:\s+(.*))?$/s.exec(text) ?? [];
  const glued = splitMagnitude(text);
  for (const [size, unitText] of [[magnitude, rest] as const, ...glued]) {
    if (!Object.hasOwn(magnitudes, size)) continue;
    const factor = magnitudes[size]!;
    if (unitText === "") return { factor };
    const unit = findUnit(unitText, units);
    if (unit !== undefined) return { factor: factor * units[unit]!, unit };
  }
  return undefined;
}

/** `kpairs`: a magnitude of one letter and a unit without a blank between them. */
function splitMagnitude(text: string): readonly (readonly [string, string])[] {
  return text.length > 1 ? [[text.slice(0, 1), text.slice(1).trim()]] : [];
}

/** The unit meant: as written, else the only one that differs in case or number (`day`, `days`). */
function findUnit(text: string, units: Units): string | undefined {
  if (Object.hasOwn(units, text)) return text;
  const alike = Object.keys(units).filter((unit) => loosely(unit) === loosely(text));
  return alike.length === 1 ? alike[0] : undefined;
}

function loosely(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length > 3 && lower.endsWith("s") ? lower.slice(0, -1) : lower;
}
