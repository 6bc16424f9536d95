// Seeded mutations of texts, bytes, archives and plain data, which know the parts that formats are made of.

import { unzipSync, zipSync } from 'fflate'

/** What readers have to look at twice, in the formats that are read. */
const WORDS = [
  ...'<|>|&|"|""|\'|,|;|\t|\r|\n|\r\n|\n\n|{|}|[|]|:|null|true|-1|0|1e999|NaN|99999999999999999999|\\|\\u0000|\\uD800|\\"'.split(
    '|',
  ),
  ...'&amp;|&lt;|&#0;|&#xD800;|&#x110000;|&nbsp;|&copy|&a;|<!--|-->|<![CDATA[|]]>|<?x?>|<!DOCTYPE x [<!ENTITY a "b">]>'.split(
    '|',
  ),
  ...'__proto__|constructor|toString|hasOwnProperty|xml:lang="../../x"|xml:lang=""|xml:lang="ar"|version="1.2"|version="2.1"'.split(
    '|',
  ),
  ...'**|*|_|`|```|~~~|> |- |1. |# |---|***|[a](b)|![|](|[^1]: || a | b |\n| - | - |\n|    |<br>|<p>|</p>|<div>|</div>'.split(
    '|',
  ),
  ...'<table>|<tr>|<td>|</td>|<pre>|<script>|</script>|<style>|<p lang="ar">|<li>|<b>|</b>|<svg>|<template>|<select>'.split('|'),
  ...'1\n00:00:01,000 --> 00:00:02,000\n|WEBVTT\n\n|{\\an8}|-->|00:00:00.000|<tuv xml:lang="ar"><seg>|</seg></tuv>|<tu>|</tu>'.split(
    '|',
  ),
  ...'<bpt i="1">x</bpt>|<ph/>|<g id="1">|</g>|<x id="1"/>|<target/>|<source>|</source>|<trans-unit id="1">|<segment>'.split('|'),
  ..."كتاب|كَلِمة|ـ|؟|،|. |د. |«|»|١٢٣|a|Dr. |word |U.S. |1.|(|)|…|🙂|e\u0301|中文|=1+1|@x|+1|'=x".split('|'),
  '|',
  '\0',
  '\x01',
  '\x0b',
  '\f',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u2028',
  '\u202e',
  '\u2067',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\ud800',
  '\udc00',
]

/** Values that are wrong in most places. */
const VALUES = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  10n,
  '',
  'x',
  '\ud800',
  '\0',
  '../../x',
  '__proto__',
  [],
  [null],
  {},
  Object.create(null),
  new Date(Number.NaN),
  new Map([[1, 2]]),
  new Uint8Array(2),
]

/** Numbers from a seed: mulberry32 by Tommy Ettinger, in the public domain. */
export function numbers(seed) {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count) => Math.floor(next() * count)
  return { next, below, of: (list) => list[below(list.length)] }
}

/** Tags, strings, words, white space, and single characters. */
const TOKEN = /<[^<>]*>|"(?:[^"\\\n]|\\.)*"|[\p{L}\p{M}\p{N}_:-]+|\s+|[\s\S]/gu

const MAX_CHARACTERS = 6_000

/** A text with one to six changes. Parts of `others` come in, too. */
export function mutateText(text, others, random) {
  let tokens = text.match(TOKEN) ?? []
  for (let times = 1 + random.below(6); times > 0; times--) {
    const at = random.below(tokens.length + 1)
    const length = 1 + random.below(random.next() < 0.8 ? 3 : 40)
    const part = tokens.slice(at, at + length)
    const put = (...made) => {
      tokens = [...tokens.slice(0, at), ...made, ...tokens.slice(at + length)]
    }
    const kind = random.below(9)
    if (kind === 0) put()
    else if (kind === 1) put(...part, ...part)
    else if (kind === 2) put(random.of(WORDS), ...part)
    else if (kind === 3) put(random.of(WORDS))
    else if (kind === 4) put(...part.reverse())
    else if (kind === 5) put(...part.map((one) => (/^\d+$/.test(one) ? random.of(['0', '-1', '2147483648', '1e9', '']) : one)))
    else if (kind === 6) {
      const other = random.of(others).match(TOKEN) ?? []
      const from = random.below(other.length)
      put(...part, ...other.slice(from, from + 1 + random.below(30)))
    } else if (kind === 7) put((part[0] ?? random.of(WORDS)).repeat(1 + random.below(60)), ...part)
    else if (random.next() < 0.2) tokens = tokens.slice(0, at)
    else put(random.of(WORDS).repeat(1 + random.below(8)), ...part, random.of(WORDS))
  }
  return tokens.join('').slice(0, MAX_CHARACTERS)
}

