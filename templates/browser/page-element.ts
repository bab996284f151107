/** What the script of a page cannot do without: its absence is a mistake of ours. */
export const element = <Kind extends Element>(selector: string, root: ParentNode = document): Kind => {
  const found = root.querySelector<Kind>(selector);
  if (found === null) throw new Error(`Missing on the page: ${selector}`);
  return found;
};
