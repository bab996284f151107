/** The form, as a volunteer meets it: on a telephone, by keyboard, in a real browser; and the file that comes out of it. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGuide } from "../src/reading/content.ts";
import { axeFaults } from "./browsing/axe.ts";
import { fieldFault, openForm, openPart, press, proposedLines, settled, write } from "./browsing/form.ts";
import { read, readAll, tabTo } from "./browsing/gestures.ts";
import { beyondTheRight } from "./browsing/look.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { asVisitor, type Visitor, type VisitorOptions } from "./browsing/visitor.ts";

const PHONE = 360;
const CAF = "caf-pontiffroy";

let served: ServedGuide;
beforeAll(async () => {
  const { guide } = loadGuide("content");
  if (!guide) throw new Error("content a des erreurs : npm run verifier");
  served = await serveGuide(guide, "content");
});
afterAll(() => served?.close());

const visiting = <Result>(work: (visitor: Visitor) => Promise<Result>, options: VisitorOptions = { width: PHONE }): Promise<Result> =>
  asVisitor(served.launched, served.base, options, work);

const star = (page: Page, service: string, level: string): Promise<void> => press(page, `[name="expertises.${service}"][value="${level}"]`);

/** Whether the fault of a field comes, or goes, while one would still be looking at it. */
const faultComes = (page: Page, name: string, isThere: boolean): Promise<boolean> =>
  page
    .waitForFunction((id, wanted) => (document.getElementById(id) !== null) === wanted, { timeout: 3_000, polling: 50 }, `f-${name}-faute`, isThere)
    .then(() => true)
    .catch(() => false);

const today = (): string => new Date().toLocaleDateString("sv-SE");

/** Everything that a place without an address needs: a name, a chapter, a stop and something to offer. */
const declareBus = async ({ page }: Visitor): Promise<void> => {
  await write(page, "nom", "Bus numérique d'essai");
  await openPart(page, "adresse");
  await write(page, "code_postal", "57140");
  await write(page, "commune", "Woippy");
  await page.select('[name="territoire"]', "woippy");
  await openPart(page, "rendez-vous");
  await press(page, '[name="itinerance"][value="Itinérant"]');
  await press(page, '[data-ajouter="tournee"]');
  await write(page, "tournee.0.lieu", "Place de la mairie");
  await write(page, "tournee.0.commune", "Woippy");
  await openPart(page, "materiel");
  await press(page, '[data-ajouter="materiel"]');
  await page.select('[name="materiel.0.type"]', "ordinateur");
  await write(page, "materiel.0.nombre", "4");
};

describe("« nos horaires du mercredi ont changé »", () => {
  test("two taps to the hours on a telephone; hours and one star corrected are exactly those lines, their day and who says so", () =>
    visiting(async (visitor) => {
      const { page, faults } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, "horaires");
      await press(page, "#horaires .ligne-de-semaine:nth-child(3) > summary");
      const end = await page.waitForSelector('[aria-label="plage 1 de mercredi"] label:nth-of-type(2) input', { visible: true });
      await end?.type("1200");
      await openPart(page, "services");
      await star(page, "droits-sociaux", "maîtrise");
      await settled();
      expect(await read(page, "#annonce-niveaux")).toMatch(
        /tous ceux de ce lieu, même ceux que vous ne touchez pas, seront dits « déclarés par le lieu ».*estimés d’après : Étude Aguram, avril 2022/,
      );
      expect(await proposedLines(page)).toEqual([
        '− horaires: "Mo-Fr 08:30-16:00"',
        expect.stringMatching(/^\+ horaires: "Mo.*We 08:30-12:00.*"$/),
        "− droits-sociaux: expert",
        '− expertises_source: { statut: estimé, source: "Étude Aguram, avril 2022", date: 2022-04-30 }',
        "+ droits-sociaux: maîtrise",
        `+ expertises_source: { statut: déclaré, date: ${today()} }`,
        "− date_maj: 2022-04-30",
        `+ date_maj: ${today()}`,
      ]);
      expect(faults).toEqual([]);
    }));

  test("a star pressed by mistake, pressed back, changes nothing", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, "services");
      await star(page, "droits-sociaux", "maîtrise");
      await settled();
      await star(page, "droits-sociaux", "expert");
      await settled();
      expect(await page.$eval("#annonce-niveaux", (one) => one.textContent)).toBe("");
      await page.click(".verifier button");
      expect(await read(page, "#rien-a-envoyer")).toMatch(/rien changé/);
      expect(await page.$(".envoi")).toBeNull();
    }));

  test("blocks are added and taken away, the focus goes with them, and only their lines change", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, "materiel");
      await press(page, '#materiel .bloc[data-rang="1"] [data-retirer]');
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("materiel.2.type");
      await press(page, '[data-ajouter="materiel"]');
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("materiel.3.type");
      await page.select('[name="materiel.3.type"]', "scanner");
      expect((await proposedLines(page)).filter((line) => !line.includes("date_maj")).toSorted()).toEqual([
        "+ - { type: scanner }",
        "− - { type: imprimante, libre_acces: true }",
      ]);
    }));
});

