/** A Word file: made beside the page, where a script may run there, as it takes a second or more. */
import { offeredWord, type WordWork } from "../../export/word/offer.ts";
import { loadScript } from "../shared/load_script.ts";

/**
 * The file of a document, which ends with the words about its source.
 *
 * @param script the address of the Word script.
 * @throws when the script cannot be loaded, or the file not be made.
 */
export async function wordFile(script: string, ...work: WordWork): Promise<Blob> {
  return await madeBeside(script, work) ?? await madeHere(script, work);
}

async function madeHere(script: string, work: WordWork): Promise<Blob> {
  const maker = await loadScript(script, offeredWord);
  return await maker.wordFile(...work);
}

/** Undefined where nothing may run beside a page, as in a folder, or the script did not start. */
function madeBeside(script: string, work: WordWork): Promise<Blob | undefined> {
  if (location.protocol === "file:" || typeof Worker === "undefined" || offeredWord()) {
    return Promise.resolve(undefined);
  }
  const worker = new Worker(script);
  const made = new Promise<Blob | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Blob | string>) =>
      typeof data === "string" ? reject(new Error(data)) : resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
  });
  worker.postMessage(work);
  return made.finally(() => worker.terminate());
}
