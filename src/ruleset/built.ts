/**
 * The core of a rule set as the build leaves it: a line of JSON with what every run looks at, and after it JSON for the
 * rest of each rule, trap and step, which is read when it is first asked for. All of it in ASCII, a byte a letter.
 */
import type { BlueprintStep, Decision, Rule, RuleSetCore, Trap } from "../engine/model.ts";

const ruleLater = ["when", "because", "facts"] as const satisfies (keyof Rule)[];
const trapLater = [
  "belief",
  "why",
  "instead",
  "tells",
  "tempts",
  "facts",
] as const satisfies (keyof Trap)[];
const stepLater = ["step", "detail", "facts"] as const satisfies (keyof BlueprintStep)[];

/** Writes the core of a rule set; places in its files are left out. */
export function writeCore(core: RuleSetCore): string {
  const rests: unknown[] = [];
  const parted = <Whole extends object>(
    wholes: readonly Whole[],
    later: readonly (keyof Whole)[],
  ) =>
    wholes.map((whole) => {
      const entries = Object.entries(whole);
      const isLater = ([key]: [string, unknown]) => later.includes(key as keyof Whole);
      rests.push(Object.fromEntries(entries.filter(isLater)));
      return Object.fromEntries(entries.filter((entry) => !isLater(entry)));
    });
  const first = {
    ...core,
    decisions: core.decisions.map((decision) => ({
      ...decision,
      rules: parted(decision.rules, ruleLater),
    })),
    traps: parted(core.traps, trapLater),
    blueprint: parted(core.blueprint, stepLater),
  };
  const texts = rests.map(inAscii);
  let end = 0;
  const ends = texts.map((text) => {
    end += text.length;
    return end;
  });
  return `${inAscii({ ...first, ends })}\n${texts.join("")}`;
}

function inAscii(value: unknown): string {
  return JSON.stringify(value, withoutSpans).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Places in files are for those who check rules, and they read the YAML. */
export function withoutSpans(key: string, value: unknown): unknown {
  return key === "span" ? undefined : value;
}

/** Reads what `writeCore` wrote: its first line, and parts of the rest when they are asked for. */
export function readCore(text: string): RuleSetCore {
  const rest = text.indexOf("\n") + 1;
  const first = JSON.parse(text.slice(0, rest)) as RuleSetCore & { readonly ends: number[] };
  const { ends, ...core } = first;
  const textOf = (index: number) =>
    text.slice(rest + (ends[index - 1] ?? 0), rest + (ends[index] as number));
  let next = 0;
  const whole = <Whole>(parts: readonly Whole[], Deferred: DeferredClass<Whole>) =>
    parts.map((part) => new Deferred(part, textOf, next++));
  const decisions = core.decisions.map(
    (decision): Decision => ({ ...decision, rules: whole(decision.rules, DeferredRule) }),
  );
  return {
    ...core,
    decisions,
    traps: whole(core.traps, DeferredTrap),
    blueprint: whole(core.blueprint, DeferredStep),
  };
}

type TextOf = (index: number) => string;
type DeferredClass<Whole> = new (part: Whole, textOf: TextOf, index: number) => Whole;

/** A class whose objects have some of their properties at once, and the `later` ones from a JSON text. */
function deferring<Whole extends object>(later: readonly (keyof Whole)[]): DeferredClass<Whole> {
  class Deferred {
    readonly #textOf: TextOf;
    readonly #index: number;
    #rest: Whole | undefined;

    constructor(part: Whole, textOf: TextOf, index: number) {
      Object.assign(this, part);
      this.#textOf = textOf;
      this.#index = index;
    }

    static restOf(deferred: Deferred): Whole {
      deferred.#rest ??= JSON.parse(deferred.#textOf(deferred.#index)) as Whole;
      return deferred.#rest;
    }

    toJSON(): object {
      return { ...this, ...Deferred.restOf(this) };
    }
  }
  for (const key of later) {
    Object.defineProperty(Deferred.prototype, key, {
      get(this: Deferred) {
        return Deferred.restOf(this)[key];
      },
    });
  }
  return Deferred as unknown as DeferredClass<Whole>;
}

const DeferredRule = deferring<Rule>(ruleLater);
const DeferredTrap = deferring<Trap>(trapLater);
const DeferredStep = deferring<BlueprintStep>(stepLater);