test("who changes the address is told what becomes of the point on the map, and takes it away or puts it back in one press", () =>
  visiting(async (visitor) => {
    const { page } = visitor;
    await openForm(visitor, `?fiche=${CAF}`);
    await openPart(page, "adresse");
    expect(await page.$(".point-de-la-carte p:not(:empty)")).toBeNull();
    await write(page, "adresse", "2 rue des Tilleuls");
    await settled();
    expect(await read(page, ".point-de-la-carte")).toMatch(/ne suit pas l’adresse[^.]*au milieu de son territoire\./);
    await press(page, ".point-de-la-carte button");
    await settled();
    expect(await read(page, ".point-de-la-carte")).toMatch(/est effacé/);
    expect(await axeFaults(page)).toEqual([]);
    const gone = (await proposedLines(page)).filter((line) => /latitude|longitude|position/.test(line));
    expect(gone.map((line) => line.split(":")[0])).toEqual(["− latitude", "− longitude", "− position"]);
    await press(page, ".point-de-la-carte button");
    expect((await proposedLines(page)).filter((line) => /latitude|longitude|position/.test(line))).toEqual([]);
  }));

test("the example of a list of names is one of these names, never an identifier", () =>
  visiting(async (visitor) => {
    const { page } = visitor;
    await openForm(visitor, "?nouveau=oui");
    await openPart(page, "adresse");
    const names = await page.$$eval('[name="territoire"] option', (all) => all.map((one) => one.textContent ?? ""));
    const help = (await page.$('[id="f-territoire-aide"]')) ? await read(page, '[id="f-territoire-aide"]') : undefined;
    expect(help === undefined || names.some((name) => help === `Exemple : ${name}`)).toBe(true);
    expect(await page.$eval('[name="territoire"]', (one) => one.getAttribute("aria-describedby"))).toBe(help === undefined ? null : "f-territoire-aide");
  }));

test("a place that moves, and that the guide has not, is declared: its file is sound and says where it stops", () =>
  visiting(async (visitor) => {
    const { page, faults } = visitor;
    await openForm(visitor, "?nouveau=oui");
    await declareBus(visitor);
    await settled();
    expect(await read(page, "#lieu")).toContain("structures/woippy/bus-numerique-d-essai.yaml");
    await proposedLines(page);
    const file = await page.$eval(".lignes-du-fichier", (one) => one.textContent ?? "");
    expect(file.split("\n").filter((line) => line !== "" && !line.startsWith("#"))).toEqual([
      "nom: Bus numérique d'essai",
      'code_postal: "57140"',
      "commune: Woippy",
      'code_insee: "57751"',
      "territoire: woippy",
      "materiel:",
      "  - { type: ordinateur, nombre: 4 }",
      "itinerance: [Itinérant]",
      "tournee:",
      "  - { lieu: Place de la mairie, commune: Woippy }",
      `date_maj: ${today()}`,
    ]);
    expect(faults).toEqual([]);
  }));

