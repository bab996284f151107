/** The street plan of a page: names whom it would ask, asks the visitor, and gives way to the drawn map when it is left or fails. */
import { element } from "./page-element.ts";
import { PATIENCE_MS } from "./patience.ts";
import type { showStreets } from "./plan-des-rues.ts";
import type { StreetPlace } from "./plan-des-rues-reperes.ts";

interface Module {
  readonly showStreets: typeof showStreets;
}

const STAYS = "La carte simple et la liste restent là.";

/** Latitude, longitude and uncertainty of each row, in their order. */
type Positions = readonly (readonly [number, number, number])[];

const placesOf = (rows: readonly Element[]): readonly StreetPlace[] => {
  const positions: Positions = JSON.parse(element("#positions").textContent ?? "[]");
  return rows.flatMap((row, rank) => {
    const [link, repere, position] = [row.querySelector("a"), row.querySelector(".repere"), positions[rank]];
    if (!link || !repere || !position) return [];
    const [latitude, longitude, uncertainty] = position;
    return [
      { code: repere.textContent ?? "", nom: link.textContent ?? "", href: link.href, classes: repere.className, place: [latitude, longitude], uncertainty },
    ];
  });
};

/** What gives way to the streets, and comes back after them. */
const swapper = (open: HTMLElement, region: HTMLElement) => {
  const drawing = element<HTMLElement>(".plan-dessin");
  return (isStreets: boolean): void => {
    region.hidden = !isStreets;
    drawing.hidden = isStreets;
    open.hidden = isStreets;
    drawing.parentElement?.classList.toggle("en-rues", isStreets);
  };
};

const streetsOf = (box: HTMLElement, rows: readonly Element[]) => {
  const { script = "", tuiles = "", hote = "", attribution = "", zoom = "" } = box.dataset;
  const [open, status, region] = [element<HTMLElement>("[data-rues]", box), element(".rues-etat", box), element<HTMLElement>(".rues-plan")];
  const container = element<HTMLElement>(".rues-cadre", region);
  const swap = swapper(open, region);
  let remove: (() => void) | undefined;
  /** What comes after the person left, or after it was given up, is too late. */
  let attempt = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tell = (text: string): void => {
    status.textContent = text;
  };
  const close = (told = ""): void => {
    attempt += 1;
    clearTimeout(waiting);
    remove?.();
    remove = undefined;
    swap(false);
    tell(told);
    open.focus({ preventScroll: true });
  };
  const failed = (): void => close(`Le plan des rues n’a pas pu se charger : ${hote} ne répond pas. Vérifiez la connexion. ${STAYS}`);
  const shown = (): void => {
    clearTimeout(waiting);
    tell("");
  };
  const missing = (isMissing: boolean): void => tell(isMissing ? `Une partie du plan n’est pas venue de ${hote}. ${STAYS}` : "");
  const draw = ({ showStreets: streets }: Module, own: number): void => {
    swap(true);
    const failedSince = (): void => {
      if (own === attempt) failed();
    };
    remove = streets({ container, places: placesOf(rows), tuiles, attribution, zoomMax: Number(zoom), shown, failed: failedSince, missing });
    container.focus({ preventScroll: true });
  };
  const show = async (): Promise<void> => {
    attempt += 1;
    const own = attempt;
    tell("Le plan se charge…");
    clearTimeout(waiting);
    waiting = setTimeout(failed, PATIENCE_MS);
    try {
      const module = await import(script);
      if (own === attempt) draw(module, own);
    } catch {
      if (own === attempt) close(`Le plan des rues n’a pas pu s’ouvrir : la connexion est coupée, ou ce navigateur est trop ancien. ${STAYS}`);
    }
  };
  return { show, close };
};

/** Wires the button and the answers to its question. */
export const offerStreets = (box: HTMLElement, rows: readonly Element[]): void => {
  const [open, consent, region] = [element<HTMLElement>("[data-rues]", box), element<HTMLElement>("#rues-accord", box), element<HTMLElement>(".rues-plan")];
  const { show, close } = streetsOf(box, rows);
  const ask = (asking: boolean): void => {
    consent.hidden = !asking;
    open.setAttribute("aria-expanded", String(asking));
  };
  open.addEventListener("click", () => ask(consent.hidden !== false));
  element("[data-oui]", consent).addEventListener("click", () => {
    ask(false);
    show();
  });
  element("[data-non]", consent).addEventListener("click", () => {
    ask(false);
    open.focus();
  });
  element("[data-fermer]", region).addEventListener("click", () => close());
  region.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
};
