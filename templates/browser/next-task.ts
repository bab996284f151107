/** Lets the page show and hear what happened meanwhile: on a slow telephone, a long work done in one go would hold it up. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
