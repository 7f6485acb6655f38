/** Just enough of XML to hold a report against: throws on what is not well-formed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#10;": "\n",
};

const decode = (text: string): string =>
  text.replace(/&[^;]*;?/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`unknown entity ${entity}`);
    return character;
  });

export function parseXml(source: string): Element {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(source))
    throw new Error("a character that XML 1.0 forbids");
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(head)) throw new Error("no declaration");
  const tag = /([^<]*)<(\/?)([a-z-]+)((?: [a-zA-Z]+="[^"<>]*")*)(\/?)>/y;
  tag.lastIndex = head.length;
  const stack: {
    name: string;
    attributes: Record<string, string>;
    children: Element[];
    text: string;
  }[] = [];
  for (;;) {
    const match = tag.exec(source);
    if (match === null) throw new Error(`not well-formed: ${source.slice(0, 200)}`);
    const [, before = "", closes, name = "", written = "", empty] = match;
    const open = stack.at(-1);
    if (open) open.text += decode(before);
    else if (before.trim() !== "") throw new Error("text outside");
    if (closes === "/") {
      const done = stack.pop();
      if (done?.name !== name) throw new Error(`</${name}> closes ${done?.name}`);
      const parent = stack.at(-1);
      if (parent) parent.children.push(done);
      else if (source.slice(tag.lastIndex) === "\n") return done;
      else throw new Error("more than one root");
      continue;
    }
    const pairs = [...written.matchAll(/ ([a-zA-Z]+)="([^"]*)"/g)].map(
      ([, key = "", value = ""]) => [key, decode(value)] as const,
    );
    const attributes = Object.fromEntries(pairs);
    if (Object.keys(attributes).length < pairs.length) throw new Error("an attribute twice");
    const element = { name, attributes, children: [], text: "" };
    if (empty !== "/") stack.push(element);
    else stack.at(-1)?.children.push(element);
  }
}
