// Elements of the page. Text gets in through `textContent` alone, so that no text can be markup.

type Child = Node | string | undefined | false
type Properties = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>

/** `el('button', { class: 'big', onclick: go, 'aria-label': 'Go' }, 'Go')`. `undefined` and `false` set nothing, `true` an empty attribute. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== undefined && child !== false))
  return element
}

/** Sets or removes an attribute, only where it differs. */
export function attribute(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value))
}

const base64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
export const fromBase64 = base64

/** Hands a file to the person. */
export function download(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }))
  const link = el('a', { href: url, download: name, hidden: true })
  document.body.append(link)
  link.click()
  link.remove()
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
