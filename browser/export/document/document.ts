/** A report as a document, and as tables for spreadsheets. Pure. */
import type { Report } from "../report/shape.ts";
import type { Document } from "./blocks.ts";
import { checklists } from "./sections/checklists.ts";
import { plan } from "./sections/plan.ts";
import { profile } from "./sections/profile.ts";
import { quickLook } from "./sections/quick_look.ts";
import { rows } from "./sections/rows.ts";
import { scope } from "./sections/scope.ts";
import type { Section, Sheet } from "./sections/section.ts";
import { strays } from "./sections/strays.ts";
import { themes } from "./sections/themes.ts";

/** Every section of the report, in the order they are read. */
const SECTIONS: Section[] = [profile, scope, quickLook, themes, checklists, plan, rows, strays];

/** The report to read, on paper or in Word. */
export function documentOf(report: Report): Document {
  const { guide, summary, changed, leftOut } = report;
  return {
    name: `${guide.recordTitle}: ${report.name}`,
    subject: guide.title,
    front: {
      title: summary.title,
      below: summary.below,
      about: [`${guide.recordTitle}. ${guide.title}: ${guide.subtitle}`],
      facts: summary.facts,
      changed,
      leftOut,
    },
    // Pages that lie come last: what stands upright behind them would begin a page of its own.
    parts: SECTIONS.flatMap((section) => section.parts(report))
      .sort((a, b) => Number(a.wide ?? false) - Number(b.wide ?? false)),
  };
}

/**
 * A table of the report for a spreadsheet.
 *
 * @throws {Error} when no section has a table of that id.
 */
export function sheetOf(report: Report, id: string): Sheet {
  const found = SECTIONS.flatMap((section) => section.sheets?.(report) ?? [])
    .find((sheet) => sheet.id === id);
  if (!found) throw new Error(`The report has no table ${id}`);
  return found;
}
