/** What must be mended, said under the field it is about; and, once asked to send, a list of links on top. */
import { controlId } from "../../parts/formulaire/demande.ts";
import { create } from "../recherche/elements.ts";

export interface FieldFault {
  /** The control, or the list or group of controls. */
  readonly name: string;
  readonly isError: boolean;
  /** Whole sentences. */
  readonly words: string;
  /** What could be written instead, as it is. */
  readonly instead?: string | undefined;
}

const faultId = (name: string): string => `${controlId(name)}-faute`;

/** A control has its label above; a group of them has its name inside. */
const fieldOf = (form: HTMLFormElement, name: string): HTMLElement | undefined => {
  const found = document.getElementById(controlId(name));
  return found && form.contains(found) ? found : undefined;
};

const describe = (field: HTMLElement, id: string, isDescribed: boolean): void => {
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== "" && one !== id);
  const ids = isDescribed ? [...others, id] : others;
  if (ids.length > 0) field.setAttribute("aria-describedby", ids.join(" "));
  else field.removeAttribute("aria-describedby");
};

const isGroup = (field: HTMLElement): boolean => !("value" in field);

/** Under its question; what is about the whole grid comes before it. */
const placeOf = (field: HTMLElement): ((message: HTMLElement) => void) => {
  if (field.querySelector(".categorie")) return (message) => field.prepend(message);
  const question = isGroup(field) ? field : field.closest(".demande");
  return (message) => (question ?? field).append(message);
};

const clear = (form: HTMLFormElement): void => {
  for (const message of form.querySelectorAll<HTMLElement>(".faute")) {
    const field = document.getElementById(message.dataset["champ"] ?? "");
    if (field) {
      describe(field, message.id, false);
      field.removeAttribute("aria-invalid");
    }
    message.remove();
  }
};

const show = (form: HTMLFormElement, { name, isError, words, instead }: FieldFault): void => {
  const field = fieldOf(form, name);
  if (!field) return;
  const id = faultId(name);
  const known = document.getElementById(id);
  const message = known ?? create("div", isError ? "faute" : "faute conseil");
  message.id = id;
  message.dataset["champ"] = field.id;
  message.append(create("p", "", words));
  if (instead !== undefined && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    const mend = create("button", "lien", `Écrire « ${instead} »`);
    mend.type = "button";
    mend.dataset["ecrire"] = instead;
    mend.dataset["dans"] = field.id;
    message.append(mend);
  }
  if (!known) placeOf(field)(message);
  describe(field, id, true);
  if (isError && !isGroup(field)) field.setAttribute("aria-invalid", "true");
};

export const showFaults = (form: HTMLFormElement, faults: readonly FieldFault[]): void => {
  // The focus may stand on the offer to mend: it goes back to the field, which changes under it.
  clear(form);
  for (const fault of faults) show(form, fault);
};

/** A press writes what is proposed in the field, as if it had been typed. */
export const mendOnPress = (form: HTMLFormElement): void => {
  form.addEventListener("click", ({ target }) => {
    const offer = target instanceof Element ? target.closest<HTMLElement>("[data-ecrire]") : null;
    const field = offer && document.getElementById(offer.dataset["dans"] ?? "");
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.value = offer?.dataset["ecrire"] ?? "";
    field.focus();
    field.dispatchEvent(new CustomEvent("contribuer:rempli"));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
};

const labelOf = (field: HTMLElement): string => {
  const label = "labels" in field && field.labels instanceof NodeList ? field.labels[0] : field.querySelector("legend");
  return (field.getAttribute("aria-label") ?? label?.textContent ?? "").replace(/obligatoire$/, "").trim();
};

/** What is marked as wrong, or else the first thing that can be reached. */
const firstOf = (place: HTMLElement): HTMLElement => {
  const inView = [...place.querySelectorAll<HTMLElement>("input, select, textarea, button, summary")].filter((one) => one.getClientRects().length > 0);
  return inView.find((one) => one.ariaInvalid === "true") ?? inView[0] ?? place;
};

/** Opens what is folded around a field, and goes there. */
export const goTo = (field: HTMLElement): void => {
  for (let folded = field.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) folded.open = true;
  // Hours are mended in their table, which stands in the question.
  const place = isGroup(field) || field.matches("[data-horaires]") ? (field.closest<HTMLElement>(".demande, [role=group]") ?? field) : field;
  const control = place === field && !isGroup(field) ? field : firstOf(place);
  control.focus();
  control.scrollIntoView({ block: "center" });
};

/** Each leads to what it is about. */
const linksTo = (form: HTMLFormElement, faults: readonly FieldFault[]): readonly HTMLElement[] =>
  faults.map(({ name, words }) => {
    const field = fieldOf(form, name);
    if (!field) return create("li", "", words);
    const link = create("a", "", `${labelOf(field).replace(/\s*\?$/, "")} : ${words}`);
    link.href = `#${field.id}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(field);
    });
    return create("li", "", link);
  });

/** The list on top; hidden when there is nothing to mend. */
export const showSummary = (place: HTMLElement, form: HTMLFormElement, faults: readonly FieldFault[]): void => {
  const links = linksTo(form, faults);
  place.hidden = links.length === 0;
  place.replaceChildren(
    create("h2", "", links.length === 1 ? "Une chose est à revoir avant d’envoyer" : `${links.length} choses sont à revoir avant d’envoyer`),
    create("ul", "liste", ...links),
  );
};

/** What may be right all the same, to be read again before sending: it prevents nothing. */
export const doubtsIn = (form: HTMLFormElement, faults: readonly FieldFault[]): readonly HTMLElement[] =>
  faults.length === 0
    ? []
    : [
        create(
          "div",
          "doutes",
          create("h3", "", faults.length === 1 ? "Un point à vérifier d’abord" : `${faults.length} points à vérifier d’abord`),
          create("ul", "liste", ...linksTo(form, faults)),
          create("p", "", "Si c’est bien cela, envoyez quand même."),
        ),
      ];