/** Bytes that differ in some places. */
export function mutateBytes(bytes, random) {
  const made = [...bytes]
  for (let times = 1 + random.below(8); times > 0; times--) {
    const at = random.below(made.length + 1)
    const kind = random.below(4)
    if (kind === 0) made[at] = random.below(256)
    else if (kind === 1) made.splice(at, 1 + random.below(8))
    else if (kind === 2)
      made.splice(
        at,
        0,
        ...Array.from({ length: 1 + random.below(4) }, () => random.of([0, 255, 10, 0xd8, 0xc3, random.below(256)])),
      )
    else if (made[at] !== undefined) made[at] ^= 1 << random.below(8)
  }
  return Uint8Array.from(made)
}

/** A text as bytes: mostly UTF-8, sometimes what other programs write. */
export function encode(text, random) {
  const kind = random.below(6)
  if (kind > 2) return new TextEncoder().encode(text)
  if (kind === 2) return mutateBytes(new TextEncoder().encode(text), random)
  const bytes = Buffer.from(text, 'utf16le')
  return Uint8Array.from(kind === 0 ? [0xff, 0xfe, ...bytes] : [0xfe, 0xff, ...(bytes.length % 2 === 0 ? bytes.swap16() : bytes)])
}

/** An archive with one of its members changed, left out or named otherwise; or with changed bytes. */
export function mutateZip(bytes, others, random) {
  if (random.next() < 0.15) return mutateBytes(bytes, random)
  const members = unzipSync(bytes)
  const names = Object.keys(members)
  const name = random.of(names)
  const kind = random.below(12)
  if (kind === 0) delete members[name]
  else if (kind === 1) members[random.of(['../x', '__proto__x', name.toUpperCase(), `${name}x`])] = members[name]
  else {
    const texts = names.filter((one) => /\.(?:xml|rels)$/.test(one))
    const text =
      random.of(texts.filter((one) => /document|sheet|shared|workbook|notes|comments/.test(one) || random.next() < 0.3)) ??
      texts[0]
    const changed = mutateText(Buffer.from(members[text] ?? '').toString(), others, random)
    members[text] = new TextEncoder().encode(changed)
  }
  return zipSync(members, { level: 0 })
}

/** Plain data with one to three wrong things in it, at any depth. */
export function mutateData(data, random) {
  let made = data
  for (let times = 1 + random.below(3); times > 0; times--) made = wrongIn(made, random)
  return made
}

function wrongIn(value, random) {
  const isOpen =
    typeof value === 'object' && value !== null && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
  const keys = isOpen ? Object.keys(value) : []
  if (keys.length === 0 || random.next() < 0.1)
    return typeof value === 'string' && random.next() < 0.7 ? mutateText(value, [value], random) : random.of(VALUES)
  const key = random.of(keys)
  const copy = Array.isArray(value) ? [...value] : { ...value }
  const kind = random.below(12)
  if (kind === 0 && Array.isArray(copy)) copy.splice(Number(key), 1)
  else if (kind === 1 && Array.isArray(copy)) copy.push(copy[key])
  else if (kind === 0) delete copy[key]
  else copy[key] = wrongIn(copy[key], random)
  return copy
}