/** The mistakes of the coach that a field lets one make; those of YAML itself cannot be made here. */
const MISTAKES: readonly (readonly [name: string, wrong: string, said: RegExp])[] = [
  ["nom", "", /nécessaire/],
  ["nom", "=HYPERLINK(1)", /formule/],
  ["presentation_resume", "x".repeat(300), /long|280/],
  ["presentation_detail", "[ici](javascript:alert(1))", /ne sera pas un lien/],
  ["pivot", "732829320", /SIRET|14 chiffres/],
  ["pivot", "73282932000075", /contrôle|SIRET/],
  ["adresse", "12 rue <script>", /code/],
  ["code_postal", "33000", /département/],
  ["code_insee", "57", /INSEE|cinq/],
  ["latitude", "95", /entre/],
  ["telephone", "387112233", /zéro/],
  ["telephone", "03 87 11 22 33 / 03 87 00 00 00", /plusieurs/],
  ["telephone", "06 12 34 56 78", /mobile/],
  ["courriels.0", "accueil(at)exemple.fr", /adresse e-mail/],
  ["courriels.0", "jeanne.martin@exemple.fr", /personne/],
  ["site_web.0", "exemple.fr", /complète|https/],
  ["prise_rdv", "javascript:alert(1)", /javascript/],
  ["prise_rdv", "https://exemple.fr@ailleurs.example", /ailleurs\.example/],
  ["demarche", "Appeler Jeanne au 06 12 34 56 78", /personne/],
  ["delai", "x".repeat(200), /long|160/],
  ["materiel.0.nombre", "beaucoup", /nombre/],
];

