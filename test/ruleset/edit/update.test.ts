import { describe, expect, test } from "vitest";
import { parseArchitecture } from "../../../src/ruleset/architecture/parse.ts";
import { type Update, updateArchitecture } from "../../../src/ruleset/architecture/update.ts";
import { coffee } from "../support.ts";

const ruleSet = { id: "coffee", version: "1.0.0" };
const head = "ruleSet: { id: coffee, version: 1.0.0 }\nrequirements: {}\n";

const update = (text: string, change: Partial<Update>) =>
  updateArchitecture(text, { decisions: {}, settled: [], ruleSet, ...change });

describe("decisions", () => {
  test.each<[string, string, Update["decisions"], string]>([
    [
      "a value",
      "decisions:\n  method:   espresso   # ours\n",
      { method: "instant" },
      "decisions:\n  method:   instant   # ours\n",
    ],
    [
      "a quoted value",
      "decisions: {method: \"espresso\", beans: 'dark'}\n",
      { method: "instant", beans: "none" },
      "decisions: {method: \"instant\", beans: 'none'}\n",
    ],
    [
      "a flow list",
      "decisions:\n  extras: [ scale,  milk-foam, warm-milk ] # all\n",
      { extras: ["milk-foam", "fresh-grinding"] },
      "decisions:\n  extras: [ milk-foam, fresh-grinding ] # all\n",
    ],
    [
      "a flow list that empties",
      "decisions:\n  extras: [ scale ] # none\n",
      { extras: [] },
      "decisions:\n  extras: [] # none\n",
    ],
    [
      "an empty list",
      "decisions:\n  extras: []\n",
      { extras: ["scale"] },
      "decisions:\n  extras: [scale]\n",
    ],
    [
      "a block list",
      "decisions:\n  extras:\n    # first\n    - scale # s\n\n    # second\n    -   milk-foam # m\n  beans: dark\n",
      { extras: ["milk-foam", "warm-milk"] },
      "decisions:\n  extras:\n    # first\n\n    # second\n    -   milk-foam # m\n    - warm-milk\n  beans: dark\n",
    ],
    [
      "a block list that empties",
      "decisions:\n  extras: # e\n    - scale\n  beans: dark\n",
      { extras: [] },
      "decisions:\n  extras: [] # e\n  beans: dark\n",
    ],
    [
      "one for a list",
      "decisions:\n  extras: scale\n",
      { extras: ["warm-milk", "scale"] },
      "decisions:\n  extras: [warm-milk, scale]\n",
    ],
    [
      "a key without a value",
      "decisions:\n  method: # later\n  beans: dark\n",
      { method: "instant" },
      "decisions:\n  method: instant # later\n  beans: dark\n",
    ],
    [
      "a new one",
      "decisions:\n    method: espresso # m\n\n# the end\n",
      { beans: "dark", extras: ["scale"] },
      "decisions:\n    method: espresso # m\n    beans: dark\n    extras: [scale]\n\n# the end\n",
    ],
    [
      "a new one in flow",
      "decisions: { method: espresso } # d\n",
      { beans: "dark" },
      "decisions: { method: espresso, beans: dark } # d\n",
    ],
    [
      "the first one",
      "decisions: {} # none yet\n",
      { beans: "dark" },
      "decisions: { beans: dark } # none yet\n",
    ],
    [
      "below a bare key",
      "decisions: # none yet\n# more\n",
      { beans: "dark" },
      "decisions: # none yet\n  beans: dark\n# more\n",
    ],
    [
      "without the key",
      "# the end\n",
      { beans: "dark", extras: ["scale"] },
      "decisions:\n  beans: dark\n  extras: [scale]\n# the end\n",
    ],
    [
      "a new one behind a list whose last item goes",
      "decisions:\n  extras:\n    - scale\n    - milk-foam",
      { extras: ["scale"], beans: "dark" },
      "decisions:\n  extras:\n    - scale\n\n  beans: dark",
    ],
    [
      "without a line end at the end",
      "decisions:\n  method: espresso",
      { beans: "dark" },
      "decisions:\n  method: espresso\n  beans: dark",
    ],
  ])("%s", (_, before, decisions, after) => {
    const changed = update(head + before, { decisions });
    expect(changed).toBe(head + after);
    const read = parseArchitecture(changed, "x.yaml", coffee).decisions;
    for (const [id, value] of Object.entries(decisions)) {
      expect([...(read[id]?.chosen ?? [])].sort()).toEqual([value].flat().sort());
    }
  });

  test("Windows line ends stay", () => {
    const text = "requirements: {}\r\ndecisions:\r\n  method: espresso\r\n";
    expect(update(text, { decisions: { beans: "dark" }, ruleSet })).toBe(
      "requirements: {}\r\ndecisions:\r\n  method: espresso\r\n  beans: dark\r\nruleSet: { id: coffee, version: 1.0.0 }\r\n",
    );
  });

  test("JSON stays JSON", () => {
    const text =
      '{\n  "requirements": {},\n  "decisions": { "method": "espresso", "extras": [] }\n}\n';
    const changed = update(text, {
      decisions: { method: "instant", beans: "none", extras: ["scale"] },
    });
    expect(JSON.parse(changed)).toEqual({
      requirements: {},
      decisions: { method: "instant", extras: ["scale"], beans: "none" },
      ruleSet,
    });
    expect(
      changed.startsWith('{\n  "requirements": {},\n  "decisions": { "method": "instant"'),
    ).toBe(true);
  });
});

describe("the rest", () => {
  test.each<[string, string, Partial<Update>, string]>([
    [
      "the version",
      "ruleSet:\n  id: coffee\n  version: 0.9.0 # old\nrequirements: {}\n",
      {},
      "ruleSet:\n  id: coffee\n  version: 1.0.0 # old\nrequirements: {}\n",
    ],
    [
      "nothing",
      `${head}decisions: { method: espresso }\n`,
      { decisions: { method: "espresso" } },
      `${head}decisions: { method: espresso }\n`,
    ],
    [
      "one deviation",
      `${head}deviations:\n  # m\n  - decision: method\n    chosen: espresso\n    because: |\n      It is\n      so.\n    until: 2026-01-01\n  # b\n  - { decision: beans, chosen: dark, because: So., until: 2026-01-01 }\n# the end\n`,
      { settled: ["method"] },
      `${head}deviations:\n  # m\n  # b\n  - { decision: beans, chosen: dark, because: So., until: 2026-01-01 }\n# the end\n`,
    ],
    [
      "the only deviation",
      `${head}deviations: # d\n  - decision: method\n    chosen: espresso\n    because: So.\n    until: 2026-01-01\n`,
      { settled: ["method"] },
      `${head}deviations: [] # d\n`,
    ],
    [
      "deviations in flow",
      `${head}deviations: [{ decision: method, chosen: espresso, because: a, until: 2026-01-01 }, { decision: beans, chosen: dark, because: b, until: 2026-01-01 }]\n`,
      { settled: ["beans"] },
      `${head}deviations: [{ decision: method, chosen: espresso, because: a, until: 2026-01-01 }]\n`,
    ],
    [
      "a deviation, and the version before it",
      "requirements: {}\ndeviations:\n  - decision: method\n    chosen: espresso\n    because: So.\n    until: 2026-01-01\n",
      { settled: ["method"] },
      "requirements: {}\nruleSet: { id: coffee, version: 1.0.0 }\ndeviations: []\n",
    ],
  ])("%s", (_, before, change, after) => {
    const changed = update(before, change);
    expect(changed).toBe(after);
    expect(() => parseArchitecture(changed, "x.yaml", coffee)).not.toThrow();
  });
});
