/**
 * The shape of the guide as the build hands it to the scripts: the one place it is written down.
 *
 * From it come the type and the JSON Schema that the site publishes. The strict build checks
 * against that what it writes, so pages need not check it again. A change of shape needs another
 * number in `names.json`: a page then takes no guide of another shape for its own.
 */
import * as v from "valibot";
import names from "../names.json" with { type: "json" };

/** Where the site publishes the JSON Schema, from its root: `schemas/guide-2.schema.json`. */
export const PUBLISHED = `schemas/${names.guide.split(".").at(-1)}.schema.json`;

const Text = v.pipe(v.string(), v.regex(/\S/));
/** An id of the guide's own: records hold it. */
const Id = Text;
const Level = v.pipe(v.number(), v.integer(), v.minValue(0));
const Address = v.pipe(Text, v.description("From the root of the site"));

/** What a box of the guide's record form is for, whatever its id. */
const Role = v.picklist(["strengths", "improvements", "priorities", "evidence", "evidence-gaps"]);

const Field = v.pipe(
  v.strictObject({
    id: Id,
    label: Text,
    heading: v.exactOptional(v.pipe(
      Text,
      v.description(
        "As the source prints it; absent where that is the label, or stands over a box before it",
      ),
    )),
    guidance: v.pipe(v.string(), v.description("Empty where none is printed")),
    role: v.exactOptional(v.pipe(Role, v.description("Absent where no list asks for the box"))),
    anchor: v.pipe(Text, v.description("Where it stands on the page of a feature or theme")),
  }),
  v.title("Field"),
  v.description("A text that people write for a feature or a theme"),
);

interface PromptShape {
  id: string;
  prompts: PromptShape[];
}

const Prompt: v.GenericSchema<PromptShape> = v.strictObject({
  id: Id,
  prompts: v.array(v.lazy(() => Prompt)),
});

const Feature = v.strictObject({
  id: Id,
  title: Text,
  href: Address,
  prompts: v.array(Prompt),
});

const Theme = v.strictObject({
  id: Id,
  title: Text,
  href: Address,
  ratingLabel: Text,
  features: v.array(Feature),
});

const Retired = v.pipe(
  v.strictObject({
    id: Id,
    to: v.pipe(v.nullable(Id), v.description("The id that took its place, if there is one")),
    since: v.pipe(Text, v.description("The year or edition")),
    why: Text,
  }),
  v.description("An id that is no longer in the guide, while records still hold it"),
);

const Lead = v.strictObject({
  id: Id,
  text: Text,
  features: v.pipe(v.array(Id), v.description("What to look at more closely then")),
});

/** A guide, as far as pages need it. Its long texts come apart: few pages ask for them. */
export const GuideSchema = v.pipe(
  v.strictObject({
    id: Id,
    edition: Text,
    title: Text,
    subtitle: Text,
    publisher: Text,
    published: Text,
    lead: v.pipe(
      Text,
      v.description("Printed above the features; each feature's text continues it"),
    ),
    recordTitle: Text,
    levels: v.pipe(
      v.array(v.strictObject({
        level: Level,
        name: Text,
        definition: Text,
        other: v.exactOptional(
          v.pipe(
            Text,
            v.description("The definition that the source prints elsewhere, where it differs"),
          ),
        ),
      })),
      v.description("Best first"),
    ),
    shareFrom: v.pipe(
      v.nullable(Level),
      v.description("A feature rated so or better has strengths to share; null: no such line"),
    ),
    improveTo: v.pipe(
      v.nullable(Level),
      v.description("A feature rated so or worse needs improvement; null: no such line"),
    ),
    featureRating: Text,
    featureFields: v.array(Field),
    themeFields: v.array(Field),
    themes: v.array(Theme),
    findings: v.pipe(
      v.array(Lead),
      v.description("What can show that a closer look is due"),
    ),
    quickLook: v.pipe(
      v.array(Lead),
      v.description("The questions of a quick look, before any feature is judged"),
    ),
    retired: v.array(Retired),
  }),
  v.title("A closer look: the guide as its pages' scripts read it"),
);

export type Guide = v.InferOutput<typeof GuideSchema>;
export type Role = v.InferOutput<typeof Role>;
