// The example of an upload endpoint, under hostile files: it refuses them, and answers others meanwhile.

import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { built } from '../support/built.ts'
import { ALL, MIXED } from '../support/cli.ts'

const server = new URL('../../examples/upload/server.mjs', import.meta.url).pathname
const PORT = 20_000 + (process.pid % 20_000)
const address = `http://localhost:${PORT}`
let child: ChildProcess

beforeAll(async () => {
  await built()
  child = spawn(process.execPath, [server], { env: { ...process.env, PORT: String(PORT) }, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((done) => child.stdout!.once('data', done))
})
afterAll(() => child.kill())

const post = async (name: string, body: string | Uint8Array) => {
  const response = await fetch(`${address}/align?name=${name}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : Uint8Array.from(body),
  })
  return { status: response.status, answer: (await response.json()) as Record<string, string>[] }
}
const waiting = async (): Promise<number> => ((await (await fetch(`${address}/health`)).json()) as { waiting: number }).waiting

const sheet = (rows: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><sheets>${Array.from({ length: 900 }, (_, k) => `<sheet name="s${k}" sheetId="${k + 1}" r:id="r1"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  })

/** Files that are made to break readers, by name. */
const HOSTILE: Record<string, string | Uint8Array> = {
  'deep.md': '>'.repeat(200_000),
  'deep.html': '<div>'.repeat(100_000),
  'long.html': `<p>${'كلمة <b>word</b> '.repeat(40_000)}</p>`,
  'long.txt': 'ا'.repeat(900_000),
  'words.txt': 'كلمة a. '.repeat(100_000),
  'bomb.docx': zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(100_000_000) }),
  'bomb.xlsx': zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': new Uint8Array(100_000_000) }),
  'sheets.xlsx': sheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>كلب</t></is></c><c r="B1" t="inlineStr"><is><t>dog</t></is></c></row>'.repeat(
      2000,
    ),
  ),
  'entities.tmx': `<!DOCTYPE tmx [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><tmx version="1.4"><header srclang="ar"/><body><tu><tuv xml:lang="ar"><seg>&b;</seg></tuv></tu></body></tmx>`,
  'deep.tmx': `<tmx version="1.4"><header srclang="ar"/><body>${'<tu>'.repeat(50_000)}`,
  'path.tmx':
    '<tmx version="1.4"><header srclang="../../x"/><body><tu><tuv xml:lang="../../x"><seg>a</seg></tuv><tuv xml:lang="../../y"><seg>b</seg></tuv></tu></body></tmx>',
  'deep.jsonl': `{"source":"a","target":"b","data":${'['.repeat(100_000)}`,
  'proto.jsonl': '{"source":"a","target":"b","__proto__":{"x":1},"constructor":1,"id":1}\n',
  'nul.md': '\0'.repeat(100_000),
  'lines.txt': '1\n'.repeat(400_000),
  'gaps.txt': ' a '.repeat(300_000),
  'embedded.txt': 'a\u202e'.repeat(200_000),
  'brackets.md': `${'[a]('.repeat(200)}\n`.repeat(500),
  'wide.csv': 'نص,A text,'.repeat(60_000),
  'large.txt': 'x'.repeat(3_000_000),
}

it('answers', async () => {
  const { status, answer } = await post('article.txt', MIXED)
  expect(status).toBe(200)
  expect(answer.map(({ source, target }) => [source, target])).toEqual(ALL)
})

it('refuses or answers hostile files, and answers ordinary ones meanwhile', async () => {
  let isOver = false
  const hostile = Promise.all(
    Object.entries(HOSTILE).map(async ([name, body]) => [name, await post(name, body).catch(String)] as const),
  ).finally(() => {
    isOver = true
  })
  const others: number[] = []
  while (!isOver) others.push((await post('article.txt', MIXED)).status)
  const answers = await hostile
  // What is beyond a limit is closed while it is still sent, so that `fetch` may fail.
  const odd = answers.filter(([name, seen]) =>
    typeof seen === 'string' ? name !== 'large.txt' : ![200, 413, 422, 503].includes(seen.status),
  )
  expect(odd).toEqual([])
  expect(others.length).toBeGreaterThan(0)
  expect(others.filter((status) => status !== 200)).toEqual([])
  expect(await waiting()).toBe(0)
  expect((await post('article.txt', MIXED)).status).toBe(200)
  expect(child.exitCode).toBeNull()
})

it('stops working for who has gone', async () => {
  const socket = connect(PORT, 'localhost')
  const body = `${MIXED}\n\n`.repeat(4_000)
  socket.write(`POST /align?name=a.txt HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  while ((await waiting()) === 0) await new Promise((done) => setTimeout(done, 5))
  socket.destroy()
  while ((await waiting()) > 0) await new Promise((done) => setTimeout(done, 50))
  expect((await post('article.txt', MIXED)).status).toBe(200)
})
