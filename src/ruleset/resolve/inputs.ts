import type { Input, Value } from "../../engine/model/rule-set.ts";
import { childOf, type Entry, entryOf, type Node, toValue } from "../document/tree.ts";
import type { Part } from "../files/layout.ts";
import { type Reader, readAnswer, readRange } from "../requirements/answers.ts";
import type { InputSource } from "../schema/input.ts";
import { defined, prose } from "./defined.ts";
import { checkId, type Register } from "./ids.ts";

/** The inputs by id, in order; undefined for one that is there and cannot be used. */
export function readInputs(
  { node: root, reader, isBroken }: Part,
  names: Register,
): Map<string, Input | undefined> {
  const inputs = new Map<string, Input | undefined>();
  let lens: string | undefined;
  for (const entry of root.kind === "mapping" ? root.entries : []) {
    if (entry.key === "$schema") continue;
    checkId(entry.key, entry.keyPlace, "snake_case", reader);
    names.add("input", entry.key, entry.keyPlace, reader);
    const input = isBroken(entry.key) ? undefined : readInput(entry, reader);
    inputs.set(entry.key, input);
    if (input?.lens !== true) continue;
    lens = checkLens(input, lens, entry, reader);
  }
  return inputs;
}

function readInput(entry: Entry, reader: Reader): Input {
  const written = toValue(entry.value) as InputSource;
  const values = readValues(childOf(entry.value, "values"), reader);
  const numeric = written.type === "number" ? written : undefined;
  if (numeric !== undefined) checkUnits(entry.value, numeric.unit, reader);
  const levels = numeric && readLevels(entry, numeric, reader);
  const input: Input = defined({
    id: entry.key,
    group: prose(written.group) ?? "",
    ask: prose(written.ask),
    why: prose(written.why) ?? "",
    type: written.type,
    values,
    none: written.type === "choices" ? prose(written.none) : undefined,
    unit: numeric?.unit,
    units: numeric?.units === undefined ? undefined : { ...numeric.units },
    levels,
    lens: written.lens,
    span: reader.source.span(entry.keyPlace),
  });
  const value = readDefault(input, childOf(childOf(entry.value, "default"), "value"), reader);
  if (value === undefined) return input;
  return { ...input, default: { value, because: prose(written.default!.because) } };
}

/** The levels of a number, each as the range that it stands for; undefined where there are none. */
function readLevels(
  { key: id, value: written }: Entry,
  { unit, units }: Extract<InputSource, { type: "number" }>,
  reader: Reader,
): Input["levels"] {
  const node = childOf(written, "levels");
  if (node?.kind !== "mapping") return undefined;
  const input = defined({ id, unit, units });
  return Object.fromEntries(
    node.entries.flatMap(({ key, keyPlace, value }) => {
      checkId(key, keyPlace, "kebab-case", reader);
      const range = readRange(input, value, reader);
      return range === undefined ? [] : [[key, range]];
    }),
  );
}

function readValues(node: Node | undefined, reader: Reader): Value[] {
  if (node?.kind !== "mapping") return [];
  return node.entries.map(({ key, keyPlace, value }) => {
    checkId(key, keyPlace, "kebab-case", reader);
    const { label, help } = toValue(value) as { label: string; help?: string };
    const span = reader.source.span(keyPlace);
    return defined({ id: key, label: prose(label), help: prose(help), span });
  });
}

/** A default must be an answer: "unknown" is what it stands in for. */
function readDefault(input: Input, node: Node | undefined, reader: Reader) {
  if (node === undefined) return undefined;
  const errors = reader.collector.findings.length;
  const value = readAnswer(input, node, reader);
  if (value === undefined && reader.collector.findings.length === errors) {
    const args = { key: input.id, expected: expectedOf[input.type], found: "nothing" };
    reader.collector.add("wrong-type", reader.source, node, args);
  }
  return value;
}

const expectedOf = {
  choice: "value",
  choices: "values",
  boolean: "boolean",
  number: "number",
} satisfies Record<Input["type"], string>;

function checkUnits(node: Node, unit: string | undefined, { source, collector }: Reader): void {
  const units = childOf(node, "units");
  for (const { key, keyPlace, value } of units?.kind === "mapping" ? units.entries : []) {
    const factor = value.kind === "scalar" ? Number(value.value) : 0;
    const isWrong = key === unit ? factor !== 1 : !(factor > 0 && Number.isFinite(factor));
    if (isWrong) collector.add("bad-factor", source, keyPlace, { unit: key, factor });
  }
}

/** The advice is always given from one value of the lens, so there must be one to start from. */
function checkLens(
  input: Input,
  first: string | undefined,
  entry: Entry,
  { source, collector }: Reader,
): string {
  const place = entryOf(entry.value, "lens")?.keyPlace ?? entry.keyPlace;
  if (input.type !== "choice" || input.default === undefined)
    collector.add("bad-lens", source, place, { id: input.id });
  if (first !== undefined) collector.add("several-lenses", source, place, { id: input.id, first });
  return first ?? input.id;
}
