/** Prints the JSON Schema of the guide for the scripts, as the site publishes it. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { GuideSchema, PUBLISHED } from "./schema.ts";

const { $schema, ...schema } = toJsonSchema(GuideSchema, { target: "draft-2020-12" });
console.log(JSON.stringify({ $schema, $id: PUBLISHED, ...schema }, null, 2));
