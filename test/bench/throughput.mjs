/** Throughput: evaluations of three decisions a second as rules grow, each engine in a process of its own. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("worker.mjs", import.meta.url));

/** For conditions that nest as deep as there are rules, as far as the system's own limit of 8 MiB allows. */
const execArgv = ["--stack-size=7000"];

/**
 * Loads an engine in a process. Throws where its answers are not those of the reference; an engine that does not live
 * through so many rules has no rate.
 */
async function start(name, size, inputs, patience) {
  const args = [name, String(size), String(inputs), String(patience)];
  const child = fork(file, args, { execArgv: name === "advise" ? [] : execArgv, silent: true });
  const say = (message) =>
    new Promise((done) => {
      const failed = () => done({ rate: Number.NaN, memory: Number.NaN });
      if (child.exitCode !== null || child.signalCode !== null) return failed();
      child.once("exit", failed).once("message", (answer) => {
        child.off("exit", failed);
        done(answer);
      });
      if (message) child.send(message);
    });
  const { load = Number.NaN, checked = 0, wrong = 0 } = await say();
  if (wrong > 0) throw new Error(`${name}: ${wrong} of ${checked} answers are wrong`);
  let rate = 0;
  return {
    name,
    size,
    inputs,
    load,
    checked,
    rate: () => rate,
    async round(milliseconds) {
      rate = Math.max(rate, (await say({ milliseconds })).rate);
    },
    end: async () => (await say({ end: true })).memory,
  };
}

const count = (number) => Math.round(number).toLocaleString("en-US");
const short = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });
const several = (values) => values.join(" · ");
const ratesOf = (engines) =>
  `${several(engines.map(({ rate }) => (rate() > 0 ? short.format(rate()) : "fails")))} /s`;

export async function throughput({ names, sizes, peerSizes, milliseconds, patience }) {
  const engines = [];
  for (const size of sizes) {
    engines.push(
      await start("advise", size, 1000, 10 * patience),
      await start("advise", size, 100_000, patience),
    );
  }
  for (const size of peerSizes)
    for (const name of names) engines.push(await start(name, size, 1000, patience));
  const of = (name, size, inputs = 1000) =>
    engines.find((each) => each.name === name && each.size === size && each.inputs === inputs);

  async function rows() {
    const memory = new Map();
    for (const engine of engines) memory.set(engine, await engine.end());
    const row = (what, against, own, others) => ({
      what,
      against,
      ratio: own.map((engine, index) => engine.rate() / others[index].rate()),
      own: ratesOf(own),
      other: ratesOf(others),
      memory: [memory.get(own.at(-1)), memory.get(others.at(-1))],
    });
    const peerRows = names.map((name) =>
      row(
        `Throughput, ${several(peerSizes.map(count))} rules`,
        name,
        peerSizes.map((size) => of("advise", size)),
        peerSizes.map((size) => of(name, size)),
      ),
    );
    const [first, ...larger] = sizes;
    const grown = [1000, 100_000].map((inputs) =>
      row(
        `Throughput, ${several(larger.map(count))} rules, ${count(inputs)} inputs`,
        `${first} rules`,
        larger.map((size) => of("advise", size, inputs)),
        larger.map(() => of("advise", first, inputs)),
      ),
    );
    const { load } = of("advise", sizes.at(-1));
    const loaded = {
      what: `Loading, ${count(sizes.at(-1))} rules`,
      against: "one second",
      ratio: load / 1000,
      own: `${load.toFixed(0)} ms`,
      other: "1000 ms",
    };
    return [...peerRows, ...grown, loaded];
  }

  return {
    async round() {
      for (const engine of engines) await engine.round(milliseconds);
    },
    rows,
    note() {
      const first = engines.filter(({ inputs }) => inputs === 1000);
      const fewer = first.filter(({ checked }) => checked < 1000);
      const said = fewer
        .filter(({ checked }) => checked > 0)
        .map(({ name, size, checked }) => `${name} ${count(size)}: ${checked}`);
      const rest = said.length === 0 ? "" : `; as many as there was time for: ${said.join(", ")}`;
      return `Every engine's answers were equal to a plain reading of the rules: 1,000 each${rest}.`;
    },
  };
}
