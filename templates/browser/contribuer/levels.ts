/** Who vouches for the levels once a star was touched: said before it is written, and another answer stays possible. */
import type { Answers } from "../../../src/formulaire/answers.ts";
import { areLevelsTouched } from "../../../src/formulaire/correction.ts";
import { displayDate } from "../../parts/typography.ts";
import { element } from "../page-element.ts";

const DECLARED = "déclaré";
const ESTIMATED = "estimé";

const sentence = (file: Answers, isDeclared: boolean, today: string): string => {
  const was = file.get("expertises_source.statut")?.[0] === ESTIMATED;
  const source = file.get("expertises_source.source")?.[0];
  const before = was ? ` Jusqu’ici, ils étaient estimés${source === undefined ? "" : ` d’après : ${source}`}.` : "";
  if (!isDeclared) return `Vous changez des niveaux : dites ici d’après quelle source. Ils seront dits estimés, le ${displayDate(today)}.`;
  return `Vous changez des niveaux : tous ceux de ce lieu, même ceux que vous ne touchez pas, seront dits « déclarés par le lieu », le ${displayDate(today)}.${before} Relisez donc toute la grille. Si vous ne parlez pas au nom du lieu, changez cette réponse :`;
};

/** The question comes where the first star was pressed: at the end of the grid nobody would see it. */
const comeTo = (form: HTMLFormElement, provenance: HTMLElement): void => {
  form.addEventListener("change", function first({ target }) {
    const service = target instanceof Element ? target.closest(".service") : null;
    if (!service) return;
    form.removeEventListener("change", first);
    service.after(provenance);
  });
};

/** What it returns looks again at the answers: it may change who is said to give the levels, never the levels, and says whether it did. */
export const mountLevels = (form: HTMLFormElement, file: Answers, today: string): ((answers: Answers) => boolean) => {
  const status = element<HTMLElement>("#annonce-niveaux", form);
  const select = element<HTMLSelectElement>('[name="expertises_source.statut"]', form);
  const source = element<HTMLElement>('[name="expertises_source.source"]', form).closest<HTMLElement>(".demande");
  comeTo(form, element<HTMLElement>(".provenance", form));
  let isOurs = false;
  let isChosen = false;
  select.addEventListener("change", () => {
    isChosen = true;
  });
  return (answers) => {
    const isTouched = areLevelsTouched(file, answers);
    const before = file.get("expertises_source.statut")?.[0] ?? "";
    const said = select.value;
    if (isTouched && !isChosen && select.value !== DECLARED) {
      select.value = DECLARED;
      isOurs = true;
    } else if (!isTouched && isOurs && !isChosen) {
      select.value = before;
      isOurs = false;
    }
    if (source) source.hidden = select.value !== ESTIMATED;
    const words = isTouched ? sentence(file, select.value === DECLARED, today) : "";
    if (status.textContent !== words) status.textContent = words;
    return select.value !== said;
  };
};
