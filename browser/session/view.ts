/** What a page can ask about the record open in it, and about its saving. */
import type { FieldPlace } from "./change.ts";
import { answer, type EvaluationRecord } from "../record/record.ts";
import type { Change } from "./change.ts";
import type { StoreProblem } from "../store/problem.ts";
import type { Version } from "../store/operations/versions.ts";
import type { Writer } from "./writer.ts";

/** Where the saving stands; "new" is a record nobody has written in yet. */
export type State = "waiting" | "new" | "saving" | "saved" | "unsaved" | "deleted";

export abstract class SessionView {
  readonly #changes = new EventTarget();
  protected abstract writer: Writer;
  /** Whether the store lets one wait that is to say which record is open. */
  protected isWaiting = false;

  /** Call `hear` at each change, as it happens. An error in it stops nobody else. */
  onChange(hear: (change: Change) => void): void {
    this.#changes.addEventListener("change", (event) => {
      hear((event as CustomEvent<Change>).detail);
    });
  }

  /** Say what changed. */
  tell(...changes: Change[]): void {
    for (const detail of changes) {
      this.#changes.dispatchEvent(new CustomEvent<Change>("change", { detail }));
    }
  }

  get record(): EvaluationRecord {
    return this.writer.open.record;
  }

  /** Whether the record is in the database. */
  get stored(): boolean {
    return this.writer.stored;
  }

  /** When the record was last exported or imported, ISO 8601; undefined: never. */
  get copied(): string | undefined {
    return this.writer.open.row.copied;
  }

  /** Whether it was changed since the last copy of it. */
  get isEdited(): boolean {
    return this.writer.open.isEdited;
  }

  /** Whether a copy of it is kept in a file. */
  get isKept(): boolean {
    return this.writer.open.isKept;
  }

  /** Why the last write, or the opening, failed; undefined once all is stored. */
  get problem(): StoreProblem | undefined {
    return this.writer.problem;
  }

  /** Whether something typed here could not be stored. */
  get hasUnsaved(): boolean {
    return this.writer.unsaved.failed().length > 0;
  }

  get state(): State {
    const { isWriting, problem, stored } = this.writer;
    if (isWriting) return "saving";
    if (this.isWaiting && !problem) return "waiting";
    if (this.hasUnsaved) return "unsaved";
    if (problem) return problem.kind === "deleted" ? "deleted" : "unsaved";
    return stored ? "saved" : "new";
  }

  /** The item that was written in last, here or in another tab; undefined: none of them yet. */
  lastPlace(): string | undefined {
    return this.writer.open.lastPlace();
  }

  value(item: string, field: string): unknown {
    return answer(this.record.answers, item, field);
  }

  /** What stands beside the value shown: texts of other tabs, and values that cannot be read. */
  others(item: string, field: string): Version[] {
    return this.writer.open.held(item, field).others;
  }

  /** The fields that have any. */
  withOthers(): FieldPlace[] {
    return [...this.writer.open.fields.values()].filter(({ held }) => held.others.length > 0);
  }
}
