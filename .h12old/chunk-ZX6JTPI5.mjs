// src/text/characters.ts
function isArabicLetter(code) {
  return code >= 1568 && code <= 1610 || code >= 1646 && code <= 1747 || code === 1749 || code >= 1774 && code <= 1775 || code >= 1786 && code <= 1791 || code >= 1872 && code <= 1919 || code >= 2208 && code <= 2249 || code >= 64336 && code <= 65019 || code >= 65136 && code <= 65276;
}
function isLatinLetter(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 192 && code <= 591 && code !== 215 && code !== 247 || code >= 7680 && code <= 7935;
}
var OTHER_LETTER = /^\p{L}$/u;
function countLetters(text) {
  let arabic = 0;
  let latin = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 65) continue;
    if (isLatinLetter(code)) latin++;
    else if (isArabicLetter(code)) arabic++;
    else if (code > 591 && !(code >= 1536 && code <= 1791) && !(code >= 8192 && code <= 11263)) {
      const point = text.codePointAt(i) ?? code;
      if (OTHER_LETTER.test(String.fromCodePoint(point))) other++;
      if (point > 65535) i++;
    }
  }
  return { arabic, latin, other };
}

export {
  isArabicLetter,
  isLatinLetter,
  countLetters
};
