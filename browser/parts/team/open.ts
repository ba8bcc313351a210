/** Opening people's files: each is read on its own, and one that cannot be is named. */
import { shown } from "../../record/name.ts";
import { places } from "../../record/guide/guide.ts";
import { ratingOf } from "../../record/progress.ts";
import { answer } from "../../record/record.ts";
import { inScope } from "../../record/scope.ts";
import { gathers } from "../../record/team/exercise.ts";
import { type Person, storedOf } from "../../record/team/people.ts";
import { loadReader, type Reader } from "../import/reader.ts";
import type { Page } from "../shared/component.ts";
import { copyOf, onAction, part, put } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";
import { showRows } from "../shared/rows.ts";
import { isRecordFile, startFolder } from "./folder.ts";
import { dayAndTime } from "../shared/when.ts";

/** In characters. */
const LONGEST = 80;
/** An exercise takes so many people. */
const MOST = 60;

interface Refused {
  file: string;
  why: string;
}

type Way = "new" | "same" | "newer" | "older" | "left";

/** Let people open files in `section`; returns what shows who answered. */
export function startOpening(section: HTMLElement, page: Page): (people: Person[]) => void {
  const { session } = page;
  const guide = page.guide.here();
  const list = part(section, "[data-people]", HTMLElement);
  const template = part(section, "template[data-person]", HTMLTemplateElement);
  const opened = part(section, "[data-opened]", HTMLElement);

  /** Read one file and keep what is in it, unless what is here is newer. */
  const take = async (file: File, { readPerson }: Reader): Promise<Way> => {
    const bar = part(document, '[data-part~="record-bar"]', HTMLElement);
    const record = await readPerson(file, bar, page, gathers(session.record.answers)!);
    if (!record) return "left";
    const { item, fields } = storedOf(record);
    const { answers } = session.record;
    const before = answer(answers, item, "changed");
    const isHere = answers.has(item) && answer(answers, item, "removed") !== true;
    if (isHere && answer(answers, item, "file") === fields.file) return "same";
    if (isHere && String(before) > fields.changed) return "older";
    for (const [name, value] of Object.entries(fields)) session.set(item, name, value || undefined);
    session.set(item, "removed", undefined);
    return isHere ? "newer" : "new";
  };

  const openAll = async (files: File[]) => {
    const refused: Refused[] = [];
    const ways: { [way in Way]: number } = { new: 0, same: 0, newer: 0, older: 0, left: 0 };
    opened.textContent = "Opening…";
    try {
      const reader = await loadReader(page);
      for (const [at, file] of files.entries()) {
        opened.textContent = `Opening ${at + 1} of ${files.length}…`;
        try {
          if (at >= MOST) throw new Error("An exercise takes 60 people at most.");
          ways[await take(file, reader)]++;
        } catch (error) {
          refused.push({ file: file.name, why: reasonOf(error) });
        }
      }
    } catch (error) {
      refused.push({ file: "All files", why: reasonOf(error) });
    }
    opened.textContent = words(ways, refused.length);
    showRefused(section, refused);
  };

  startFolder(section, (files) => openAll(files));
  for (const name of ["input[data-people-files]", "input[data-people-folder]"]) {
    const input = part(section, name, HTMLInputElement);
    input.addEventListener("change", () => {
      const files = [...input.files ?? []].filter(isRecordFile);
      if (files.length) void openAll(files).finally(() => input.value = "");
    });
  }
  section.addEventListener("dragover", (event) => event.preventDefault());
  section.addEventListener("drop", (event) => {
    event.preventDefault();
    const files = [...event.dataTransfer?.files ?? []];
    if (files.length) void openAll(files);
  });
  onAction(section, "take-out", (button) => {
    const item = button.dataset.person!;
    session.set(item, "removed", true);
    opened.textContent = "Taken out. Open the file again to bring it back.";
  });

  return (people) => {
    const asked = places(inScope(guide, session.record.answers));
    showRows(list, people, {
      key: ({ item }) => item,
      make: () => copyOf(template),
      fill: (line, { item, who, speaksFor, changed, answers }) => {
        const rated = asked.filter(({ id }) => ratingOf(answers, id) !== undefined).length;
        const name = shown(who, LONGEST);
        put(line, "who", name);
        put(line, "far", `${rated} of ${asked.length} rated, ${dayAndTime(changed)}`);
        put(line, "for", speaksFor ? `Speaks for: ${shown(speaksFor, 300)}` : "");
        const button = part(line, "button", HTMLButtonElement);
        button.dataset.person = item;
        button.setAttribute("aria-label", `Take out ${name}`);
      },
    });
  };
}

function showRefused(section: HTMLElement, refused: Refused[]): void {
  const template = part(section, "template[data-refused-file]", HTMLTemplateElement);
  part(section, "[data-refused]", HTMLElement).hidden = refused.length === 0;
  part(section, "[data-refused-files]", HTMLElement).replaceChildren(
    ...refused.map(({ file, why }) => {
      const line = copyOf(template);
      put(line, "file", shown(file, LONGEST));
      put(line, "why", why);
      return line;
    }),
  );
}

function words(ways: { [way in Way]: number }, refused: number): string {
  const said = [
    [ways.new, "opened"],
    [ways.newer, "newer than what was here, and taken"],
    [ways.older, "older than what is here, and left"],
    [ways.same, "here already"],
    [ways.left, "not taken"],
    [refused, "not opened"],
  ].filter(([count]) => count).map(([count, how]) => `${count} ${how}`);
  return `${said.join(", ") || "No file"}.`;
}
