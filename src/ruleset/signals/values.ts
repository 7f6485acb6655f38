/** Plain values in `signals.yaml`. */
import type { QuantityKind } from "../../engine/model/signal.ts";
import { childOf, itemsOf, type Mapping, type Node, toValue } from "../document/tree.ts";

/** Kinds of quantity by the name that stands for them in a phrase. */
export const QUANTITY_NAMES: Readonly<Record<string, QuantityKind>> = {
  n: "count",
  size: "size",
  time: "time",
  money: "money",
  percent: "percent",
};

/** The value of a node; undefined where there is none. */
export const toPlain = (node: Node | undefined): unknown => (node ? toValue(node) : undefined);

/** The text below a key; empty where there is none. */
export const text = (node: Mapping, key: string): string =>
  String(toPlain(childOf(node, key)) ?? "");

/** The texts below a key, one or a list of them. */
export const texts = (node: Mapping, key: string): string[] =>
  itemsOf(childOf(node, key)).map((item) => String(toPlain(item)));
