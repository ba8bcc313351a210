/** What a section of the report gives to documents and to spreadsheets. */
import type { Report } from "../../report/shape.ts";
import type { Column, Part, Row } from "../blocks.ts";

/** A table for a spreadsheet; its id is in the name of the file. */
export interface Sheet {
  id: string;
  columns: Pick<Column, "id" | "heading">[];
  rows: Pick<Row, "cells">[];
}

export interface Section {
  /** What it says in a document. */
  parts(report: Report): Part[];
  /** Its tables for a spreadsheet, where it has any. */
  sheets?(report: Report): Sheet[];
}
