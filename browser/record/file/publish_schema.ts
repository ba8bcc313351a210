/** Prints the JSON Schema of the record file, as the site publishes it. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { RecordFileSchema, VERSION } from "./schema.ts";

const { $schema, ...schema } = toJsonSchema(RecordFileSchema, { target: "draft-2020-12" });
const published = { $schema, $id: `schemas/record-${VERSION}.schema.json`, ...schema };
console.log(JSON.stringify(published, null, 2));
