/** On pages with a map: a row and its code on the map show each other; the streets are loaded when the visitor agrees. */
import { element } from "./page-element.ts";
import type { StreetPlace, showStreets } from "./plan-des-rues.ts";

interface Module {
  readonly showStreets: typeof showStreets;
}

const beside = element<HTMLElement>(".avec-plan");
const rows = [...beside.querySelectorAll("li")].filter((row) => row.querySelector(".repere") !== null && row.querySelector("a") !== null);
const hrefOf = (row: Element): string | null | undefined => row.querySelector("a")?.getAttribute("href");

const aim = (target: EventTarget | null): void => {
  for (const aimed of beside.querySelectorAll(".vise")) aimed.classList.remove("vise");
  if (!(target instanceof Element)) return;
  const row = rows.find((one) => one.contains(target));
  const href = row ? hrefOf(row) : target.closest("a.repere")?.getAttribute("href");
  if (!href) return;
  for (const one of rows) if (hrefOf(one) === href) one.classList.add("vise");
  for (const link of beside.querySelectorAll("a.repere")) if (link.getAttribute("href") === href) link.classList.add("vise");
};
beside.addEventListener("pointerover", ({ target }) => aim(target));
beside.addEventListener("pointerleave", () => aim(null));
beside.addEventListener("focusin", ({ target }) => aim(target));
beside.addEventListener("focusout", ({ relatedTarget }) => aim(relatedTarget));

const placesOf = (): readonly StreetPlace[] => {
  const positions: readonly (readonly [number, number, number])[] = JSON.parse(element("#positions").textContent ?? "[]");
  return rows.flatMap((row, rank) => {
    const [link, repere, position] = [row.querySelector("a"), row.querySelector(".repere"), positions[rank]];
    if (!link || !repere || !position) return [];
    const [latitude, longitude, uncertainty] = position;
    return [
      { code: repere.textContent ?? "", nom: link.textContent ?? "", href: link.href, classes: repere.className, place: [latitude, longitude], uncertainty },
    ];
  });
};

const offerStreets = (box: HTMLElement): void => {
  const { script = "", tuiles = "", hote = "", attribution = "", zoom = "" } = box.dataset;
  const [open, consent, status] = [element<HTMLButtonElement>("[data-rues]", box), element<HTMLElement>("#rues-accord", box), element(".rues-etat", box)];
  const [drawing, region] = [element<HTMLElement>(".plan-dessin"), element<HTMLElement>(".rues-plan")];
  const container = element<HTMLElement>(".rues-cadre", region);
  let remove: (() => void) | undefined;

  const ask = (asking: boolean): void => {
    consent.hidden = !asking;
    open.setAttribute("aria-expanded", String(asking));
    status.textContent = "";
  };

  const swap = (isStreets: boolean): void => {
    region.hidden = !isStreets;
    drawing.hidden = isStreets;
    open.hidden = isStreets;
    drawing.parentElement?.classList.toggle("en-rues", isStreets);
  };

  const close = (told = ""): void => {
    remove?.();
    remove = undefined;
    swap(false);
    status.textContent = told;
    open.focus({ preventScroll: true });
  };
  const failure = `Le plan des rues n’a pas pu se charger : ${hote} ne répond pas. Vérifiez la connexion. La carte simple et la liste restent là.`;

  const show = async (): Promise<void> => {
    ask(false);
    status.textContent = "Le plan se charge…";
    try {
      const { showStreets }: Module = await import(script);
      swap(true);
      remove = showStreets({
        container,
        places: placesOf(),
        tuiles,
        attribution,
        zoomMax: Number(zoom),
        shown: () => {
          status.textContent = "";
        },
        failed: () => close(failure),
      });
      container.focus({ preventScroll: true });
    } catch {
      close(failure);
    }
  };

  open.addEventListener("click", () => ask(consent.hidden !== false));
  element("[data-fermer]", region).addEventListener("click", () => close());
  region.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  element("[data-oui]", box).addEventListener("click", show);
  element("[data-non]", box).addEventListener("click", () => {
    ask(false);
    open.focus();
  });
};

const box = document.querySelector<HTMLElement>(".rues");
if (box) offerStreets(box);
