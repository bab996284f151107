import { writeYaml, type YamlGroup } from "../exchange/yaml/write.ts";

/** A Markdown file with its YAML front matter. */
export const writeArticle = (front: YamlGroup, body: string): string => `---\n${writeYaml(front)}---\n\n${body.trim()}\n`;
