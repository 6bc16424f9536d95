/** From the news article of the fixtures, marked up as its editors would. */
export const ARTICLE = `# محادثات موسكو

وقال **أوشاكوف** لوسائل إعلام روسية إن الطرفين «لم يصبحا أقرب ولا أبعد» من حل الأزمة الأوكرانية. واستمرت المحادثات خمس ساعات.

## بوتين يهاجم أوروبا

واعتبر الرئيس الروسي [فلاديمير بوتين](https://example.org/putin) أن «المطالب الأوروبية» غير مقبولة على الإطلاق لموسكو.

- رفضت كييف التنازل عن الأراضي.
- خطة السلام مكونة من ٢٨ نقطة.

---

# The Moscow talks

**Ushakov** told Russian media that the two sides "did not become closer or further away" from resolving the Ukrainian crisis. The talks lasted five hours.

## Putin attacks Europe

Russian President [Vladimir Putin](https://example.org/putin) considered that the "European demands" are completely unacceptable to Moscow.

- Kyiv refused to cede territory.
- The peace plan consists of 28 points &amp; more.
`
