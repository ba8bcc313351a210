/** Says on a feature's or theme's page that it is out of scope, and brings it back in. */
import { isOut } from "../../record/scope.ts";
import type { Start } from "../shared/component.ts";
import { onAction } from "../shared/element.ts";

export const startOutOfScope: Start = (section, { session, follow }) => {
  const notices = [...section.querySelectorAll<HTMLElement>("[data-out-item]")];
  const show = () => {
    for (const notice of notices) {
      notice.hidden = !isOut(session.record.answers, notice.dataset.outItem!);
    }
  };
  onAction(section, "bring-back", (button) => {
    const notice = button.closest<HTMLElement>("[data-out-item]")!;
    session.set(notice.dataset.outItem!, "out", undefined);
    // The button has gone with its notice: the work goes on in the section around it.
    section.focus();
  });
  follow({ items: notices.map(({ dataset }) => dataset.outItem!), draw: show });
};
