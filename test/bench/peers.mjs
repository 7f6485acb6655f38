/**
 * The other engines, each in the way that its documentation names as the fast one. `form` writes the problem's rules as
 * the engine wants them (text, which a one-file program would read); `load` makes of it a function from an input to
 * the outcomes by decision. `flight`: how many inputs are best kept waiting at once.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const conditions = ({ when }) => when.of;
const json = (value) => JSON.stringify(value);

/** Tests of a plain kind: `[input, operator, value]`. */
const simple = (condition, equal, among, less, atLeast) => {
  const { kind, input, values, range } = condition;
  if (kind === "is") return [values.length === 1 ? equal(input, values[0]) : among(input, values)];
  const lower = range.from === undefined ? [] : [atLeast(input, range.from)];
  return range.to === undefined ? lower : [...lower, less(input, range.to)];
};

const scan = {
  form: ({ decisions }) => json(decisions.map(({ id, rules }) => ({ id, rules }))),
  load: async (text) => {
    const decisions = JSON.parse(text);
    const holds = ({ kind, input, values, range }, state) =>
      kind === "is"
        ? values.includes(state[input])
        : state[input] >= (range.from ?? 0) && !(state[input] >= range.to);
    return (input) => {
      const state = { ...input };
      for (const { id, rules } of decisions) {
        state[id] = rules.find(({ when }) => when.of.every((each) => holds(each, state)))?.choose;
      }
      return state;
    };
  },
};

const jsonRulesEngine = {
  package: "json-rules-engine",
  form: ({ decisions }) => {
    const test = (operator) => (fact, value) => ({ fact, operator, value });
    const all = (rule) =>
      conditions(rule).flatMap((each) =>
        simple(each, test("equal"), test("in"), test("lessThan"), test("greaterThanInclusive")),
      );
    return json(
      decisions.map(({ id, rules }) => ({
        id,
        rules: rules.map((rule, place) => ({
          conditions: { all: all(rule) },
          event: { type: id, params: { outcome: rule.choose } },
          priority: rules.length - place,
        })),
      })),
    );
  },
  load: async (text) => {
    const { Engine } = require("json-rules-engine");
    const engines = JSON.parse(text).map(({ id, rules }) => {
      const engine = new Engine(rules, { allowUndefinedFacts: true });
      // It knows no first hit: with descending priorities, the first success is one.
      engine.on("success", () => engine.stop());
      return { id, engine };
    });
    return async (input) => {
      const state = { ...input };
      for (const { id, engine } of engines) {
        const { events } = await engine.run(state);
        state[id] = events[0].params.outcome;
      }
      return state;
    };
  },
};

const jsonLogic = {
  package: "json-logic-engine",
  form: ({ decisions }) => {
    const of = (name) => ({ var: name });
    const all = (rule) =>
      conditions(rule).flatMap((each) =>
        simple(
          each,
          (name, value) => ({ "===": [of(name), value] }),
          (name, values) => ({ in: [of(name), values] }),
          (name, value) => ({ "<": [of(name), value] }),
          (name, value) => ({ ">=": [of(name), value] }),
        ),
      );
    const chain = (rules) =>
      rules.flatMap((rule) =>
        conditions(rule).length === 0 ? [rule.choose] : [{ and: all(rule) }, rule.choose],
      );
    return json(decisions.map(({ id, rules }) => ({ id, logic: { if: chain(rules) } })));
  },
  load: async (text) => {
    const { LogicEngine } = require("json-logic-engine");
    const engine = new LogicEngine();
    const made = JSON.parse(text).map(({ id, logic }) => ({ id, decide: engine.build(logic) }));
    return (input) => {
      const state = { ...input };
      for (const { id, decide } of made) state[id] = decide(state);
      return state;
    };
  },
};

