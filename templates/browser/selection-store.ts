/** The places kept by a visitor: identifiers of structures, in the browser only, nothing about anybody. */

export const MOST_KEPT = 20;

/** Several guides may live on one host: each has its own selection, named after the address of its page. */
export const openSelection = (page: string) => {
  const name = `selection:${page}`;
  let memory: readonly string[] = [];
  let isStored = true;

  const read = (): readonly string[] => {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
      if (isStored && Array.isArray(stored)) memory = stored.filter((slug) => typeof slug === "string").slice(0, MOST_KEPT);
    } catch {
      // Storage is refused, or holds something else: the page's memory stays.
    }
    return memory;
  };

  const write = (slugs: readonly string[]): void => {
    memory = [...new Set(slugs)].slice(0, MOST_KEPT);
    try {
      localStorage.setItem(name, JSON.stringify(memory));
      isStored = true;
    } catch {
      isStored = false;
    }
  };

  /** Where the selection can be seen; it travels in the address when the browser keeps nothing. */
  const address = (): string => {
    const slugs = read();
    return isStored || slugs.length === 0 ? page : `${page}?lieux=${slugs.join(",")}`;
  };

  /** Whether what is kept will still be there on the next page. */
  const isDurable = (): boolean => {
    try {
      localStorage.setItem(`${name}:essai`, "");
      localStorage.removeItem(`${name}:essai`);
      return true;
    } catch {
      return false;
    }
  };

  return { read, write, address, isDurable };
};
