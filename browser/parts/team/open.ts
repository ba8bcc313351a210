/** Opening people's files: each is read on its own, and one that cannot be is named. */
import { answer } from "../../record/record.ts";
import { shown } from "../../record/name.ts";
import { gathers, isNameless } from "../../record/team/exercise.ts";
import { gather, gatheredIn, type Way } from "../../record/team/gather.ts";
import { peopleOf, type Stored, storedOf } from "../../record/team/people.ts";
import { loadReader } from "../import/reader.ts";
import type { Page } from "../shared/component.ts";
import { copyOf, onAction, part, put } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";
import { droppedFiles, recordFiles, type Source, startFolder } from "./folder.ts";

/** In characters. */
const LONGEST = 80;
/** An exercise takes so many people. */
const MOST = 60;

interface Refused {
  file: string;
  why: string;
}

/** What was not taken of the files. */
interface Tally {
  refused: Refused[];
  /** Forms that were shown, and let go. */
  left: number;
}

/** Let people open files in `section`. */
export function startOpening(section: HTMLElement, page: Page): void {
  const { session } = page;
  const opened = part(section, "[data-opened]", HTMLElement);
  const late = part(section, "[data-late]", HTMLElement);
  /** Nameless answers that came after others, and wait for a word. */
  let waiting: Stored[] = [];

  /** All that is in the files; those that cannot be read are named. */
  const readAll = async (sources: Source[], tally: Tally): Promise<Stored[]> => {
    const found: Stored[] = [];
    const bar = part(document, '[data-part~="record-bar"]', HTMLElement);
    const exercise = gathers(session.record.answers)!;
    const { readPerson } = await loadReader(page);
    for (const [at, { name, fetch }] of sources.entries()) {
      opened.textContent = `Opening ${at + 1} of ${sources.length}…`;
      try {
        const record = await readPerson(fetch, bar, page, exercise);
        if (record) found.push(storedOf(record));
        else tally.left++;
      } catch (error) {
        tally.refused.push({ file: name, why: reasonOf(error) });
      }
    }
    return found;
  };

  /** Keep what was read: all at once, so that the page is drawn once. */
  const keep = (found: Stored[]): { [way in Way]: number } => {
    const ways = { new: 0, same: 0, newer: 0, older: 0 };
    for (const stored of found) {
      const { way, fields } = gather(session.record.answers, stored);
      ways[way]++;
      for (const [name, value] of Object.entries(fields)) session.set(stored.item, name, value);
    }
    return ways;
  };

  const openAll = async (sources: Source[]) => {
    const tally: Tally = { refused: [], left: 0 };
    const { refused } = tally;
    opened.textContent = "Opening…";
    let found = await readAll(sources, tally).catch((error) => {
      refused.push({ file: "All files", why: reasonOf(error) });
      return [];
    });
    const { answers } = session.record;
    const isNew = ({ item }: Stored) => !answer(answers, item, "file");
    const fresh = [...new Set(found.filter(isNew).map(({ item }) => item))];
    const beyond = new Set(fresh.slice(Math.max(MOST - gatheredIn(answers), 0)));
    for (const _ of beyond) {
      refused.push({ file: "One file more", why: `An exercise takes ${MOST} people at most.` });
    }
    found = found.filter(({ item }) => !beyond.has(item));
    const comesLate = (one: Stored) =>
      isNameless(answers) && peopleOf(answers).length > 0 && gather(answers, one).way !== "same";
    waiting = found.filter(comesLate);
    const ways = keep(found.filter((one) => !waiting.includes(one)));
    opened.textContent = words(ways, tally, waiting.length);
    showRefused(section, refused);
    showLate();
  };
  const showLate = () => {
    late.hidden = waiting.length === 0;
    if (waiting.length) late.focus();
  };

  onAction(section, "open-late", () => {
    opened.textContent = words(keep(waiting));
    waiting = [];
    showLate();
  });
  onAction(section, "leave-late", () => {
    opened.textContent = "Left. Open the file again if you decide otherwise.";
    waiting = [];
    showLate();
  });
  startFolder(section, openAll);
  for (const name of ["input[data-people-files]", "input[data-people-folder]"]) {
    const input = part(section, name, HTMLInputElement);
    input.addEventListener("change", () => {
      const files = recordFiles(input.files);
      if (files.length) void openAll(files).finally(() => input.value = "");
    });
  }
  section.addEventListener("dragover", (event) => event.preventDefault());
  section.addEventListener("drop", async (event) => {
    event.preventDefault();
    const files = event.dataTransfer ? await droppedFiles(event.dataTransfer) : [];
    if (files.length) await openAll(files);
  });
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

function words(
  ways: { [way in Way]: number },
  { refused, left }: Tally = { refused: [], left: 0 },
  late = 0,
): string {
  const said = [
    [ways.new, "opened"],
    [ways.newer, "newer than what was here, and taken"],
    [ways.older, "older than what is here, and kept beside it"],
    [ways.same, "here already"],
    [left, "not taken"],
    [refused.length, "not opened"],
    [late, "not opened yet"],
  ].filter(([count]) => count).map(([count, how]) => `${count} ${how}`);
  return `${said.join(", ") || "No file"}.`;
}
