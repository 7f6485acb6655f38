/** What stands on one side only, or is declared otherwise: said, not measured. */
import type { Input, RuleSetCore } from "../../engine/model/rule-set.ts";
import { sameKind } from "./align.ts";

export type Piece =
  | "input"
  | "value"
  | "decision"
  | "option"
  | "rule"
  | "impossible"
  | "trap"
  | "step";

/** A piece that exists on one side only. */
export interface OneSidedPiece {
  readonly piece: Piece;
  readonly id: string;
  /** The input of a value, the decision of an option or rule. */
  readonly of?: string;
  readonly only: "older" | "newer";
}

/** A property that both sides declare, each otherwise. */
export interface Redeclared {
  readonly piece: "input" | "decision";
  readonly id: string;
  readonly property: "type" | "unit" | "default" | "hit";
  readonly older: string;
  readonly newer: string;
}

export interface Structure {
  readonly oneSided: readonly OneSidedPiece[];
  readonly redeclared: readonly Redeclared[];
}

type Named = { readonly id: string };
type Lists = readonly (readonly [Piece, readonly Named[], readonly Named[], of?: string])[];

/** Compares what two rule sets declare, by id. */
export function structureOf(older: RuleSetCore, newer: RuleSetCore): Structure {
  const lists: Lists = [
    ["input", older.inputs, newer.inputs],
    ...both(older.inputs, newer.inputs).map(
      ([a, b]) => ["value", a.values, b.values, a.id] as const,
    ),
    ["decision", older.decisions, newer.decisions],
    ...both(older.decisions, newer.decisions).flatMap(([a, b]) => [
      ["option", a.options, b.options, a.id] as const,
      ["rule", a.rules, b.rules, a.id] as const,
    ]),
    ["impossible", older.impossible, newer.impossible],
    ["trap", older.traps, newer.traps],
    ["step", older.blueprint, newer.blueprint],
  ];
  return {
    oneSided: lists.flatMap(([piece, a, b, of]) => oneSided(piece, a, b, of)),
    redeclared: [
      ...both(older.inputs, newer.inputs).flatMap(([a, b]) => redeclaredInput(a, b)),
      ...both(older.decisions, newer.decisions).flatMap(([a, b]) =>
        a.hit === b.hit
          ? []
          : [{ piece: "decision", id: a.id, property: "hit", older: a.hit, newer: b.hit } as const],
      ),
    ],
  };
}

function both<T extends Named>(older: readonly T[], newer: readonly T[]): (readonly [T, T])[] {
  return older.flatMap((a) => {
    const b = newer.find((each) => each.id === a.id);
    return b ? [[a, b] as const] : [];
  });
}

function oneSided(
  piece: Piece,
  older: readonly Named[],
  newer: readonly Named[],
  of: string | undefined,
): OneSidedPiece[] {
  const missing = (from: readonly Named[], other: readonly Named[], only: "older" | "newer") =>
    from
      .filter(({ id }) => !other.some((each) => each.id === id))
      .map(({ id }) => ({ piece, id, ...(of !== undefined && { of }), only }));
  return [...missing(older, newer, "older"), ...missing(newer, older, "newer")];
}

function redeclaredInput(a: Input, b: Input): Redeclared[] {
  const say = (property: Redeclared["property"], older: string, newer: string): Redeclared[] =>
    older === newer ? [] : [{ piece: "input", id: a.id, property, older, newer }];
  const assumed = (input: Input) =>
    input.default === undefined ? "" : JSON.stringify(input.default.value);
  return [
    ...say("type", a.type, b.type),
    ...say("unit", a.unit ?? "", b.unit ?? ""),
    ...(sameKind(a, b) ? say("default", assumed(a), assumed(b)) : []),
  ];
}
