/**
 * The core of a rule set as the build leaves it: JSON, a line for what every run looks at, and after it a line for the
 * rest of each rule, trap and step, which is parsed when it is first asked for.
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
  return [first, ...rests].map((line) => JSON.stringify(line, withoutSpans)).join("\n");
}

/** Places in files are for those who check rules, and they read the YAML. */
export function withoutSpans(key: string, value: unknown): unknown {
  return key === "span" ? undefined : value;
}

/** Reads what `writeCore` wrote. */
export function readCore(text: string): RuleSetCore {
  const [first = "", ...rests] = text.split("\n");
  const core = JSON.parse(first) as RuleSetCore;
  let line = 0;
  const whole = <Whole>(parts: readonly Whole[], Deferred: DeferredClass<Whole>) =>
    parts.map((part) => new Deferred(part, rests[line++] as string));
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

type DeferredClass<Whole> = new (part: Whole, rest: string) => Whole;

/** A class whose objects have some of their properties at once, and the `later` ones from a JSON text. */
function deferring<Whole extends object>(later: readonly (keyof Whole)[]): DeferredClass<Whole> {
  class Deferred {
    readonly #text: string;
    #rest: Whole | undefined;

    constructor(part: Whole, text: string) {
      Object.assign(this, part);
      this.#text = text;
    }

    static restOf(deferred: Deferred): Whole {
      deferred.#rest ??= JSON.parse(deferred.#text) as Whole;
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
