/**
 * One engine with one size of the problem, in a process of its own: `node worker.mjs ENGINE SIZE INPUTS PATIENCE`. It loads the rules,
 * holds its answers against the plain reading of them, says `{load, checked, wrong}`, and then, for each message
 * `{milliseconds}`, how many evaluations a second it made; after `{end}`, its peak memory in MiB.
 */
import { createEvaluator } from "../../dist/index.js";
import { peak } from "./memory.cjs";
import { peers } from "./peers.mjs";
import { respondents, ruleSet } from "./problem.mjs";

const [name = "advise", size = "27", inputs = "1000", patience = "1500"] = process.argv.slice(2);
const rules = ruleSet(Number(size));
const people = respondents(Number(inputs));
const made = Object.keys({ method: 0, place: 0, way: 0 });

async function ofAdvise() {
  const start = performance.now();
  const { evaluate } = createEvaluator(rules);
  const load = performance.now() - start;
  const deciding = (input) => evaluate(input).map(({ rule }) => rule);
  return { load, evaluate, flight: 1, deciding };
}

async function ofPeer({ form, load, flight = 1 }) {
  const text = form(rules);
  const start = performance.now();
  const evaluate = await load(text);
  return { load: performance.now() - start, evaluate, flight };
}

/** Rules tried one after another. */
function reference(input) {
  const state = { ...input };
  return rules.decisions.map(({ id, rules: own }) => {
    const holds = ({ kind, input: name, values, range }) =>
      kind === "is"
        ? values.includes(state[name])
        : state[name] >= (range.from ?? 0) && (range.to === undefined || state[name] < range.to);
    const { id: rule, choose } = own.find(({ when }) => when.of.every(holds));
    state[id] = choose;
    return { rule, choose };
  });
}

const { load, evaluate, flight, deciding } = await (name === "advise"
  ? ofAdvise()
  : ofPeer(peers[name]));

/** Whether outcomes, and of `advise` the deciding rules too, are those of the reference. */
async function isRight(input) {
  const expected = reference(input);
  const found = await evaluate(input);
  if (deciding)
    return expected.every(
      ({ rule, choose }, index) =>
        found[index].outcome === choose && deciding(input)[index] === rule,
    );
  return expected.every(({ choose }, index) => found[made[index]] === choose);
}

let checked = 0;
let wrong = 0;
/** When to be content with what has been checked of an engine that is slow. */
const end = performance.now() + Number(patience);
for (const input of people.slice(0, 1000)) {
  if (!(await isRight(input))) wrong++;
  checked++;
  if (performance.now() > end) break;
}
process.send({ load, checked, wrong });

let next = 0;
const take = () => {
  next = next === people.length ? 1 : next + 1;
  return people[next - 1];
};

/** Evaluations a second within a window. */
async function rate(milliseconds) {
  const start = performance.now();
  let count = 0;
  let elapsed = 0;
  for (let step = 1; elapsed < milliseconds; ) {
    if (flight > 1) {
      await Promise.all(Array.from({ length: flight }, () => evaluate(take())));
      count += flight;
    } else {
      // Promises are awaited only where there are any, and the clock is asked rarely.
      for (let index = 0; index < step; index++) {
        const result = evaluate(take());
        if (result instanceof Promise) await result;
      }
      count += step;
      if (performance.now() - start < milliseconds / 20) step *= 2;
    }
    elapsed = performance.now() - start;
  }
  return (count / elapsed) * 1000;
}

process.on("message", async ({ milliseconds, end }) => {
  if (end) process.send({ memory: peak() }, () => process.exit());
  else process.send({ rate: await rate(milliseconds) });
});
