/** What other tabs write appears here; what may have been missed is read when the page is shown. */
import type { Start } from "../shared/component.ts";

export const startTabs: Start = (_, { session }) => {
  addEventListener("pagehide", () => session.leave());
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) void session.restore();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void session.refresh();
  });
  // Two windows side by side are both visible.
  addEventListener("focus", () => void session.refresh());
};
