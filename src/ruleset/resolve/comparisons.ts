import type { Cell, Comparison, ComparisonRow } from "../../engine/model/rule-set.ts";
import { headOf } from "../document/shape.ts";
import type { Place } from "../document/source.ts";
import { suggest } from "../document/suggest.ts";
import { childOf, entryOf, itemsOf, type Node, toValue } from "../document/tree.ts";
import type { Part } from "../files/layout.ts";
import type { ComparisonSource } from "../schema/comparison.ts";
import { readCondition } from "./conditions.ts";
import { defined, prose } from "./defined.ts";
import { checkId, Register } from "./ids.ts";
import { readIds, type Scope } from "./scope.ts";

/** A comparison with the rows that can be used. */
export function readComparison(part: Part, scope: Scope): Comparison | undefined {
  const { node, reader, isBroken } = part;
  if (["id", "title", "main", "columns"].some((key) => isBroken(key))) return undefined;
  const written = toValue(node) as ComparisonSource;
  const table: Table = { id: written.id, columns: Object.keys(written.columns), part, scope };
  const columns = childOf(node, "columns");
  for (const { key, keyPlace } of columns?.kind === "mapping" ? columns.entries : [])
    checkId(key, keyPlace, "kebab-case", reader);
  const rowIds = new Register();
  const rows = itemsOf(childOf(node, "rows")).flatMap((row, index) => {
    const id = childOf(row, "id");
    if (id?.kind === "scalar") rowIds.add("row", id.text, id, reader);
    return isBroken("rows", index) ? [] : [readRow(row, table)];
  });
  return defined({
    id: written.id,
    title: prose(written.title),
    main: written.main,
    columns: Object.entries(written.columns).map(([id, { label }]) => ({
      id,
      label: prose(label),
    })),
    rows,
    span: reader.source.span(headOf(node, [])),
  });
}

interface Table {
  readonly id: string;
  readonly columns: readonly string[];
  readonly part: Part;
  readonly scope: Scope;
}

function readRow(node: Node, table: Table): ComparisonRow {
  const { reader } = table.part;
  const { id, dimension } = toValue(node) as ComparisonSource["rows"][number];
  return {
    id,
    dimension: prose(dimension),
    cells: readCells(node, id, table),
    matters: itemsOf(childOf(node, "matters")).map((item) => {
      const favours = childOf(item, "favours");
      const column = favours?.kind === "scalar" ? favours.text : "";
      checkColumn(column, favours ?? item, table);
      const when = readCondition(childOf(item, "when"), { ...reader, scope: table.scope });
      return { when, favours: column };
    }),
    span: reader.source.span(headOf(node, [])),
  };
}

function readCells(row: Node, rowId: string, table: Table): Record<string, Cell> {
  const { source, collector } = table.part.reader;
  const node = childOf(row, "cells");
  for (const column of table.columns) {
    if (entryOf(node, column) !== undefined) continue;
    const args = { comparison: table.id, row: rowId, column };
    collector.add("missing-cell", source, headOf(row, []), args);
  }
  const entries = node?.kind === "mapping" ? node.entries : [];
  return Object.fromEntries(
    entries.map(({ key, keyPlace, value }) => {
      checkColumn(key, keyPlace, table);
      return [key, readCell(value, keyPlace, table)];
    }),
  );
}

function readCell(node: Node, place: Place, { part, scope }: Table): Cell {
  const { reader } = part;
  const written = toValue(node) as ComparisonSource["rows"][number]["cells"][string];
  return defined({
    text: prose(written.text),
    facts: readIds("facts", childOf(node, "facts"), scope.facts, "unknown-fact", reader),
    taught: prose(written.taught),
    span: reader.source.span(place),
  });
}

function checkColumn(id: string, place: Place, { id: comparison, columns, part }: Table): void {
  if (columns.includes(id)) return;
  const args = { id, comparison, expected: columns, suggestion: suggest(id, columns) };
  part.reader.collector.add("unknown-column", part.reader.source, place, args);
}
