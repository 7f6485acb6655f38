// Compiles the searches of src/engine/kernel: `npm run kernel`, after a change of them.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";

const kernel = join(import.meta.dirname, "../../engine/kernel");
const entry = "searches.ts";
const folder = join(kernel, "assembly");
const read = (name) => readFileSync(join(folder, name), "utf8");
const names = readdirSync(folder).filter((name) => /(?<!\.d)\.ts$/.test(name));
// WebAssembly has a memory of its own.
const files = new Map(
  names.sort().map((name) => [name, read(name === "memory.ts" ? "memory.as" : name)]),
);
// In few functions, because the machine code of each is made when it is first called, and calls are not put in line then.
const options = ["-O3", "--converge", "--runtime", "stub", "--importMemory", "--noExportMemory"];

let binary;
const { error, stderr } = await asc.main(
  [entry, ...options, "--noAssert", "--outFile", "searches.wasm"],
  {
    readFile: (name) => files.get(name) ?? null,
    writeFile: (_, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  },
);
if (error) {
  process.stderr.write(stderr.toString());
  throw error;
}

// As words of four bytes, which are quicker to load than a list of bytes.
const words = new Int32Array(Math.ceil(binary.length / 4));
new Uint8Array(words.buffer).set(binary);
const hash = createHash("sha256")
  .update([...files.values()].join(""))
  .digest("hex");
const lines = [];
for (let at = 0; at < words.length; at += 9)
  lines.push(`  ${words.subarray(at, at + 9).join(", ")},`);
writeFileSync(
  join(kernel, "binary.ts"),
  `/** Made of the files in assembly by npm run kernel, with this hash of them. */
export const source = "${hash}";

// biome-ignore format: words
const words = new Int32Array([
${lines.join("\n")}
]);

export const binary = new Uint8Array(words.buffer, 0, ${binary.length});
`,
);
