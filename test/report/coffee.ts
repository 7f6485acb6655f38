/** A rule set of another field and advice about it, made by hand; the renderers need no more. */
import type { Advice, DecisionAdvice } from "../../src/engine/model/advice.ts";
import type { RuleSet } from "../../src/engine/model/rule-set.ts";

const always = { kind: "all", of: [] } as const;

export const coffee: RuleSet = {
  id: "coffee",
  version: "1.2.0",
  title: "Coffee",
  about: "How to brew, and what for.",
  inputs: [
    {
      id: "purpose",
      group: "Point of view",
      ask: "Do you brew at home or at a championship?",
      why: "Judges still reward what most guests no longer ask for.",
      type: "choice",
      lens: true,
      values: [
        { id: "home", label: "At home", help: "Taste decides" },
        { id: "championship", label: "At a championship", help: "The score sheet decides" },
      ],
      default: { value: "home", because: "Most coffee is made at home." },
    },
    {
      id: "taste",
      group: "Taste",
      ask: "What do you miss in the coffee that you have today?",
      why: "It separates the methods better than any other question.",
      type: "choices",
      none: "Nothing; it is good enough",
      values: [
        { id: "body", label: "Body: it is thin, or watery", help: "Syrupy, heavy, creamy" },
        { id: "clarity", label: "Clarity: flavours run into one another" },
        { id: "strength", label: "Strength" },
        { id: "crema", label: "Crema" },
      ],
    },
    {
      id: "guest_count",
      group: "Guests",
      ask: "For how many people do you brew at once?",
      why: "Each method has a largest batch.",
      type: "number",
      values: [],
      unit: "guests",
      default: { value: 2, because: "Two is the size of most households." },
    },
    {
      id: "minutes_available",
      group: "Guests",
      ask: "How many minutes may it take?",
      why: "Pressure is fast, immersion is slow.",
      type: "number",
      values: [],
      unit: "minutes",
      units: { minutes: 1, hours: 60 },
      default: { value: 10, because: "Nobody waits longer in the morning." },
    },
    {
      id: "grinder",
      group: "Equipment",
      ask: "Which grinder do you have?",
      why: "Espresso needs a fine and even grind.",
      type: "choice",
      values: [
        { id: "none", label: "None", help: "Coffee is bought ground" },
        { id: "blade", label: "A blade grinder" },
        { id: "burr", label: "A burr grinder" },
      ],
      default: { value: "blade", because: "It is the grinder that most kitchens have." },
    },
    {
      id: "milk_drinks",
      group: "Taste",
      ask: "Will there be milk drinks?",
      why: "Milk covers delicate coffee.",
      type: "boolean",
      values: [],
      default: { value: false, because: "You did not ask for milk." },
    },
  ],
  decisions: [
    {
      id: "method",
      label: "Method",
      ask: "How should it be brewed?",
      hit: "first",
      options: [
        { id: "espresso", label: "Espresso machine", help: "Nine bar, thirty seconds" },
        { id: "filter", label: "Pour-over filter" },
        { id: "french-press", label: "French press (full immersion)" },
      ],
      rules: [
        {
          id: "body-with-a-good-grinder",
          when: {
            kind: "all",
            of: [
              { kind: "includes", input: "taste", values: ["body", "crema"] },
              { kind: "is", input: "grinder", values: ["burr"] },
            ],
          },
          choose: "espresso",
          because: "Pressure emulsifies the oils.",
          facts: ["E01"],
        },
        {
          id: "body-for-several",
          when: { kind: "includes", input: "taste", values: ["body"] },
          choose: "french-press",
          because:
            "Immersion keeps the oils that paper filters hold back, and a press makes as many cups at once as there are guests.",
          facts: ["F01", "F02"],
        },
        {
          id: "otherwise",
          when: always,
          choose: "filter",
          because: "It is clear.",
          facts: ["P01"],
        },
      ],
    },
    {
      id: "grind",
      label: "Grind",
      ask: "How fine?",
      hit: "first",
      options: [
        { id: "fine", label: "Fine" },
        { id: "medium", label: "Medium" },
        { id: "coarse", label: "Coarse" },
      ],
      rules: [
        {
          id: "coarse-for-immersion",
          when: { kind: "is", input: "method", values: ["french-press"] },
          choose: "coarse",
          because: "Fine particles pass the sieve.",
          facts: ["F02"],
        },
      ],
    },
    {
      id: "milk_steamer",
      label: "Milk steamer",
      ask: "Which steamer?",
      hit: "first",
      options: [
        { id: "wand", label: "Steam wand" },
        { id: "none", label: "No steamer" },
      ],
      rules: [{ id: "no-milk", when: always, choose: "none", because: "No milk.", facts: [] }],
    },
    {
      id: "additions",
      label: "Additions",
      ask: "What else?",
      hit: "collect",
      options: [
        { id: "scale", label: "A scale" },
        { id: "filter-paper", label: "Paper below the sieve" },
        { id: "hard-water", label: "Hard water", warning: true },
      ],
      rules: [],
    },
  ],
  impossible: [],
  traps: [],
  blueprint: [],
  facts: [
    {
      id: "F01",
      text: "A French press keeps the oils and fine particles that paper filters hold back.",
      source: "https://example.com/brewing/immersion",
      kind: "vendor",
      checked: "2026-11-20",
      asOf: "2026-07-23",
    },
    {
      id: "F02",
      text: "A litre press makes eight small cups.",
      source:
        "https://example.com/brewing/guides/equipment/presses/how-many-cups-does-a-french-press-make.html",
      kind: "third-party",
      checked: "2026-11-20",
      confirmed: false,
    },
    {
      id: "E01",
      text: "Espresso is brewed at nine bar.",
      source: "A barista's handbook",
      kind: "recalled",
      checked: "2026-10-01",
    },
  ],
  comparisons: [
    {
      id: "methods",
      title: "French press or espresso machine",
      main: true,
      columns: [
        { id: "french-press", label: "French press" },
        { id: "espresso", label: "Espresso machine" },
        { id: "filter", label: "Pour-over filter" },
      ],
      rows: [
        {
          id: "price",
          dimension: "Price",
          cells: {
            "french-press": { text: "Twenty to sixty euros; nothing to maintain", facts: ["F01"] },
            espresso: {
              text: "From three hundred euros for a machine that holds its temperature, and a good grinder besides",
              facts: ["E01", "F02"],
              taught: "A thousand at least",
            },
            filter: { text: "Ten euros and paper", facts: [] },
          },
          matters: [{ when: always, favours: "french-press" }],
        },
        {
          id: "time",
          dimension: "Time to the first cup",
          cells: {
            "french-press": { text: "Five minutes", facts: ["F02"] },
            espresso: {
              text: "Thirty seconds, after ten minutes of heating | really",
              facts: ["E01"],
            },
            filter: { text: "Four minutes", facts: [] },
          },
          matters: [],
        },
      ],
    },
  ],
  cases: [],
  claims: [],
  examples: [],
};

