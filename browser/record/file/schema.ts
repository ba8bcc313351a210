/**
 * The shape of an exported record file: the one place it is written down.
 *
 * From it come the types (`v.InferOutput`), the check of an imported file, and the JSON Schema the
 * site publishes. Objects are loose on purpose: what a later release adds is kept, not refused.
 */
import * as v from "valibot";

/** Marks a file as one of ours. */
export const FORMAT = "a-closer-look-record";
/** The version of the format written and read here. */
export const VERSION = 1;

const Instant = v.pipe(v.string(), v.isoTimestamp(), v.description("Date and time, ISO 8601"));

export const Answer = v.pipe(
  v.looseObject({
    ticked: v.exactOptional(v.pipe(v.boolean(), v.description("The prompt is ticked"))),
    note: v.exactOptional(v.pipe(v.string(), v.description("A note on the prompt"))),
    rating: v.exactOptional(
      v.pipe(
        v.number(),
        v.safeInteger(),
        v.description("A level of the guide's scale; absent when not rated"),
      ),
    ),
    text: v.exactOptional(
      v.pipe(v.string(), v.description("The wording of a prompt the person added")),
    ),
    removed: v.exactOptional(
      v.pipe(
        v.boolean(),
        v.description("The person took their own prompt or evidence away; it can come back"),
      ),
    ),
    out: v.exactOptional(
      v.pipe(v.boolean(), v.description("The theme or feature is not in scope; its answers stay")),
    ),
    sensitive: v.exactOptional(
      v.pipe(v.boolean(), v.description("Left out of copies unless the person asks for it")),
    ),
    kind: v.exactOptional(
      v.pipe(
        v.string(),
        v.description("Of evidence: views (people's views), data, observation or documents"),
      ),
    ),
    date: v.exactOptional(v.pipe(v.string(), v.description("Of evidence: YYYY-MM-DD"))),
    max_age_months: v.exactOptional(
      v.pipe(
        v.number(),
        v.description("Of the item `evidence`: older evidence is listed as old, in months"),
      ),
    ),
  }),
  v.title("Answer"),
  v.description(
    "What is recorded for one theme, essential feature or prompt: field to value. Fields not named " +
      "here are those of the guide's record form (text), or of a later release, and are kept. " +
      "Evidence stands under an id such as `1a.e.x`: what, kind, date, where, shows, gap (texts). " +
      "The item `scope` holds finding.1 and so on (true), reasons, care_group, organisation, " +
      "partners, participants, start, end (YYYY-MM-DD), sensitive_handling (texts).",
  ),
);

const Framework = v.pipe(
  v.looseObject({
    id: v.pipe(v.string(), v.minLength(1)),
    edition: v.pipe(v.string(), v.minLength(1)),
  }),
  v.title("Guide"),
  v.description("The self-evaluation guide and the edition of it that was answered"),
);

const RecordBody = v.pipe(
  v.looseObject({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    name: v.pipe(v.string(), v.regex(/\S/), v.description("The name the person gave the record")),
    created: Instant,
    changed: Instant,
    framework: Framework,
    answers: v.pipe(
      v.record(v.string(), Answer),
      v.description("Item id (theme, feature, prompt or own prompt) to what is recorded for it"),
    ),
  }),
  v.title("Record"),
  v.description("One self-evaluation record"),
);

/** A whole exported file. */
export const RecordFileSchema = v.pipe(
  v.looseObject({
    format: v.literal(FORMAT),
    version: v.literal(VERSION),
    exported: Instant,
    release: v.pipe(v.string(), v.description("The release of the site that wrote the file")),
    record: RecordBody,
  }),
  v.title("A closer look: self-evaluation record file"),
  v.description(
    "What Export JSON writes and Import reads. Fields and items that are not described are kept.",
  ),
);

export type RecordFile = v.InferOutput<typeof RecordFileSchema>;
/** The guide a record answers. */
export type GuideEdition = v.InferOutput<typeof Framework>;
