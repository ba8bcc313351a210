/** What stands beside a field: a text of another tab, or a stored value that is damaged. */
import { download } from "../../export/download.ts";
import { fileName } from "../../record/file/file_name.ts";
import { inLines } from "../../record/lines.ts";
import type { Session } from "../../session/session.ts";
import { valueWords, type Version } from "../../store/operations/versions.ts";
import { canShow, type Field, fieldsOf, groupOf, isWritten, joined } from "./controls.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, onAction, part } from "../shared/element.ts";
import { dayAndTime } from "../shared/when.ts";

export const startConflicts: Start<HTMLFieldSetElement> = (
  fieldset,
  { session, problems, follow },
) => {
  const twoTexts = part(document, "template[data-other-version]", HTMLTemplateElement);
  const damage = part(document, "template[data-damaged-value]", HTMLTemplateElement);

  const show = () => {
    const kept = new Set<Element>();
    let conflicts = 0;
    let damages = 0;
    const fields = session.withOthers().flatMap((place) => fieldsOf(fieldset, place));
    for (const [place, field] of placesOf(fields)) {
      for (const other of session.others(field.dataset.item!, field.dataset.field!)) {
        const readable = canShow(field, other.value);
        readable ? conflicts++ : damages++;
        kept.add(
          noticeBeside(place, other) ??
            add(copyOf(readable ? twoTexts : damage), place, field, other, session),
        );
      }
    }
    for (const notice of fieldset.querySelectorAll("[data-beside]")) {
      if (!kept.has(notice)) notice.remove();
    }
    problems.say("versions", words(conflicts, damages));
  };
  follow({ draw: show });
};

function words(conflicts: number, damages: number): string | undefined {
  const said = [];
  if (conflicts) {
    said.push(
      "A field on this page was changed in two tabs at once. Both versions are kept: choose " +
        "between them beside the field.",
    );
  }
  if (damages) {
    said.push(
      "Something stored for this page is damaged. It is shown beside its field, where you can save " +
        "it to a file. Nothing was overwritten.",
    );
  }
  return said.join(" ") || undefined;
}

/** Each field once, with the element that what stands beside it follows. */
function placesOf(fields: readonly Field[]): Map<Element, Field> {
  const places = new Map<Element, Field>();
  for (const field of fields) {
    const lastLevel = [...groupOf(field)?.querySelectorAll("[data-rating-level]") ?? []].at(-1);
    places.set(lastLevel ?? field.closest("label") ?? field, field);
  }
  return places;
}

function noticeBeside(place: Element, { names }: Version): Element | undefined {
  let next = place.nextElementSibling;
  while (next instanceof HTMLElement && next.dataset.beside) {
    if (names.includes(next.dataset.beside)) return next;
    next = next.nextElementSibling;
  }
  return undefined;
}

function add(
  notice: HTMLElement,
  place: Element,
  field: Field,
  other: Version,
  session: Session,
): HTMLElement {
  const item = field.dataset.item!;
  const name = field.dataset.field!;
  notice.dataset.beside = other.names[0]!;
  notice.setAttribute("aria-label", `${notice.getAttribute("aria-label")} ${nameOf(field)}`.trim());
  part(notice, "[data-other-text]", HTMLElement).textContent = inLines(
    valueWords(other.value),
  );
  const when = notice.querySelector("[data-other-when]");
  if (when) when.textContent = dayAndTime(other.changed);

  const choose = (value: unknown) => {
    session.choose(item, name, value, [other]);
    field.focus();
  };
  const mine = () => session.value(item, name);
  onAction(notice, "keep-this", () => choose(mine()));
  onAction(notice, "use-other", () => choose(other.value));
  onAction(notice, "keep-both", () => choose(joined(field, [mine(), other.value])));
  onAction(notice, "save-damaged", () => {
    download(fileName(`damaged ${item} ${name}`, "txt"), "text/plain", valueWords(other.value));
  });
  for (const both of notice.querySelectorAll<HTMLElement>('[data-action="keep-both"]')) {
    both.hidden = !isWritten(field);
  }
  const note = place.closest<HTMLDetailsElement>("details[data-note]");
  if (note) note.open = true;
  place.after(notice);
  return notice;
}

function nameOf(field: Field): string {
  return (groupOf(field)?.querySelector("legend") ?? field.labels?.[0])?.textContent.trim() ?? "";
}
