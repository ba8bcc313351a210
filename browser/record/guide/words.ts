/** Our own words that several pages and exports say. */
import words from "./words.json" with { type: "json" };

export { words };
