// Kinds of sentence ends that documents from the field showed.

import { describe } from 'vitest'
import { splits } from '../../support/sentences-table.ts'

describe('a quantity with an abbreviated era, hour, unit or currency', () => {
  splits('ar', 'ولد الخليل سنة ١٠٠ هـ. | نشأ في البصرة.')
  splits('ar', 'تأسست الدولة سنة 132هـ/750م. | انتقلت العاصمة إلى بغداد.')
  splits('ar', 'عاش في القرن ٣ ق.م. | لم يبق من آثاره شيء.')
  splits('ar', 'سقطت غرناطة عام 1492م. على يد الإسبان.')
  splits('ar', 'توفي الشاعر سنة ٣٥٤ هـ. | ودفن في واسط.')
  splits('ar', 'يبدأ الدوام الساعة 8 ص. وينتهي الساعة 3 م. كل يوم.')
  splits('ar', 'الراتب 5000 ر.س. شهريا. | يدفع أول الشهر.')
  splits('ar', 'بلغ السعر 20 د.ك. | رفض المشتري.')
  splits('ar', 'سعر الكيلو ٤٥ ج.م. للمستهلك. | الكمية محدودة.')
  splits('ar', 'ارتفاع الجدار ٣ م. وعرضه ٥ م. تقريبا.')
  splits('ar', 'المسافة بين المدينتين 60 كم. | يقطعها القطار في ساعة.')
  splits('ar', 'الساعة ٧ م. بتوقيت مكة. | لا تتأخروا.')
  splits('ar', 'توفي سنة 505 هـ. (1111 م.) في طوس.')
  splits('ar', 'استمر حتى عام ٦٥٦ هـ. حين دخل المغول بغداد.')
  splits('ar', 'وصلنا الساعة 6 ص. | كان المطار خاليا.')
})

describe('sections with titles, lists on one line', () => {
  splits('ar', 'راجع البندين ٣.١. الأهداف و٣.٢. الوسائل قبل الاجتماع. | سنناقشهما غدا.')
  splits('ar', 'انظر الفصل 2.1. | ثم أجب عن الأسئلة.')
  splits('en', 'Read chapters 1.1. Scope and 1.2. Terms before you sign. | Ask if in doubt.')
  splits('en', 'Details are in Section 3.2. | Users should read it first.')
  splits('ar', 'الخطوات: ١. التسجيل ٢. الدفع ٣. الاستلام')
  splits('ar', 'الأوراق المطلوبة: أ. صورة ب. شهادة ج. استمارة.')
  splits('en', 'You need: 1. Passport 2. Photographs 3. Receipt')
  splits('en', 'Choose: a. Red b. Green c. Blue')
  splits('en', 'Steps: i. Open the box ii. Remove the lid iii. Plug it in')
})

describe('footnotes, citations, emoji', () => {
  splits('en', 'The town was rich.[1,2] | Later it fell.[3–5] | It rose.(6) | It fell.† | So it was.² | Why?[a] | Nobody knew.')
  splits('en', 'He said it was “rich.”3 | Later it fell.12 | That was all.')
  splits('en', 'The town was rich. [1] | Later it fell.')
  splits('en', '[1] Smith wrote it. | [2] Jones read it.')
  splits('ar', 'قال إنها «غنية».(٣) | ثم خربت.[١،٢] | كانت غنية؟[٢] | لا أعرف.١ | وهذا كل شيء.')
  splits('en', 'Why is this so? (1 Cor. 13:4) | Love is patient.')
  splits('ar', 'إن مع العسر يسرا. (الشرح: ٦) | فاصبر.')
  splits('en', 'Great work!🎉 | See you soon. 👍🏽 | Bye.')
  splits('ar', 'أحسنتم! 👏👏 | نراكم قريبا. ❤️ | إلى اللقاء.')
  splits('en', '✅ Open the box. | ✅ Plug it in. | ✅ Done.')
})

describe('names, books, medicine', () => {
  splits('en', 'Yahya b. Sa‘id and ‘A’isha bt. Abi Bakr met. | They talked.')
  splits('en', 'Compare Isa. 40:3 and Dan. 7:13 with care. | They differ.')
  splits('en', 'I met Dan. | 7 people came.')
  splits('en', 'It weighs approx. 5 kg. | Approx. 20 people lifted it.')
  splits('en', 'Sec. Haddad and the Gov. of Basra met. | They agreed.')
  splits('en', 'Take 2 tabs. daily. | Rest.')
  splits('en', 'INJ. DICLOFENAC 75 MG STAT')
})

describe('a quotation and the words of speech after it', () => {
  splits('ar', '«أين كنت؟» أضافت الأم. | لم يجب.')
  splits('ar', '«كيف حدث ذلك؟» تساءلت سلمى. | لم يجبها أحد.')
  splits('ar', '"هل فهمتم؟" خاطبهم المعلم. | صمتوا.')
  splits('ar', '«هل تسمعني؟» يضيف الراوي. | ثم يسكت.')
  splits('ar', 'قال الوزير: «هل هذا عدل؟» | أضاف أن القرار نهائي.')
  splits('ar', 'انتهى الدرس. | أضاف المعلم سؤالا.')
  splits('ar', 'كتب «رسالة طويلة».|وأرسلها.')
  splits('en', 'He said "yes".|Then he left.')
  splits('en', '"Where are you?" Salma whispered. | Nobody heard.')
})

describe('other scripts and languages', () => {
  splits('ur', 'یہ کتاب ہے۔|وہ قلم ہے۔ | کیا آپ آئیں گے؟|ہاں۔')
  splits('hi', 'वह आया।|मैं गया॥ | क्या वह आएगा? | हाँ।')
  splits('zh', '今天下雨。|明天晴天！|你来吗？|好。')
  splits('ja', '「明日は晴れます。」と彼女は言った。|私は笑った。')
  splits('de', 'Am 3. Oktober 1990 kamen z. B. Prof. Dr. Weber und ca. 5 Mio. Gäste. | Alle feierten.')
  splits('de', 'Im 19. Jahrhundert war das anders. | Er ist 20. | Sie kauft Brot, Käse usw. | Dann geht sie.')
  splits('de', 'Es geschah 44 v. Chr. in Rom. | Siehe Abs. 2 Nr. 3 des Gesetzes.')
  splits('fr', 'M. Dupont et Mme Martin sont venus. | Où sont-ils ? | Ici !')
  splits('fr', 'César mourut en 44 av. J.-C. à Rome. | Voir p. 45, art. 3 et chap. II. | C’est clair.')
  splits('fr', 'Il vend des livres, des stylos, etc. | La boutique ouvre à neuf heures.')
})
