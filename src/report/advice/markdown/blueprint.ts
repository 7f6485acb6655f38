import type { Advice } from "../../../engine/model/advice.ts";
import { markdown } from "../../text/markdown.ts";
import { stepsFlowchart } from "../mermaid.ts";
import { citation } from "./citation.ts";

/** The blueprint as a picture, and as a list for those who cannot see it. */
export function blueprintMarkdown(advice: Advice): string[] {
  if (advice.blueprint.length === 0) return [];
  const chart = stepsFlowchart(advice.blueprint.map((step) => step.step));
  const items = advice.blueprint.map((step, index) => {
    const detail = step.detail === undefined ? "" : ` ${markdown(step.detail)}`;
    return `${index + 1}. **${markdown(step.step)}**${detail}${citation(step.facts)}`;
  });
  return [...chart, ...(chart.length === 0 ? [] : [""]), ...items];
}
