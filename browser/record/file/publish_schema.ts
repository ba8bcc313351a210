/** Prints the JSON Schema of the record file, as the site publishes it. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { WORDED_KINDS, type WordedKind } from "../kinds/kind_words.ts";
import { QUESTION } from "../kinds/kinds.ts";
import { RECORD, recordKind } from "../kinds/record_kinds.ts";
import type { FieldType } from "../kinds/types.ts";
import { fileSchema } from "./schema.ts";
import { VERSION } from "./version.ts";

const TYPES: { [type in FieldType]: object } = {
  text: { type: "string" },
  line: { type: "string" },
  day: { type: "string", description: "YYYY-MM-DD" },
  choice: { type: "string" },
  mark: { type: "boolean" },
  number: { type: "number" },
  rating: { type: "integer", description: "A level of the guide's scale; absent when not rated" },
};

/** What one item of a kind holds. A field that is not named is kept. */
function answerSchema({ what, fields }: WordedKind): object {
  const named = fields.filter(({ id }) => !id.endsWith("*"));
  const several = fields.filter(({ id }) => id.endsWith("*"));
  return {
    type: "object",
    description: what,
    properties: Object.fromEntries(named.map(({ id, type, label, options }) => [id, {
      ...TYPES[type],
      ...(label && { title: label }),
      ...(options && { examples: options.map((one) => one.id) }),
    }])),
    ...(several.length && {
      patternProperties: Object.fromEntries(several.map(({ id, type }) => {
        return [`^${literally(id.slice(0, -1))}`, TYPES[type]];
      })),
    }),
  };
}

function literally(text: string): string {
  return text.replaceAll(".", "\\.");
}

const fixed = WORDED_KINDS.filter(({ item }) => item !== undefined);
const rows = WORDED_KINDS.filter(({ mark }) => mark !== undefined);
const question = WORDED_KINDS.find(({ id }) => id === QUESTION)!;

const { $schema, ...schema } = toJsonSchema(fileSchema(recordKind(RECORD).format), {
  target: "draft-2020-12",
});
const record = schema.properties!.record as { properties: { answers: object } };
record.properties.answers = {
  ...record.properties.answers,
  properties: Object.fromEntries(fixed.map((kind) => [kind.item, answerSchema(kind)])),
  patternProperties: Object.fromEntries(rows.map((kind) => {
    const under = kind.under?.length ? "^.+\\." : "^";
    return [`${under}${literally(kind.mark!)}[^.]+$`, answerSchema(kind)];
  })),
  additionalProperties: answerSchema(question),
};
const published = { $schema, $id: `schemas/record-${VERSION}.schema.json`, ...schema };
console.log(JSON.stringify(published, null, 2));