describe("what is wrong", () => {
  test.each([
    ["contact", "telephone", "0387", /téléphone/i, "03 87 11 22 33"],
    ["contact", "prise_rdv", "exemple point fr", /adresse|https/i, "https://exemple.fr"],
    ["lieu", "pivot", "12345678901234", /SIRET/, "73282932000074"],
    ["adresse", "code_postal", "5700", /code postal/i, "57000"],
    ["adresse", "commune", "Mets", /commune/i, "Metz"],
    ["adresse", "longitude", "est", /nombre/i, "6.17"],
  ])("in « %s », %s: « %s » is said under the field, in words without YAML, and one gets out of it", (part, name, wrong, said, right) =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, part);
      await page.$$eval(".rares", (all) => all.map((one) => one.setAttribute("open", "")));
      await write(page, name, wrong);
      await page.keyboard.press("Tab");
      await page.waitForSelector(`[id="f-${name}-faute"]`);
      const words = await fieldFault(page, name);
      expect(words).toMatch(said);
      expect(words).not.toMatch(/guillemets|YAML|colonne|: "/);
      expect(await page.$eval(`[name="${name}"]`, (field) => field.getAttribute("aria-describedby"))).toContain(`f-${name}-faute`);
      await write(page, name, right);
      await page.keyboard.press("Tab");
      await settled();
      expect(await page.$(".faute")).toBeNull();
    }),
  );

  test("of whatever kind, is said where it is, and goes when it is mended", () =>
    visiting(
      async (visitor) => {
        const { page } = visitor;
        await openForm(visitor, `?fiche=${CAF}`);
        for (const block of ["courriels", "site_web", "materiel"])
          await page.$eval(`[data-ajouter="${block}"]`, (one) => one instanceof HTMLElement && one.click());
        await page.$$eval("#formulaire details", (all) => all.map((one) => one.setAttribute("open", "")));
        const unsaid: string[] = [];
        for (const [name, wrong, said] of MISTAKES) {
          const before = await page.$eval(`[name="${name}"]`, (one) => ("value" in one ? String(one.value) : ""));
          await write(page, name, wrong);
          await page.keyboard.press("Tab");
          const words = (await faultComes(page, name, true)) ? await fieldFault(page, name) : "";
          if (!said.test(words) || /YAML|undefined/.test(words)) unsaid.push(`${name} « ${wrong} » : ${words}`);
          await write(page, name, before);
          await page.keyboard.press("Tab");
          if (!(await faultComes(page, name, false))) unsaid.push(`${name} reste en faute : ${await fieldFault(page, name)}`);
        }
        expect(unsaid).toEqual([]);
      },
      { width: 1280 },
    ));

  test("is listed on top when one asks to send; a link leads to each, and nothing is proposed meanwhile", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, "?nouveau=oui");
      await page.click(".verifier button");
      await page.waitForSelector("#fautes:not([hidden])");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("fautes");
      const links = await readAll(page, "#fautes li");
      expect(links.map((link) => link.split(" : ")[0])).toEqual(
        expect.arrayContaining(["Nom du lieu", "Numéro et rue", "Code postal", "Commune", "Dans quel territoire du guide"]),
      );
      expect(await axeFaults(page)).toEqual([]);
      await page.click("#fautes li:nth-child(2) a");
      expect(await page.evaluate(() => document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLSelectElement)).toBe(true);
      expect(await page.$(".envoi")).toBeNull();
      await declareBus(visitor);
      await settled();
      expect(await page.$eval("#fautes", (one) => (one instanceof HTMLElement && !one.hidden ? one.innerText : ""))).toBe("");
    }));

  test("only perhaps is said before the ways to send, leads to its field, and prevents nothing", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, "adresse");
      await write(page, "code_postal", "57140");
      await page.click(".verifier button");
      await page.waitForSelector(".envoi .voie");
      expect(await read(page, ".envoi .doutes")).toMatch(/Un point à vérifier.*Code postal : .*57140.* Écrivez : 57000/s);
      expect(await page.$eval(".envoi", (panel) => panel.innerHTML.indexOf("doutes") < panel.innerHTML.indexOf("voies"))).toBe(true);
      expect(await axeFaults(page)).toEqual([]);
      await page.click(".envoi .doutes a");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("code_postal");
    }));

  test("is not that nothing was changed: who read it all is led to say so", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await page.click(".verifier button");
      await page.waitForSelector("#rien-a-envoyer a");
      await Promise.all([page.waitForNavigation(), page.click("#rien-a-envoyer a")]);
      await page.waitForSelector("#rien .envoi");
      expect(await read(page, "h1")).toMatch(/tout est encore juste/);
    }));

  test("is not a chapter that cannot be chosen: the form says why", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, "adresse");
      const ids = await page.$eval('[name="territoire"]', (field) => field.getAttribute("aria-describedby") ?? "");
      expect(
        await readAll(
          page,
          ids
            .split(" ")
            .map((id) => `#${id}`)
            .join(","),
        ),
      ).toContainEqual(expect.stringMatching(/Seule la rédaction/));
    }));

  test("is never what the person did not write", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, "contact");
      await write(page, "telephone", "03 87 11 22 33");
      await proposedLines(page);
      expect(await page.$(".faute")).toBeNull();
    }));

  test("an offer to mend writes what it offers", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, "contact");
      await write(page, "telephone", "0387112233");
      await page.keyboard.press("Tab");
      await page.waitForSelector("[data-ecrire]");
      await page.click("[data-ecrire]");
      expect(await page.$eval("[name=telephone]", (field) => (field instanceof HTMLInputElement ? field.value : ""))).toBe("03 87 11 22 33");
      await settled();
      expect(await page.$(".faute")).toBeNull();
    }));
});

