import { jsonText } from "../markup/json.ts";
import type { AdviceRenderer } from "./options.ts";

/** The advice as it is. */
export const adviceJson: AdviceRenderer = (advice) => jsonText(advice);
