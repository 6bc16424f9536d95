// - item · • item · * item · – item · 1. item · ١- item · 1) item · (1) item · a) item · أ) item · أ- item · (iv) item · II. item
const MARKER =
  /^(?:[-•*▪◦●○■–—·]\s+|\(?(?:[0-9٠-٩۰-۹]{1,3}|[a-zA-Z]|[\u0621-\u064A]|(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})|(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3}))(?:[.)]\s+|[-–]\s+|\)\s*))/u

/** Length of the list marker that a line begins with, 0 without one. `listMarker('١. المقدمة')` is 3. */
export function listMarker(line: string): number {
  return MARKER.exec(line)?.[0].length ?? 0
}

const ARABIC_ORDINAL =
  '(?:الأولى?|الثاني[ةه]?|الثالث[ةه]?|الرابع[ةه]?|الخامس[ةه]?|السادس[ةه]?|السابع[ةه]?|الثامن[ةه]?|التاسع[ةه]?|العاشر[ةه]?|الحادي[ةه]?|العشر(?:ون|ين))(?:\\s+عشرة?)?(?:\\s+بعد\\s+\\S+)?'
const ENGLISH_ORDINAL = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth)'

/** The names of numbered parts: المادة ١، المادة الأولى، الفصل الثاني، Article 1, Art. 1, Chapter IV, Part Two. */
const PARTS = [
  new RegExp(
    `^(?:ال)?(?:مادة|فصل|باب|قسم|بند|ملحق|جزء|فرع|مبحث|مطلب)\\s*(?:رقم\\s*)?[(\\[]?\\s*(?:[0-9٠-٩۰-۹]+|${ARABIC_ORDINAL})(?![\\p{L}\\p{M}\\p{N}])`,
    'u',
  ),
  new RegExp(
    `^(?:article|art\\.|section|sec\\.|§|chapter|part|clause|title|annex|appendix|schedule|book)\\s*[(\\[]?\\s*(?:\\d+|[ivxlc]+|${ENGLISH_ORDINAL})(?![\\p{L}\\p{N}])`,
    'iu',
  ),
]

/** أولاً: · ثانيًا - · First: · Secondly – */
const ORDER =
  /^(?:(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)[\u064B-\u0652]?|(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)[\u064B]ا|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?)\s*[:.\-–—]/iu

/**
 * Length of the name of a numbered part that a line begins with, 0 without one.
 *
 * @example partName('المادة الأولى: التعريفات') // 13
 * @example partName('Article 1 applies.') // 9
 */
export function partName(line: string): number {
  for (const pattern of [...PARTS, ORDER]) {
    const match = pattern.exec(line)
    if (match !== null) return match[0].length
  }
  return 0
}
