/** Where the search is made from: a place of the guide, where the visitor is, or an address – the last two only when asked. */
import type { Point } from "../../../src/knowledge/distance.ts";
import type { SearchIndex } from "../../../src/knowledge/search/index.ts";
import { lazily } from "../../../src/knowledge/search/lazily.ts";
import { placesNear, placesOf, placeTyped } from "../../../src/knowledge/search/places.ts";
import { element } from "../page-element.ts";

export interface PlaceField {
  /** Where to count distances from; nothing when no known place is written. */
  from(): Point | undefined;
  /** Whether an address may carry what is written: only a place of the list. */
  isShareable(): boolean;
  /** What is written and is no place the guide knows, with the places it may be. */
  unread(): { readonly typed: string; readonly near: readonly string[] } | undefined;
  /** Takes a place of the list. */
  take(nom: string): void;
  /** Asks the national address service, if the guide turned it on, for what is not a place of the guide. */
  lookUp(): Promise<void>;
}

const HERE = "Autour de moi";

/** Three decimals of a degree: about a hundred metres, enough to choose where to go and too little to tell a door. */
const blurred = (degrees: number): number => Math.round(degrees * 1000) / 1000;

interface AddressAnswer {
  readonly features?: readonly { readonly geometry: { readonly coordinates: readonly [number, number] }; readonly properties: { readonly label: string } }[];
}

const LONGEST_WAIT_MS = 8000;

const askAddress = async (service: string, typed: string): Promise<{ readonly nom: string; readonly point: Point } | undefined> => {
  const response = await fetch(`${service}?${new URLSearchParams({ q: typed, limit: "1" })}`, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
  if (!response.ok) throw new Error(String(response.status));
  const answer: AddressAnswer = await response.json();
  const [first] = answer.features ?? [];
  return (
    first && { nom: first.properties.label, point: { latitude: blurred(first.geometry.coordinates[1]), longitude: blurred(first.geometry.coordinates[0]) } }
  );
};

export const placeField = (index: SearchIndex, form: HTMLFormElement, changed: () => void): PlaceField => {
  const places = lazily(() => placesOf(index));
  const input = element<HTMLInputElement>("#lieu", form);
  const help = element<HTMLElement>("#lieu-aide", form);
  const usual = help.textContent;
  const service = form.dataset["adresses"];
  /** Neither in the list nor in any address: forgotten with the page. */
  let elsewhere: { readonly nom: string; readonly point: Point } | undefined;
  const say = (text: string | null): void => {
    if (help.textContent !== text) help.textContent = text;
  };
  const listed = () => (input.value.trim() === "" ? undefined : placeTyped(places(), input.value));
  const away = () => (elsewhere?.nom === input.value ? elsewhere : undefined);
  const go = (place: { readonly nom: string; readonly point: Point }): void => {
    elsewhere = place;
    input.value = place.nom;
    say(usual);
    changed();
  };

  // Read by the browser when somebody writes there, and not before.
  input.addEventListener(
    "focus",
    () =>
      element("#lieux").append(
        ...places().map(({ nom }) => {
          const option = document.createElement("option");
          option.value = nom;
          return option;
        }),
      ),
    { once: true },
  );
  input.addEventListener("change", () => {
    const place = listed();
    if (place) input.value = place.nom;
    const isUnknown = input.value.trim() !== "" && !place && !away();
    say(
      isUnknown
        ? service
          ? "Pas dans la liste du guide : validez pour le chercher comme adresse, auprès du service national."
          : "Ce lieu n’est pas dans la liste du guide."
        : usual,
    );
  });
  const here = element<HTMLButtonElement>("[data-ici]", form);
  here.hidden = !("geolocation" in navigator);
  here.addEventListener("click", () => {
    say("Position demandée au navigateur…");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => go({ nom: HERE, point: { latitude: blurred(coords.latitude), longitude: blurred(coords.longitude) } }),
      () => say("Le navigateur n’a pas donné de position : écrivez une commune ou un quartier."),
      { maximumAge: 600_000, timeout: 15_000 },
    );
  });
  return {
    from: () => (away() ?? listed())?.point,
    isShareable: () => listed() !== undefined,
    unread() {
      const typed = input.value.trim();
      return typed === "" || away() || listed() ? undefined : { typed, near: placesNear(places(), typed).map(({ nom }) => nom) };
    },
    take(nom) {
      input.value = nom;
      say(usual);
      changed();
    },
    async lookUp() {
      const typed = input.value.trim();
      if (service === undefined || typed === "" || listed() || away()) return;
      say("Adresse demandée au service national…");
      try {
        const found = await askAddress(service, typed);
        if (found) go(found);
        else say("Adresse introuvable : écrivez une commune ou un quartier.");
      } catch {
        say("Le service des adresses ne répond pas : écrivez une commune ou un quartier.");
      }
    },
  };
};
