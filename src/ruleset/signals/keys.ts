/** The keys of `signals.yaml`, by the kind of thing that has them. */
export const signalKeys = {
  file: [
    "reads_as",
    "words",
    "signals",
    "implied",
    "options",
    "judgements",
    "combinations",
    "shared",
    "texts",
  ],
  signal: ["means", "against", "denied", "strong", "medium", "weak", "unless", "firm", "from"],
  implication: ["id", "when", "open", "known", "said", "gives", "because", "from"],
  option: ["claims", "strong", "medium", "weak", "unless", "from"],
  judgement: ["id", "phrases", "unless", "said", "weight", "when", "because", "from"],
  combination: ["decision", "of", "is"],
  shared: ["decision", "claims", "means", "from"],
  text: ["text", "outcomes", "from"],
} as const;
