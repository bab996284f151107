/** What the page needs to answer: the index, with the words of the référentiel that the page holds. */
import { decodeIndex } from "../../../src/knowledge/search/decode.ts";
import type { SearchIndex } from "../../../src/knowledge/search/index.ts";
import { nextTask } from "../next-task.ts";
import { element } from "../page-element.ts";

/** When it cannot be read, what the page holds already – a plain list, links – is all there is, and `place` says so. */
export const readIndex = async (url: string, place: HTMLElement): Promise<SearchIndex> => {
  try {
    const encoded = await (await fetch(url)).json();
    await nextTask();
    return decodeIndex(encoded, JSON.parse(element("#vocabulaire").textContent ?? ""));
  } catch (failure) {
    const told = document.createElement("p");
    told.className = "alerte";
    told.textContent = "La recherche n’a pas pu se charger : vérifiez la connexion, puis rechargez la page.";
    place.prepend(told);
    throw failure;
  }
};