/** A graph of three decision tables, each with a column for every input. */
function zenForm({ inputs, decisions }) {
  const position = { x: 0, y: 0 };
  const nodes = [{ id: "in", type: "inputNode", name: "in", position }];
  const edges = [];
  const link = (from, to) =>
    edges.push({ id: `${from}-${to}`, type: "edge", sourceId: from, targetId: to });
  const cell = ({ kind, values, range }) => {
    if (kind === "is") return values.map(json).join(", ");
    if (range.from === undefined) return `< ${range.to}`;
    return range.to === undefined ? `>= ${range.from}` : `[${range.from}..${range.to})`;
  };
  let last = "in";
  decisions.forEach(({ id, rules }, place) => {
    const columns = [...inputs, ...decisions.slice(0, place)].map((each) => each.id);
    const row = (rule, index) => ({
      _id: `${id}-${index}`,
      ...Object.fromEntries(columns.map((column) => [`in-${column}`, ""])),
      ...Object.fromEntries(conditions(rule).map((each) => [`in-${each.input}`, cell(each)])),
      out: json(rule.choose),
    });
    nodes.push({
      id,
      type: "decisionTableNode",
      name: id,
      position,
      content: {
        hitPolicy: "first",
        passThrough: true,
        executionMode: "single",
        inputField: null,
        outputPath: null,
        inputs: columns.map((column) => ({
          id: `in-${column}`,
          name: column,
          field: column,
          type: "expression",
        })),
        outputs: [{ id: "out", name: id, field: id, type: "expression" }],
        rules: rules.map(row),
      },
    });
    link(last, id);
    last = id;
  });
  nodes.push({ id: "out", type: "outputNode", name: "out", position });
  link(last, "out");
  return json({ nodes, edges });
}

const zen = (name) => ({
  package: name,
  flight: 64,
  form: zenForm,
  load: async (text) => {
    const { ZenEngine, ZenDecisionContent } = require(name);
    const decision = new ZenEngine().createDecision(new ZenDecisionContent(Buffer.from(text)));
    return async (input) => (await decision.evaluate(input)).result;
  },
});

const publicodes = {
  package: "publicodes",
  form: ({ inputs, decisions }) => {
    const text = (value) => `'${value}'`;
    const inputForm = ({ id, type, values }) => {
      const kind = {
        choice: { "une possibilité": values.map((value) => text(value.id)) },
        boolean: { type: "booléen" },
        number: { type: "nombre" },
      };
      return [id, { question: `${id} ?`, ...kind[type] }];
    };
    const equal = (name, value) =>
      typeof value === "boolean" ? (value ? name : `${name} = non`) : `${name} = ${text(value)}`;
    const all = (rule) =>
      conditions(rule).flatMap((each) =>
        simple(
          each,
          equal,
          (name, values) => ({
            "une de ces conditions": values.map((value) => equal(name, value)),
          }),
          (name, value) => `${name} < ${value}`,
          (name, value) => `${name} >= ${value}`,
        ),
      );
    const variations = (rules) =>
      rules.map((rule) =>
        conditions(rule).length === 0
          ? { sinon: text(text(rule.choose)).slice(1, -1) }
          : { si: { "toutes ces conditions": all(rule) }, alors: text(rule.choose) },
      );
    return json({
      ...Object.fromEntries(inputs.map(inputForm)),
      ...Object.fromEntries(
        decisions.map(({ id, rules }) => [id, { variations: variations(rules) }]),
      ),
    });
  },
  load: async (rules) => {
    const { default: Engine } = await import("publicodes");
    const silent = { log() {}, warn() {}, error() {} };
    const engine = new Engine(JSON.parse(rules), { logger: silent });
    const said = (value) =>
      typeof value === "string"
        ? `'${value}'`
        : typeof value === "boolean"
          ? value
            ? "oui"
            : "non"
          : value;
    return (input) => {
      const situation = Object.entries(input).map(([name, value]) => [name, said(value)]);
      engine.setSituation(Object.fromEntries(situation));
      const outcome = (id) => [id, engine.evaluate(id).nodeValue];
      return Object.fromEntries(["method", "place", "way"].map(outcome));
    };
  },
};

export const peers = {
  "a plain scan": scan,
  "json-logic-engine, compiled": jsonLogic,
  "@gorules/zen-engine 0.54": zen("@gorules/zen-engine"),
  "zen-engine 2.0.2, its binary": zen("zen-engine-linux-x64"),
  "json-rules-engine": jsonRulesEngine,
  publicodes,
};

/** The peers whose packages are installed. */
export function installed() {
  return Object.keys(peers).filter((name) => {
    const { package: needed } = peers[name];
    if (needed === undefined) return true;
    try {
      require.resolve(needed);
      return true;
    } catch {
      return false;
    }
  });
}
