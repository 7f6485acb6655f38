import { Document, Scalar, visit } from "yaml";
import { escapeUnprintable, isPrintable } from "../text/safe.ts";
import type { AdviceRenderer } from "./options.ts";

/** The advice as it is, in YAML. */
export const adviceYaml: AdviceRenderer = (advice) => {
  const document = new Document(advice, { aliasDuplicateObjects: false });
  // Only a quoted scalar can hold escapes.
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && !isPrintable(node.value)) {
        node.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  return escapeUnprintable(document.toString({ lineWidth: 0 }));
};
