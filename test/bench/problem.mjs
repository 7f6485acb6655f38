/**
 * A made-up problem for measuring: twelve inputs, three decisions that build on one another, 27 rules, and a way to
 * grow it to any number of rules. The same conditions in the same order as the peers are measured on; no advice.
 */

const choices = {
  freshness: ["static", "monthly", "daily", "now"],
  voice: ["none", "tone", "terms", "form"],
  secrecy: ["public", "internal", "regulated"],
  team: ["none", "some", "strong"],
  source: ["api", "open", "own"],
  speed: ["now", "seconds", "minutes", "hours"],
  load: ["steady", "spiky", "batch"],
  budget: ["low", "medium", "high"],
};
const largest = { pairs: 100_000, requests: 5_000_000 };
const asked = [
  "freshness",
  "citing",
  "voice",
  "pairs",
  "secrecy",
  "team",
  "weights",
  "source",
  "requests",
  "speed",
  "load",
  "budget",
];

const typeOf = (id) => (id in choices ? "choice" : id in largest ? "number" : "boolean");

export const inputs = asked.map((id) => ({
  id,
  group: "",
  ask: `${id}?`,
  why: "",
  type: typeOf(id),
  values: (choices[id] ?? []).map((value) => ({ id: value, label: value })),
}));

const options = {
  method: ["prompt", "search", "train", "both", "pretrain"],
  place: ["hosted", "import", "cluster"],
  way: ["on-demand", "reserved", "batch", "endpoint", "serverless", "queue", "transform"],
};

/** Conditions as `[name, ...values]`, `[name, "<", limit]`, `[name, ">=", limit]`; an empty list holds always. */
const table = {
  method: [
    [
      "pretrain",
      ["voice", "terms"],
      ["pairs", ">=", 50_000],
      ["team", "strong"],
      ["budget", "high"],
    ],
    [
      "both",
      ["freshness", "daily", "now"],
      ["voice", "terms", "form"],
      ["pairs", ">=", 1000],
      ["team", "some", "strong"],
    ],
    ["both", ["citing", true], ["voice", "form"], ["pairs", ">=", 5000], ["budget", "high"]],
    ["search", ["citing", true]],
    ["search", ["freshness", "daily", "now"]],
    ["search", ["freshness", "monthly"], ["pairs", "<", 1000]],
    ["train", ["voice", "terms", "form"], ["pairs", ">=", 500], ["budget", "medium", "high"]],
    ["train", ["voice", "tone"], ["pairs", ">=", 10_000], ["team", "strong"]],
    ["prompt"],
  ],
  place: [
    ["cluster", ["weights", true], ["source", "own"], ["team", "some", "strong"]],
    ["cluster", ["method", "pretrain"], ["source", "open"]],
    ["cluster", ["source", "open"], ["team", "strong"], ["requests", ">=", 1_000_000]],
    ["import", ["weights", true], ["source", "open"]],
    ["import", ["method", "train"], ["source", "open"], ["team", "none"]],
    ["cluster", ["secrecy", "regulated"], ["weights", true]],
    ["hosted", ["team", "none"]],
    ["hosted", ["method", "search", "prompt"]],
    ["hosted"],
  ],
  way: [
    ["batch", ["place", "hosted", "import"], ["load", "batch"]],
    ["batch", ["place", "hosted"], ["speed", "hours"]],
    ["reserved", ["place", "hosted"], ["method", "train", "pretrain", "both"]],
    ["reserved", ["place", "hosted"], ["requests", ">=", 500_000], ["load", "steady"]],
    ["transform", ["place", "cluster"], ["load", "batch"]],
    ["queue", ["place", "cluster"], ["speed", "minutes", "hours"]],
    ["serverless", ["place", "cluster"], ["load", "spiky"], ["requests", "<", 50_000]],
    ["endpoint", ["place", "cluster"]],
    ["on-demand"],
  ],
};

function condition([input, ...values]) {
  if (values[0] === "<") return { kind: "within", input, range: { to: values[1], toOpen: true } };
  if (values[0] === ">=") return { kind: "within", input, range: { from: values[1] } };
  return { kind: "is", input, values };
}

const rule = (decision, place, choose, parts) => ({
  id: `${decision}-${place}`,
  when: { kind: "all", of: parts },
  choose,
  because: "",
  facts: [],
});

/** Random numbers from 0 to 1 that are the same in every run. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The rule set; with a larger `total`, narrow random rules stand before the 27. */
export function ruleSet(total = 27, seed = 42) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const extra = Math.max(0, total - 27);
  const earlier = { method: [], place: ["method"], way: ["method", "place"] };
  const share = (decision) =>
    decision === "way" ? extra - 2 * Math.floor(extra / 3) : Math.floor(extra / 3);
  const narrow = (decision) => {
    const named = [...asked.filter((id) => typeOf(id) !== "number"), ...earlier[decision]];
    const chosen = named.sort(() => next() - 0.5).slice(0, 5 + Math.floor(next() * 3));
    const parts = chosen.map((id) =>
      condition([id, pick(options[id] ?? choices[id] ?? [true, false])]),
    );
    const number = pick(["pairs", "requests"]);
    const from = Math.floor(next() * largest[number] * 0.9);
    const to = from + Math.max(1, Math.floor(largest[number] * (0.01 + next() * 0.05)));
    return [...parts, { kind: "within", input: number, range: { from, to, toOpen: true } }];
  };
  const decisions = Object.keys(options).map((id) => {
    const grown = Array.from({ length: share(id) }, (_, place) => {
      const parts = narrow(id);
      return rule(id, place, pick(options[id]), parts);
    });
    const own = table[id].map(([choose, ...parts], place) =>
      rule(id, grown.length + place, choose, parts.map(condition)),
    );
    return {
      id,
      label: id,
      ask: `${id}?`,
      hit: "first",
      options: options[id].map((option) => ({ id: option, label: option })),
      rules: [...grown, ...own],
    };
  });
  const nothing = {
    impossible: [],
    traps: [],
    blueprint: [],
    facts: [],
    comparisons: [],
    examples: [],
    cases: [],
    claims: [],
  };
  return { id: "problem", version: "1.0.0", title: "", about: "", inputs, decisions, ...nothing };
}

/** Complete requirements: choices alike, small numbers more often than large ones. */
export function respondents(count, seed = 7) {
  const next = random(seed);
  const answers = {
    choice: (id) => choices[id][Math.floor(next() * choices[id].length)],
    boolean: () => next() < 0.5,
    number: (id) => Math.floor(next() * next() * largest[id]),
  };
  return Array.from({ length: count }, () =>
    Object.fromEntries(asked.map((id) => [id, answers[typeOf(id)](id)])),
  );
}
