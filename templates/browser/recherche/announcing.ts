/** Typing is answered at once; what follows from it waits for a pause. */
export const PAUSE_MS = 300;

/** Says in a status what was found, once nothing changes any more. */
export const announcer = (status: HTMLElement): ((words: string) => void) => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      status.textContent = words;
    }, PAUSE_MS);
  };
};
