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

/** Bytes of base64. A loop, as `Uint8Array.from` with a function takes 150 ms for the engine. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at)
  return bytes
}

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

/** Long work in the background rests so long between its parts that keys are heard. */
export const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 20))
