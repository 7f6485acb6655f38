// Looks for an order of branching that makes the diagrams of a rule set small, and prints it for its ruleset.yaml:
// `npm run branching [-- FOLDER SECONDS]`, after `npm run build`. Inputs are moved by chance, one or a few neighbours at
// a time, and a move stays where it makes the diagrams smaller. Any order gives the same answers.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compile, loadRuleSet } from "../../dist/index.js";

const [folder = ourOwn(), seconds = "60"] = process.argv.slice(2);
const ruleSet = await loadRuleSet(folder);
const ids = ruleSet.inputs.map(({ id }) => id);
const declared = ruleSet.branching ?? [];

let order = [...declared, ...ids.filter((id) => !declared.includes(id))];
let limit = Number.MAX_SAFE_INTEGER;
let least = sizeOf(order);
// A compilation that makes far more nodes than the best one on its way is not worth its end.
limit = 1.5 * compile({ ...ruleSet, branching: order }).store.nodeCount;
process.stderr.write(`${least} nodes and runs\n`);

const end = performance.now() + 1000 * Number(seconds);
while (performance.now() < end) {
  const next = moved(order);
  const size = sizeOf(next);
  if (size >= least) continue;
  least = size;
  order = next;
  process.stderr.write(`${least}\n`);
}
process.stdout.write(`branching:\n${listed(order)}`);

function ourOwn() {
  const folders = readdirSync("rules").map((id) => join("rules", id));
  return folders.find((each) => existsSync(join(each, "ruleset.yaml")));
}

/** An order in which up to four neighbours stand elsewhere. */
function moved(from) {
  const count = 1 + whole(Math.random() < 0.6 ? 1 : 4);
  const start = whole(from.length - count + 1);
  const block = from.slice(start, start + count);
  const rest = [...from.slice(0, start), ...from.slice(start + count)];
  const near = start - 6 + whole(13);
  const target = Math.random() < 0.5 ? near : whole(rest.length + 1);
  const to = Math.min(Math.max(target, 0), rest.length);
  return [...rest.slice(0, to), ...block, ...rest.slice(to)];
}

function whole(below) {
  return Math.floor(Math.random() * below);
}

/** Nodes and runs of all diagrams; infinite where there are too many on the way. */
function sizeOf(branching) {
  let compiled;
  try {
    compiled = compile({ ...ruleSet, branching }, { maximumNodes: limit });
  } catch {
    return Number.POSITIVE_INFINITY;
  }
  const { store, possible, decisions } = compiled;
  const met = new Uint8Array(store.nodeCount);
  const waiting = [possible];
  for (const { rules, outcomes, options } of decisions) waiting.push(rules, outcomes, ...options);
  let size = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node < 0 || met[node]) continue;
    met[node] = 1;
    const last = store.lastRun(node);
    size += 1 + last - store.firstRun(node);
    for (let run = store.firstRun(node); run < last; run++) waiting.push(store.child(run));
  }
  return size;
}

/** As a list of YAML, in lines of a hundred columns. */
function listed(names) {
  const lines = [];
  let line = "  [";
  names.forEach((name, index) => {
    const text = index === names.length - 1 ? `${name}]` : `${name},`;
    if (line.length + text.length > 100) {
      lines.push(line.trimEnd());
      line = "  ";
    }
    line += `${text} `;
  });
  return `${[...lines, line.trimEnd()].join("\n")}\n`;
}
