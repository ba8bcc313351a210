/** The record's name on the scope page, and one made of what is looked at there. */
import { inOneLine } from "../../record/lines.ts";
import { answer, UNNAMED } from "../../record/record.ts";
import { SCOPE } from "../../record/scope.ts";
import type { Start } from "../shared/component.ts";
import { onAction, part, put } from "../shared/element.ts";
import { reasonOf } from "../shared/problems.ts";

export const startScopeName: Start = (section, { session, follow, problems }) => {
  const field = part(section, "input[data-scope-name]", HTMLInputElement);
  const offer = part(section, '[data-action="take-name"]', HTMLButtonElement);
  const rename = async (name: string) => {
    if (!name || name === session.record.name) return show();
    try {
      await session.rename(name);
      problems.say("action", undefined);
    } catch (error) {
      problems.say("action", `The name is not saved. ${reasonOf(error)}`);
    }
    show();
  };
  field.addEventListener("change", () => void rename(field.value.trim()));
  onAction(section, "take-name", () => {
    field.focus();
    void rename(suggested());
  });

  /** "Older people, a council", as far as it is said. */
  function suggested(): string {
    return ["care_group", "organisation"]
      .map((name) => answer(session.record.answers, SCOPE, name))
      .filter((text) => typeof text === "string" && text.trim())
      .map((text) => inOneLine(String(text)).trim())
      .join(", ").slice(0, field.maxLength);
  }

  function show(): void {
    const { name } = session.record;
    if (document.activeElement !== field || !field.value) field.value = inOneLine(name);
    const words = suggested();
    offer.hidden = name !== UNNAMED || !words;
    put(section, "suggested", words);
  }
  follow({ causes: ["opened", "read", "renamed", "edited", "elsewhere"], draw: show });
};
