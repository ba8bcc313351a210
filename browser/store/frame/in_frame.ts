/** The storage page, hidden in this page. */
import type { Store } from "../store.ts";
import { FramedStore } from "./framed.ts";

export function inFrame(storagePage: URL): Store {
  const element = document.createElement("iframe");
  element.hidden = true;
  element.title = "Storage";
  element.src = storagePage.href;
  document.body.append(element);
  return new FramedStore(element.contentWindow!);
}
