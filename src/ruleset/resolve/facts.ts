import type { EndingFact, Fact } from "../../engine/model/rule-set.ts";
import { childOf, type Entry, toValue } from "../document/tree.ts";
import type { Part } from "../files/layout.ts";
import type { FactSource } from "../schema/fact.ts";
import { defined, prose } from "./defined.ts";
import { checkId } from "./ids.ts";

/** The entries of `facts.yaml`, usable or not. */
export function factEntries(part: Part | undefined): readonly Entry[] {
  if (part?.node.kind !== "mapping") return [];
  return part.node.entries.filter((entry) => entry.key !== "$schema");
}

/** The facts that can be used. */
export function readFacts(part: Part | undefined): Fact[] {
  return factEntries(part).flatMap(({ key, keyPlace, value }) => {
    const { reader, isBroken } = part!;
    checkId(key, keyPlace, "id", reader);
    if (isBroken(key)) return [];
    const written = toValue(value) as FactSource;
    const { from, until } = written;
    if (from !== undefined && until !== undefined && until < from) {
      reader.collector.add("until-before-from", reader.source, childOf(value, "until")!, {
        until,
        from,
      });
    }
    const fact = defined({
      id: key,
      text: prose(written.text),
      source: prose(written.source),
      kind: written.kind,
      checked: written.checked,
      asOf: written.as_of,
      confirmed: written.confirmed,
      from,
      until,
      span: reader.source.span(keyPlace),
    });
    return [fact];
  });
}

/** Those that have an end, soonest first. */
export function endingFacts(facts: readonly Fact[]): EndingFact[] {
  const ending = facts.flatMap(({ id, until }) =>
    until === undefined ? [] : [{ fact: id, until }],
  );
  return ending.sort((a, b) => Number(a.until > b.until) - Number(a.until < b.until));
}