const decision = (over: Partial<DecisionAdvice>): DecisionAdvice => ({
  status: "decided",
  possible: [],
  facts: [],
  decidedBy: [],
  reason: [],
  flips: [],
  robustness: { nearThresholds: [] },
  ...over,
});

/** Advice with every part filled. */
export function coffeeAdvice(over: Partial<Advice> = {}): Advice {
  return {
    version: 1,
    ruleSet: { id: "coffee", version: "1.2.0" },
    requirements: { taste: ["body", "strength"], guest_count: 6, milk_drinks: false },
    decisions: {
      method: decision({
        outcome: "french-press",
        possible: ["french-press"],
        rule: "body-for-several",
        because:
          "Immersion keeps the oils that paper filters hold back, and a press makes as many cups at once as there are guests.",
        facts: ["F01", "F02"],
        decidedBy: ["taste", "guest_count"],
        reason: [
          {
            input: "taste",
            answer: ["body", "strength"],
            assumed: false,
            includes: ["body"],
            excludes: ["crema"],
          },
          { input: "guest_count", answer: 6, assumed: false },
        ],
        flips: [
          { outcome: "filter", rule: "otherwise", change: { taste: ["clarity"] } },
          {
            outcome: "espresso",
            rule: "body-with-a-good-grinder",
            change: { taste: ["body", "strength", "crema"], guest_count: { to: 3, toOpen: true } },
          },
        ],
        robustness: {
          distance: 1,
          hangsOn: "taste",
          nearThresholds: [{ input: "guest_count", value: 6, threshold: 6.5 }],
        },
      }),
      grind: decision({
        status: "assumed",
        outcome: "coarse",
        possible: ["medium", "coarse"],
        rule: "coarse-for-immersion",
        because: "Fine particles pass the sieve.",
        facts: ["F02"],
        decidedBy: ["taste", "grinder"],
        reason: [
          { input: "taste", answer: ["body", "strength"], assumed: false, includes: ["body"] },
          { input: "grinder", answer: "blade", assumed: true },
        ],
        flips: [{ outcome: "medium", rule: "medium-for-burr", change: { grinder: "burr" } }],
        robustness: { distance: 1, nearThresholds: [] },
      }),
      milk_steamer: decision({
        outcome: "none",
        possible: ["none"],
        rule: "no-milk",
        because: "No milk.",
        flips: [{ outcome: "wand", rule: "milk", change: { milk_drinks: true } }],
      }),
      additions: decision({
        outcomes: ["hard-water", "scale"],
        possible: ["filter-paper", "hard-water", "scale"],
        rules: [
          {
            outcome: "hard-water",
            rule: "hard-water",
            because: "Hard water hides acidity; nothing said that yours is soft.",
            facts: ["P01"],
            warning: true,
          },
          {
            outcome: "scale",
            rule: "scale",
            because: "Weighing is the cheapest improvement there is.",
            facts: [],
            warning: false,
          },
        ],
      }),
    },
    assumed: [
      {
        input: "grinder",
        value: "blade",
        because: "It is the grinder that most kitchens have.",
        decisions: ["grind"],
      },
    ],
    traps: [1, 2, 3, 4, 5].map((number) => ({
      id: `T0${number}`,
      belief: `Darker beans make stronger coffee, number ${number}.`,
      why: "Strength is the share of what was dissolved; roasting darker makes it bitter, not strong.",
      instead: "Use more coffee for the same water.",
      tells: ["dark roast", "strong beans"],
      facts: ["F01"],
    })),
    blueprint: [
      {
        id: "grind",
        step: "Grind sixty grams of coffee for each litre, as coarse as sea salt",
        detail: "Just before brewing.",
        facts: ["F02"],
      },
      { id: "steep", step: "Pour water of 95 °C and wait for four minutes", facts: [] },
      { id: "press", step: "Press slowly, pour at once", facts: ["F01", "F02"] },
    ],
    lens: {
      input: "purpose",
      value: "home",
      others: [
        {
          value: "championship",
          differences: [
            {
              decision: "method",
              here: ["french-press"],
              there: ["filter"],
              because: "The score sheet rewards clarity.",
              facts: ["P01"],
            },
          ],
        },
      ],
    },
    open: [],
    ending: [
      { fact: "F02", until: "2026-10-31", ended: true },
      { fact: "F01", until: "2027-03-30", ended: false },
    ],
    ...over,
  };
}

/** Advice in which a decision is open. */
export function openAdvice(): Advice {
  const advice = coffeeAdvice();
  return {
    ...advice,
    decisions: {
      ...advice.decisions,
      grind: decision({ status: "undecided", possible: ["fine", "medium", "coarse"] }),
      milk_steamer: decision({ status: "undecided" }),
    },
    assumed: [],
    open: [
      { input: "grinder", decisions: ["grind"] },
      { input: "minutes_available", decisions: ["grind"] },
      { input: "milk_drinks", decisions: ["grind"] },
    ],
  };
}
