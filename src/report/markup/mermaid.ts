import { safeLine } from "../text/safe.ts";
import { breakLines } from "../text/wrap.ts";

/** Columns of a line in a box. */
const COLUMNS = 40;
/** Some hosts draw no chart above 5,000 characters. */
const LARGEST = 4_900;

/** Untrusted text as a quoted label: nothing in it can end the label or be read as Mermaid or HTML. */
export function mermaidLabel(text: string): string {
  const harmless = (line: string) =>
    line
      .replaceAll("#", "#35;")
      .replaceAll("&", "#38;")
      .replaceAll('"', "#quot;")
      .replaceAll("<", "#lt;")
      .replaceAll(">", "#gt;")
      .replaceAll("`", "#96;");
  return `"${breakLines(safeLine(text), COLUMNS).map(harmless).join("<br/>")}"`;
}

/** Steps one after another, as a Mermaid flowchart in a fenced block; nothing when it would be too large. */
export function stepsFlowchart(steps: readonly string[]): string[] {
  const nodes = steps.map(
    (step, index) => `  n${index + 1}[${mermaidLabel(`${index + 1}. ${step}`)}]`,
  );
  const edges = steps.slice(1).map((_, index) => `  n${index + 1} --> n${index + 2}`);
  return mermaidChart("flowchart TD", [...nodes, ...edges]);
}

/** A chart in a fenced block; nothing when it is empty, or larger than some hosts draw. */
export function mermaidChart(kind: string, lines: readonly string[]): string[] {
  const chart = ["```mermaid", kind, ...lines, "```"];
  return lines.length === 0 || chart.join("\n").length > LARGEST ? [] : chart;
}
