/** Elements made by a script. */

export const create = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
};

export const button = (className: string, text: string, act: () => void): HTMLButtonElement => {
  const made = create("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};
