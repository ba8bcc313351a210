/** Records of several councils, teams or rounds side by side. None is called better or worse. */
import { isExample } from "../../record/example.ts";
import { shown } from "../../record/name.ts";
import type { EvaluationRecord } from "../../record/record.ts";
import { CONTENT } from "../../session/change.ts";
import { listRecords } from "../../store/operations/list.ts";
import { loadReader } from "../import/reader.ts";
import type { Start } from "../shared/component.ts";
import { copyOf, part, put } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";
import { showRows } from "../shared/rows.ts";
import { showTable } from "./several_table.ts";

/** A table with more would be read by nobody. */
const MOST = 6;
/** In characters. */
const LONGEST_NAME = 60;

export const startSeveral: Start = (section, page) => {
  const { session, problems, follow } = page;
  const guide = page.guide.here();
  session.store.learn({ listRecords });
  const choices = part(section, "[data-choices]", HTMLElement);
  const files = part(section, "input[data-others]", HTMLInputElement);
  const told = part(section, "[data-told]", HTMLElement);
  /** From files: in this page alone. */
  const opened: EvaluationRecord[] = [];

  const offer = async () => {
    const all = await session.store.run("listRecords", session.guide);
    const others = all.filter((one) =>
      one.id !== session.record.id && !one.deleted && !isExample(one)
    );
    const offered = [
      ...others.map(({ id, name }) => ({ id, words: shown(name) })),
      ...opened.map(({ id, name }) => ({ id, words: `${shown(name)} (from a file)` })),
    ];
    const choice = part(section, "template[data-choice-line]", HTMLTemplateElement);
    showRows(choices, offered, {
      key: ({ id }) => id,
      make: () => copyOf(choice),
      fill: (line, { id, words }) => {
        part(line, "input", HTMLInputElement).value = id;
        put(line, "name", words);
      },
    });
    part(section, "[data-nobody]", HTMLElement).hidden = offered.length > 0;
  };
  const chosen = () =>
    [...choices.querySelectorAll("input")].filter(({ checked }) => checked).map(({ value }) =>
      value
    );
  const records = async () => {
    const found = await Promise.all(
      chosen().slice(0, MOST - 1).map((id) =>
        opened.find((one) => one.id === id) ?? session.store.run("readRecord", id)
      ),
    );
    return [session.record, ...found.filter((one) => one !== undefined)];
  };
  const compare = async () => {
    const all = await records();
    part(section, "[data-beside-each-other]", HTMLElement).hidden = all.length < 2;
    if (all.length < 2) return;
    showTable(section, guide, all);
  };
  const show = async () => {
    try {
      await offer();
      await compare();
    } catch (error) {
      problems.say("action", `The records cannot be compared. ${reasonOf(error)}`);
    }
  };

  choices.addEventListener("change", () => {
    const isFull = chosen().length >= MOST - 1;
    for (const box of choices.querySelectorAll("input")) box.disabled = isFull && !box.checked;
    told.textContent = isFull ? `${MOST} records stand side by side at most.` : "";
    void compare();
  });
  files.addEventListener("change", async () => {
    const refused: string[] = [];
    const before = new Set(chosen());
    for (const file of files.files ?? []) {
      try {
        const { readOther } = await loadReader(page);
        const record = await readOther(file, session.guide);
        const at = opened.findIndex(({ id }) => id === record.id);
        opened.splice(at < 0 ? opened.length : at, at < 0 ? 0 : 1, record);
        before.add(record.id);
      } catch (error) {
        refused.push(`“${shown(file.name, LONGEST_NAME)}” was not opened. ${reasonOf(error)}`);
      }
    }
    files.value = "";
    await offer();
    for (const box of choices.querySelectorAll("input")) box.checked = before.has(box.value);
    choices.dispatchEvent(new Event("change"));
    if (refused.length) told.textContent = refused.join(" ");
  });
  files.disabled = false;
  follow({ causes: [...CONTENT, "renamed", "records"], draw: show });
};
