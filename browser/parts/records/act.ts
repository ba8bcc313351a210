/** One press of the records page, from the work to the list that shows it done. */

/** Do one thing, show the list as it then is, and put the focus where the work goes on. */
export type Act = (
  work: () => Promise<unknown>,
  focus?: [id: string, action: string],
) => Promise<void>;
