/** Start-up: whole processes, against an empty one and against the same kind of program on another engine. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { peers } from "./peers.mjs";
import { respondents, ruleSet } from "./problem.mjs";
import { data, peakOf, timed } from "./process.mjs";
import { Turns } from "./turns.mjs";

const project = "fixtures/requirements/company-policies.yaml";
const advise = "bin/advise.js";

const commands = {
  "advise FILE": [advise, project],
  "advise FILE --format json": [advise, project, "--format", "json"],
  "advise compare": [advise, "compare"],
  "advise --version": [advise, "--version"],
  "advise --help": [advise, "--help"],
  "advise read STEM": [advise, "read", "fixtures/stems/brand-voice.txt"],
  "advise rules check": [advise, "rules", "check"],
};
/** Measured in the first rounds only, because one run takes a second and more. */
const slow = ["advise rules check"];
/** What a quick run measures once a round, beside the peers: nothing is asked of it. */
const rest = ["advise read STEM"];
/** The first of them is what a one-file program on another engine stands beside. */
const [main] = Object.keys(commands);

const empty = ["-e", "0"];

export async function startup({ names, repeats, isQuick }) {
  const programs = new Map(Object.entries(commands));
  for (const name of names) programs.set(name, [await oneFile(name)]);
  /** Each program and, before or after it, an empty process. */
  const turns = new Map([...programs.keys()].map((name) => [name, new Turns()]));
  let rounds = 0;
  const isDue = (name, repeat) => {
    if (slow.includes(name)) return repeat === 0 && rounds <= 2;
    return repeat === 0 || !isQuick || !(rest.includes(name) || names.includes(name));
  };
  return {
    round() {
      rounds++;
      for (let repeat = 0; repeat < repeats; repeat++) {
        for (const [name, args] of programs) {
          if (!isDue(name, repeat)) continue;
          const before = repeat % 2 === 0 ? timed(empty) : undefined;
          const own = timed(args);
          turns.get(name).add(own, before ?? timed(empty));
        }
      }
    },
    rows() {
      const shown = (milliseconds) => `${milliseconds.toFixed(0)} ms`;
      const least = peakOf(empty);
      const peaks = new Map([...programs].map(([name, args]) => [name, peakOf(args)]));
      const first = turns.get(main);
      return [
        ...Object.keys(commands).map((name) => {
          const { ratio, own, other } = turns.get(name);
          return {
            what: `Start-up: ${name}`,
            against: "an empty process",
            ratio,
            own: shown(own),
            other: shown(other),
            memory: [peaks.get(name), least],
          };
        }),
        ...names.map((name) => ({
          what: `Start-up: ${main}`,
          against: `${name}, one file, 27 rules`,
          ratio: first.ratio / turns.get(name).ratio,
          own: shown(first.own),
          other: shown(turns.get(name).own),
          memory: [peaks.get(main), peaks.get(name)],
        })),
      ];
    },
  };
}

/** A program that reads rules and answers from files and prints the outcome, all of it in one file but its package. */
async function oneFile(name) {
  const file = (kind) => join(data, `${name.replace(/\W+/g, "-")}${kind}`);
  const rules = file("-rules.json");
  const input = join(data, "one.json");
  writeFileSync(rules, peers[name].form(ruleSet()));
  writeFileSync(input, JSON.stringify(respondents(1)[0]));
  const outfile = file(".mjs");
  await build({
    stdin: {
      contents: `
        import { readFileSync } from "node:fs";
        import { peers } from "./peers.mjs";
        const evaluate = await peers[${JSON.stringify(name)}].load(readFileSync(${JSON.stringify(rules)}, "utf8"));
        const input = JSON.parse(readFileSync(${JSON.stringify(input)}, "utf8"));
        const { method, place, way } = await evaluate(input);
        console.log(JSON.stringify({ method, place, way }));`,
      resolveDir: join(data, ".."),
    },
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
  return outfile;
}
