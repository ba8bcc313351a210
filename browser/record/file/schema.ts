/**
 * The shape of an exported record file: the one place it is written down.
 *
 * From it, and from the table of kinds, come the types (`v.InferOutput`), the check of an imported
 * file, and the JSON Schema the site publishes. Objects are loose on purpose: what a later release
 * adds is kept, not refused.
 */
import * as v from "valibot";
import { RECORD_KINDS } from "../kinds/record_kinds.ts";
import { VERSION } from "./version.ts";

const Instant = v.pipe(v.string(), v.isoTimestamp(), v.description("Date and time, ISO 8601"));

/** Field to value. What each kind of item holds stands in the table of kinds (`record/kinds`). */
const Answer = v.looseObject({});

const Framework = v.pipe(
  v.looseObject({
    id: v.pipe(v.string(), v.minLength(1)),
    edition: v.pipe(v.string(), v.minLength(1)),
  }),
  v.title("Guide"),
  v.description("The self-evaluation guide and the edition of it that was answered"),
);

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const RecordBody = v.pipe(
  v.looseObject({
    id: Id,
    kind: v.optional(v.pipe(
      v.string(),
      v.description(RECORD_KINDS.map(({ id, what }) => `${id}: ${what}`).join("; ")),
    )),
    of: v.optional(v.pipe(Id, v.description("The id of the exercise that a contribution is to"))),
    name: v.pipe(v.string(), v.regex(/\S/), v.description("The name the person gave the record")),
    created: Instant,
    changed: Instant,
    framework: Framework,
    answers: v.pipe(
      v.record(v.string(), Answer),
      v.description("Item id to what is recorded for it: field to value"),
    ),
  }),
  v.title("Record"),
  v.description("One self-evaluation record"),
);

/** A whole exported file of one format. */
export const fileSchema = (format: string) =>
  v.pipe(
    v.looseObject({
      format: v.literal(format),
      version: v.literal(VERSION),
      exported: Instant,
      release: v.pipe(v.string(), v.description("The release of the site that wrote the file")),
      holds: v.optional(v.pipe(
        v.string(),
        v.description(
          "What not everybody may see, where the record holds any: what is marked sensitive",
        ),
      )),
      lacks: v.optional(v.pipe(
        v.string(),
        v.description("What was left out, where the file is no complete copy of a record"),
      )),
      record: RecordBody,
    }),
    v.title("A closer look: self-evaluation record file"),
    v.description(
      "What “Save a copy (JSON)” writes and Import reads. Fields and items that are not described are kept.",
    ),
  );

export type RecordFile = v.InferOutput<ReturnType<typeof fileSchema>>;
/** The guide a record answers. */
export type GuideEdition = v.InferOutput<typeof Framework>;
