/** The composite action and the hooks, run as GitHub and pre-commit would run them. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { environment, shell } from "./support/shell.ts";

const root = join(import.meta.dirname, "../..");
const read = (name: string) => parse(readFileSync(join(root, name), "utf8"));

interface Step {
  readonly id?: string;
  readonly run: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = read("action.yml") as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

/** Runs the steps in a folder, and gives the last exit code, what was printed, and the outputs. */
function runAction(folder: string, given: Readonly<Record<string, string>>) {
  const output = join(folder, ".output");
  writeFileSync(output, "");
  const filledIn = (template: string) =>
    template.replace(
      /\$\{\{ inputs\.([\w-]+) \}\}/g,
      (_, name: string) => given[name] ?? action.inputs[name]!.default,
    );
  let last = { status: 0 as number | null, stdout: "" };
  for (const step of action.runs.steps) {
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, filledIn(value)]);
    last = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      cwd: folder,
      env: {
        ...environment(),
        GITHUB_ACTION_PATH: join(inject("installed"), "node_modules/advise"),
        GITHUB_OUTPUT: output,
        ...Object.fromEntries(env),
      },
      encoding: "utf8",
    });
  }
  return { code: last.status, stdout: last.stdout, output: readFileSync(output, "utf8") };
}

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), "advise-action-"));
  mkdirSync(join(folder, "one team"));
  const needs = join(root, "fixtures/requirements/company-policies.yaml");
  shell(`advise init --from '${needs}' -o architecture.yaml --quiet`, folder);
  shell("cp architecture.yaml 'one team/architecture.yaml'", folder);
  return folder;
}

describe("the action", () => {
  test("never writes an input into a script", () => {
    for (const { run, shell } of action.runs.steps) {
      expect(run).not.toContain("${{");
      expect(shell).toBe("bash");
    }
    const ids = action.runs.steps.map(({ id }) => id);
    for (const { value } of Object.values(action.outputs)) {
      expect(ids).toContain(/^\$\{\{ steps\.(\w+)\.outputs\.[\w-]+ \}\}$/.exec(value)?.[1]);
    }
  });

  test("passes where the decisions stand, and says what is recommended", () => {
    const folder = repository();
    const { code, output } = runAction(folder, {
      files: "architecture.yaml\none team/*.yaml\n",
      "sarif-file": "out.sarif",
    });
    expect(code).toBe(0);
    expect(output).toMatch(
      /^exit-code=0\nsarif-file=\.\/out\.sarif\nrecommendation<<(end-\S+)\n.*Adaptation.*\n\1\n$/s,
    );
    expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).version).toBe("2.1.0");
  });

  test("fails, with an annotation, where they do not", () => {
    const folder = repository();
    const file = join(folder, "architecture.yaml");
    const changed = readFileSync(file, "utf8").replace(/^( {2}adaptation: ).*$/m, "$1prompting");
    writeFileSync(file, changed);
    const { code, stdout, output } = runAction(folder, {});
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=architecture\.yaml,line=\d+/m);
    expect(output).toContain("exit-code=1\n");
  });

  test("takes hostile inputs for what they are", () => {
    const folder = repository();
    const hostile = "$(touch broken); `touch broken`; --help";
    const { code } = runAction(folder, { files: hostile, "fail-on": hostile, rules: hostile });
    expect(code).toBe(2);
    expect(existsSync(join(folder, "broken"))).toBe(false);
  });
});

describe("the hooks for pre-commit", () => {
  const hooks = read(".pre-commit-hooks.yaml") as readonly {
    id: string;
    entry: string;
    language: string;
  }[];

  test.each(hooks.map(({ id, entry }) => [id, entry]))(
    "%s passes in a good repository",
    (id, entry) => {
      const folder = repository();
      const files =
        id === "advise-check"
          ? "architecture.yaml 'one team/architecture.yaml'"
          : `'${join(root, "fixtures/rulesets/coffee")}'`;
      expect(shell(`${entry} ${files}`, folder).code).toBe(0);
    },
  );

  test("are built from a git address, which is how pre-commit installs them", () => {
    expect(new Set(hooks.map(({ language }) => language))).toEqual(new Set(["node"]));
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "advise-git-")));
    const clone = join(folder, "clone");
    for (const name of [
      "bin",
      "rules",
      "src",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
    ])
      cpSync(join(root, name), join(clone, name), { recursive: true });
    const commit = "git -c user.name=x -c user.email=x@y.z commit -qm x";
    shell(`git init -q && git add -A && ${commit}`, clone);
    const install = `npm install --global --prefix='${folder}' --install-links --prefer-offline --no-audit --no-fund`;
    const env = { HOME: process.env["HOME"] ?? folder };
    const installed = shell(`${install} 'git+file://${clone}'`, folder, "", env);
    expect({ ...installed, stdout: "", stderr: "" }).toMatchObject({ code: 0 });
    const { code, stdout } = shell("bin/advise --version", folder);
    expect([code, stdout]).toEqual([0, `${read("package.json").version}\n`]);
    rmSync(folder, { recursive: true });
  }, 180_000);
});