describe("a draft", () => {
  test("survives a closed tab, says so and since when; erased, the published fiche is back", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, "contact");
      await write(page, "telephone", "03 87 11 22 33");
      await press(page, '[data-ajouter="courriels"]');
      await write(page, "courriels.0", "accueil@exemple.fr");
      await settled();
      const other = await page.browserContext().newPage();
      await page.close();
      await other.goto(`${served.base}/contribuer/?fiche=${CAF}`);
      await other.waitForSelector("#formulaire:not([hidden])");
      expect(
        await other.$$eval("[name=telephone], [name='courriels.0']", (all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : ""))),
      ).toEqual(["03 87 11 22 33", "accueil@exemple.fr"]);
      expect(await read(other, "#brouillon")).toMatch(/Voici votre brouillon du \d+ \S+ à \d+\sh( \d\d)?, gardé dans ce navigateur/);
      await Promise.all([other.waitForNavigation(), other.click("#brouillon button")]);
      await other.waitForSelector("#formulaire:not([hidden])");
      expect(await other.$eval("[name=telephone]", (one) => (one instanceof HTMLInputElement ? one.value : undefined))).toBe("");
      expect(await other.$("[name='courriels.0']")).toBeNull();
    }));

  test("of a fiche that was published again since says so", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await openPart(page, "contact");
      await write(page, "telephone", "03 87 11 22 33");
      await settled();
      await page.evaluate(() => {
        for (const key of Object.keys(localStorage))
          localStorage.setItem(key, (localStorage.getItem(key) ?? "").replace("Dix ordinateurs", "Neuf ordinateurs"));
      });
      // Leaving the page keeps the draft as it stands: another one opens it.
      const other = await page.browserContext().newPage();
      await other.goto(`${served.base}/contribuer/?fiche=${CAF}`);
      await other.waitForSelector("#formulaire:not([hidden])");
      expect(await read(other, "#brouillon")).toMatch(/La fiche publiée a changé depuis/);
    }));

  test("that the browser refuses to keep is said, and the rest works", () =>
    visiting(
      async (visitor) => {
        const { page, faults } = visitor;
        await openForm(visitor, `?fiche=${CAF}`);
        await openPart(page, "contact");
        await write(page, "telephone", "03 87 11 22 33");
        await settled();
        expect(await read(page, "#brouillon")).toMatch(/ne garde pas de brouillon/);
        expect((await proposedLines(page)).at(0)).toBe('+ telephone: "03 87 11 22 33"');
        expect(faults).toEqual([]);
      },
      { width: PHONE, storageBlocked: true },
    ));
});

test("by keyboard alone: the place is found, corrected, and ready to send", () =>
  visiting(
    async ({ page, go, faults }) => {
      await go("/contribuer/");
      await tabTo(page, /Quel lieu voulez-vous corriger/);
      await page.keyboard.type("caf pontif");
      await page.waitForSelector(".lieux-trouves a");
      await tabTo(page, /CAF – espace multimédia/);
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      await page.waitForSelector("#formulaire:not([hidden])");
      await tabTo(page, /^Téléphone, courriel, site/);
      await page.keyboard.press("Enter");
      await tabTo(page, /^Téléphone$/);
      await page.keyboard.type("03 87 11 22 33");
      await tabTo(page, /^Services et niveaux/);
      await page.keyboard.press("Enter");
      await page.focus('[name="expertises.messagerie"]:checked');
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await settled();
      await tabTo(page, /^Vérifier et envoyer/);
      await page.keyboard.press("Enter");
      await page.waitForSelector(".envoi");
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
      const lines = await page.$$eval(".lignes-du-fichier ins", (all) => all.map((line) => line.textContent ?? ""));
      expect(lines.join("\n")).toMatch(/telephone: "03 87 11 22 33"[\s\S]*messagerie: basique/);
      expect(faults).toEqual([]);
    },
    { width: 1280 },
  ));

test.each([PHONE, 1280])("axe finds nothing and nothing sticks out with everything unfolded, at %i px", (width) =>
  visiting(
    async (visitor) => {
      const { page } = visitor;
      await openForm(visitor, `?fiche=${CAF}`);
      await page.$$eval("#formulaire details", (all) => all.map((one) => one.setAttribute("open", "")));
      for (const add of await page.$$("#formulaire [data-ajouter]")) await add.evaluate((one) => (one instanceof HTMLElement ? one.click() : undefined));
      await settled();
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(beyondTheRight)).toEqual([]);
    },
    { width },
  ),
);

test("a name that no fiche bears is said, and the place can still be looked for", () =>
  visiting(async ({ page, go }) => {
    await go("/contribuer/?fiche=nulle-part");
    await page.waitForSelector("#lieu-en-cours:not([hidden])");
    expect(await read(page, "#lieu-en-cours")).toMatch(/pas dans le guide/);
    await page.type("#lieu-a-corriger", "caf");
    await page.waitForSelector(".lieux-trouves a");
  }));
