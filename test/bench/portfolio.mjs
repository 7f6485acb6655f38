/**
 * Writes lines for `advise batch`: requirements of a rule set's examples with a few answers changed by chance, each with
 * an id. `node test/bench/portfolio.mjs COUNT > portfolio.ndjson`, after `npm run build`.
 */
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { random } from "./problem.mjs";

const built = new URL("../../dist/rulesets/", import.meta.url);

/** Lines without end, the same in every run. */
export function* portfolio(seed = 5) {
  const folder = new URL(`${readdirSync(built)[0]}/`, built);
  const read = (name) => readFileSync(new URL(name, folder), "utf8");
  const [core] = read("core.json").split("\n");
  const { inputs, impossible } = JSON.parse(core);
  // Whatever an exclusion names is left as the example has it, so that every line can occur.
  const named = new Set(JSON.stringify(impossible).match(/(?<="input":")\w+/g));
  const free = inputs.filter(({ id }) => !named.has(id));
  const examples = JSON.parse(read("examples.json")).map(({ requirements }) => requirements);
  const chance = random(seed);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const answers = {
    choice: ({ values }) => pick(values).id,
    choices: ({ values }) => values.map(({ id }) => id).filter(() => chance() < 0.25),
    boolean: () => chance() < 0.5,
    number: ({ default: given }) => Math.round((given?.value ?? 1) * 10 ** (4 * chance() - 2)),
  };
  for (let count = 1; ; count++) {
    const line = { id: `project-${count}`, ...pick(examples) };
    for (let changes = 0; changes < 3; changes++) {
      const input = pick(free);
      line[input.id] = answers[input.type](input);
    }
    yield JSON.stringify(line);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  let left = Number(process.argv[2] ?? 10_000);
  let block = "";
  for (const line of portfolio()) {
    if (left-- <= 0) break;
    block += `${line}\n`;
    if (block.length < 2 ** 16 && left > 0) continue;
    if (!process.stdout.write(block)) await once(process.stdout, "drain");
    block = "";
  }
}
