/** The search: what its files weigh, and how long an answer takes, against a plain filter over the same structures. */
import { brotliCompressSync, constants } from "node:zlib";
import { countsOf } from "../../src/knowledge/search/counts.ts";
import type { Criteria } from "../../src/knowledge/search/criteria.ts";
import { decodeIndex } from "../../src/knowledge/search/decode.ts";
import { searchIndex, vocabularyOf } from "../../src/knowledge/search/encode.ts";
import { search } from "../../src/knowledge/search/query.ts";
import { plainSearch } from "../../src/testing/plain-search.ts";
import { alternate, exactly, type Figure, sampleOf } from "./figure.ts";
import { loaded, type MeasuredGuide } from "./guides.ts";

const GROUP = "Recherche (index en brotli ; une question, comptes des filtres compris)";

/** As they are asked: words, then filters, then all at once. */
const QUESTIONS: readonly Criteria[] = [
  { text: "rsa" },
  { text: "carte vitale woippy" },
  { text: "mediateque" },
  { choices: { service: ["declarer-revenus"], public: ["seniors"], cout: ["gratuit"] }, niveau: 2 },
  { text: "imprimer", choices: { avec: ["sans-rendez-vous"] }, open: { day: 2, minute: 14 * 60 } },
  { text: "impôts", niveau: 2, choices: { public: ["jeunes"] }, open: { day: 5 }, from: { latitude: 49.12, longitude: 6.18 }, within: 5_000 },
];

const weightOf = (value: object): number => {
  const text = JSON.stringify(value);
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }).length / 1000;
};

/** Milliseconds a question, over all of them. */
const perQuestion = (ask: (criteria: Criteria) => unknown, rounds: number): number => {
  const start = performance.now();
  for (let round = 0; round < rounds; round++) for (const criteria of QUESTIONS) ask(criteria);
  return (performance.now() - start) / rounds / QUESTIONS.length;
};

const ROUNDS = 20;

/** `aim`: the weight of the index, in kilobytes. */
export const measureSearch = async ({ nom, content }: MeasuredGuide, aim: number, runs: number): Promise<readonly Figure[]> => {
  const guide = loaded(content);
  const [encoded, vocabulary] = [searchIndex(guide), vocabularyOf(guide)];
  const index = decodeIndex(encoded, vocabulary);
  const plain = plainSearch(guide);
  const { ours, other } = await alternate(
    async () => perQuestion((criteria) => countsOf(index, search(index, criteria)), ROUNDS),
    async () => perQuestion(plain, 1),
    runs,
  );
  return [
    { groupe: GROUP, nom: `${nom} : index`, unite: "Ko", mesure: exactly(weightOf(encoded)), objectif: aim },
    { groupe: GROUP, nom: `${nom} : mots du référentiel (dans la page)`, unite: "Ko", mesure: exactly(weightOf(vocabulary)) },
    {
      groupe: GROUP,
      nom: `${nom} : une question`,
      unite: "ms",
      mesure: sampleOf(ours),
      objectif: 1,
      repere: { nom: "filtre sans index", mesure: sampleOf(other), rapportMax: 0.5 },
    },
  ];
};
