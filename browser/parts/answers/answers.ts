/** The fields of a page: filled from the record, and each edit of them recorded at once. */
import type { Changes } from "../../session/change.ts";
import { isExample } from "../../record/example.ts";
import type { Session } from "../../session/session.ts";
import type { Start } from "../shared/component.ts";
import {
  canShow,
  type Field,
  fieldsIn,
  fieldsOf,
  fillField,
  isField,
  isHalfTyped,
  isTaken,
  keepLines,
  readField,
} from "./controls.ts";
import { sayNotTaken, sayTaken } from "./not_taken.ts";

export const startAnswers: Start<HTMLFieldSetElement> = (fieldset, { session, follow }) => {
  const edited = ({ target }: Event) => {
    if (!isField(target)) return;
    keepLines(target);
    if (!isTaken(target)) {
      if (!isHalfTyped(target)) sayNotTaken(target);
      return;
    }
    sayTaken(target);
    keep(session, target);
  };
  fieldset.addEventListener("input", edited);
  fieldset.addEventListener("change", edited);
  fieldset.addEventListener("focusout", ({ target }) => {
    if (isField(target) && target.dataset.item && !isTaken(target)) sayNotTaken(target);
  });
  follow({
    phase: "fill",
    draw: (changes) => {
      fill(fieldset, session, changes);
      fieldset.disabled = isExample(session.record);
    },
  });
};

/** Put what changed into its fields in `root`; what a field cannot show stands beside it. */
function fill(root: ParentNode, session: Session, changes: Changes): void {
  const changed = changes.isWhole
    ? fieldsIn(root)
    : changes.fields.flatMap((place) => fieldsOf(root, place));
  for (const field of changed) {
    const item = field.dataset.item!;
    const name = field.dataset.field!;
    if (!canShow(field, session.value(item, name))) session.setAside(item, name);
    fillField(field, session.value(item, name));
    sayTaken(field);
  }
}

function keep(session: Session, field: Field): void {
  const { item, field: name } = field.dataset;
  if (item && name) session.set(item, name, readField(field));
}
