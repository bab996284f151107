/** The commune from its postcode, without asking anyone: names to choose from, and the code that nobody knows by heart. */
import type { Communes } from "../../../src/model/commune.ts";
import { element } from "../page-element.ts";
import { create } from "../recherche/elements.ts";

const LIST = "communes-du-code-postal";

const optionsFor = (communes: Communes, codePostal: string): readonly HTMLOptionElement[] =>
  communes.atPostcode(codePostal).map(({ nom }) => {
    const option = create("option", "");
    option.value = nom;
    return option;
  });

/** `onFound` is called when it wrote something. */
export const mountCommune = (form: HTMLFormElement, communes: () => Promise<Communes | undefined>, onFound: () => void): void => {
  const field = (name: string) => element<HTMLInputElement>(`[name="${name}"]`, form);
  const [codePostal, commune, codeInsee] = [field("code_postal"), field("commune"), field("code_insee")];
  const list = create("datalist", "");
  list.id = LIST;
  commune.setAttribute("list", LIST);
  commune.after(list);

  const follow = async (): Promise<void> => {
    const known = await communes();
    if (!known) return;
    list.replaceChildren(...optionsFor(known, codePostal.value.trim()));
    const named = known.named(commune.value);
    const [found, ...others] = named.filter(({ codesPostaux }) => codesPostaux.includes(codePostal.value.trim()));
    // A code that is not that of the commune would be said to be wrong, and nobody wrote it.
    const isAnothers = !named.some(({ code }) => code === codeInsee.value);
    const code = found && others.length === 0 ? found.code : isAnothers ? "" : codeInsee.value;
    if (codeInsee.value === code) return;
    codeInsee.value = code;
    onFound();
  };
  for (const one of [codePostal, commune]) one.addEventListener("change", () => void follow());
};
