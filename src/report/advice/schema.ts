/** The JSON Schema of an advice; its types come from it. */
export { adviceSchema } from "../../engine/model/advice.ts";
