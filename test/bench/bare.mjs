/** The least that any program does with lines of JSON: reads each, and writes it anew. `node bare.mjs FILE` */
import { once } from "node:events";
import { createReadStream } from "node:fs";

let rest = "";
for await (const piece of createReadStream(process.argv[2], "utf8")) {
  const lines = (rest + piece).split("\n");
  rest = lines.pop();
  let text = "";
  for (const line of lines) text += `${JSON.stringify(JSON.parse(line))}\n`;
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
