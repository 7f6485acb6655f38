/** What a condition without parts demands of single variables. */
import type { Atom } from "./condition-parts.ts";
import { bandsTouched, type Domain } from "./domain.ts";

/** Values from the first to the last of each run, ascending. */
export type Runs = readonly (readonly [from: number, to: number])[];

/** One variable, by its level, has one of these values. */
export interface Literal {
  readonly level: number;
  readonly runs: Runs;
}

/** The literals of an atom on an input whose first variable is `first`; all of them must hold, or any one of them. */
export function literalsOf(
  domain: Domain,
  atom: Atom,
  first: number,
): { readonly all: boolean; readonly of: readonly Literal[] } {
  if (atom.kind === "within") {
    const run = bandsTouched(domain.variables[first]?.cuts ?? [], atom.range);
    return { all: true, of: [{ level: first, runs: run[0] > run[1] ? [] : [run] }] };
  }
  const input = domain.input.get(atom.input);
  const values = input?.values ?? [];
  if (atom.kind === "is") {
    const accepted = atom.values.map((value) =>
      input?.type === "boolean"
        ? Number(value === true)
        : values.findIndex(({ id }) => id === value),
    );
    return { all: true, of: [{ level: first, runs: runsOf(accepted) }] };
  }
  const all = atom.kind === "only";
  const of = values.flatMap(({ id }, offset): Literal[] => {
    const isNamed = atom.values.includes(id);
    const value = Number(isNamed);
    return all || isNamed ? [{ level: first + offset, runs: [[value, value]] }] : [];
  });
  return { all, of };
}

/** Values as runs; those below zero are none. */
export function runsOf(values: readonly number[]): Runs {
  const runs: [number, number][] = [];
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === value - 1) last[1] = value;
    else if (value >= 0) runs.push([value, value]);
  }
  return runs;
}

/** The values below `size` that are in none of these runs. */
export function otherThan(runs: Runs, size: number): Runs {
  const starts = [0, ...runs.map(([, to]) => to + 1)];
  const ends = [...runs.map(([from]) => from - 1), size - 1];
  return starts.flatMap((from, index) => {
    const to = ends[index] as number;
    return from > to ? [] : [[from, to] as const];
  });
}
