import { describe } from 'vitest'
import { splits } from '../../support/sentences-table.ts'

describe('quotes in quotes', () => {
  splits('ar', 'قال: «هل رأيت فيلم "الأرض"؟ | إنه رائع.» | ثم سكت.')
  splits('ar', 'كتب: «قال المدير: ‹اعملوا. | لا وقت للراحة.› | فعملنا.» | ونشر المقال.')
  splits('ar', 'قرأت رواية «رجال في الشمس» لغسان كنفاني. | أعجبتني.')
  splits('en', 'He said, “Did you see ‘The Earth’? | It is great.” | Then he fell silent.')
  splits('en', 'The film “Where Are You?” opened in 2001. | It failed.')
})

describe('a quotation and its verb', () => {
  splits('ar', 'قالت: «لا أعرف!»، وخرجت. | لم تعد.')
  splits('ar', '«لا تخف!» قال أبي، «أنا معك.» | ثم ابتسم.')
  splits('ar', 'قال: «نعم»! | ثم خرج.')
  splits('ar', 'قال: «نعم» . | ثم خرج.')
  splits('en', '“Is it true?” asked Ahmed. | Nobody answered.')
  splits('en', '“What shall I do?” | Ahmed said to his father, “Help me.” | He waited.')
  splits('en', '"Stop!" he cried. | "Now!"')
})

describe('brackets around less or more than a sentence', () => {
  splits('ar', 'سألني أخي (وكان غاضبًا!) عن السيارة. | لم أجب.')
  splits('ar', '(كان ذلك قبل عام. | ثم تغيّر كل شيء.) | واليوم عاد.')
  splits('ar', '[انظر المقدمة.] | ثم اقرأ.')
  splits('ar', 'صدر القرار رقم (٥). | وأُلغي القرار السابق.')
  splits('en', 'He arrived (at last!) and sat down. | She smiled.')
  splits('en', '(He left.) | She stayed.')
  splits('en', '[He left.] | She stayed.')
})

describe('numbers, times, dates', () => {
  splits('ar', 'يبدأ الاجتماع الساعة ١٠.٣٠ صباحًا. | لا تتأخروا.')
  splits('ar', 'يبدأ الاجتماع الساعة 10.30 صباحًا. | لا تتأخروا.')
  splits('fa', 'دکتر احمدی ساعت ۱۰٫۳۰ آمد. | سپس رفت.')
  splits('ar', 'قيمته ۳٫۱۴ تقريبًا. | والباقي ۱٬۰۰۰٫۵.')
  splits('ar', 'ارتفع السعر بنسبة 2.5٪. | وانخفض الطلب بنسبة ٣٫٧٪.')
  splits('ar', 'في ١٢.٥.٢٠٢٠ بدأ العمل. | وانتهى في 3.6.2021.')
  splits('ar', 'انظر المادة ٥.٢.١ من العقد. | وهي واضحة.')
  splits('ar', 'للتواصل: هاتف 02.555.1234. | أو بالبريد.')
  splits('ar', 'وقع ذلك سنة ١٤٤٢ هـ. في مكة. | ثم عاد.')
  splits('ar', 'وقعت الغزوة سنة ٢ هـ. | وكان النصر فيها للمسلمين.')
  splits('ar', 'وُلد سنة ١٩٢٣م. في حيفا. | وتوفي في بيروت.')
  splits('en', 'Meet me at 10.30 a.m. sharp. | Do not be late.')
  splits('en', 'The meeting ended at 3 p.m. | Everyone left.')
  splits('en', 'The price is $3.50. | It was £1,000.25 before, or 1.000,50 euros.')
  splits('en', 'The ratio is 3:1. | That is high.')
})

describe('initials', () => {
  splits('ar', 'مساحة ج.م.ع نحو مليون كيلومتر مربع. | وعدد سكانها كبير.')
  splits('ar', 'سافر إلى ج.م.ع. | ثم عاد إلى بلده.')
  splits('ar', 'التقى م.ع. في المطار. | ثم افترقا.')
  splits('ar', 'حضر السيد م. ع. أحمد والسيدة ن. خ. | ثم بدأت الجلسة.')
  splits('ar', 'ألقى أ.د. سامي كلمة، وتلاه د. كمال وأ.م.د. هدى. | ثم اختُتم الحفل.')
  splits('ar', 'أسسها د.محمد سنة 1990. | ثم باعها.')
  splits('ar', 'كُتبت الحروف U.S.A. على الخريطة. | ثم مُحيت.')
  splits('ar', 'قرأت لـ J. R. R. Tolkien و C. S. Lewis كثيرًا. | وأعجبتني كتبهما.')
  splits('en', 'The U.S.A. is large. | So is Canada.')
  splits('en', 'He lived in Washington D.C. | He liked it.')
  splits('en', 'He is taller than I. | Ahmed is taller still.')
})

describe('honorifics', () => {
  splits('ar', 'وُلد النبي (ص) في مكة. | ونشأ يتيمًا.')
  splits('ar', 'وُلد النبي (ﷺ) في مكة. | ونشأ يتيمًا.')
  splits('ar', 'ثم بُعث محمد ﷺ. | وكان في الأربعين.')
  splits('ar', 'قال الإمام علي (ع). | ثم خرج.')
  splits('ar', 'روى ذلك أبو هريرة رضي الله عنه. | وروى غيره.')
  splits('ar', 'قال موسى عليه السلام. | فأجابه قومه.')
})

describe('verses and chains of hadith', () => {
  splits('ar', 'قُلْ أَعُوذُ بِرَبِّ النَّاسِ ۝ | مَلِكِ النَّاسِ ۝ | إِلَٰهِ النَّاسِ ۝')
  splits('ar', 'قُلْ أَعُوذُ بِرَبِّ النَّاسِ ١۝ | مَلِكِ النَّاسِ ٢۝ | إِلَٰهِ النَّاسِ ٣۝')
  splits('ar', 'قُلْ أَعُوذُ بِرَبِّ النَّاسِ ﴿١﴾ | مَلِكِ النَّاسِ ﴿٢﴾ | إِلَٰهِ النَّاسِ ﴿٣﴾')
  splits('ar', 'قال تعالى: ﴿وَالْعَصْرِ ۝١ إِنَّ الْإِنسَانَ لَفِي خُسْرٍ ۝٢﴾. | صدق الله العظيم.')
  splits('ar', 'قال تعالى: ﴿وَأَقِيمُوا الصَّلَاةَ﴾ [البقرة: ٤٣]. | وهذا أمر.')
  splits(
    'ar',
    'حدثنا الحميدي قال: حدثنا سفيان عن يحيى بن سعيد قال: سمعت عمر رضي الله عنه على المنبر يقول: سمعت رسول الله ﷺ يقول: «إنما الأعمال بالنيات». | رواه البخاري.',
  )
})

describe('names of machines', () => {
  splits('ar', 'راجع الموقع www.example.com. | ثم سجّل.')
  splits('ar', 'زر https://example.com/ar/page.html?id=3.5#top الآن. | ثم عد.')
  splits('ar', 'راسلنا على sales.team@example.co.uk. | نرد خلال يوم.')
  splits('ar', 'افتح الملف report.v2.docx ثم احفظه. | أغلق البرنامج.')
  splits('ar', 'نزّل الإصدار v1.2.3 من الموقع. | ثم ثبّته.')
  splits('ar', 'عنوان الخادم 192.168.1.1 ثابت. | لا تغيّره.')
  splits('en', 'Open report.v2.docx now. | Save it as v1.2.3.')
  splits('en', 'The host 192.168.1.1 is up. | Ping it.')
  splits('en', 'Look at the .gitignore file. | Run ./build.sh first.')
})

describe('English abbreviations', () => {
  splits('en', 'We met Eng. Sami Al-Harbi. | He left.')
  splits('en', 'It cost approx. SAR 4.5 million. | Cf. Ibn Khaldun, vol. 1, p. 45.')
  splits('en', 'Gen. Lee and Lt. Col. Ray met Sen. Hill. | They talked.')
  splits('en', 'Ask Mr. Smith vs. Jones, e.g. in No. 3, i.e. the third, cf. p. 4. | Done.')
  splits('en', 'See Figs. 3 and 4. | They show it.')
  splits('en', 'The house is No. 6. | Take the key.')
  splits('en', 'It was filed by Apple Inc. on Tuesday. | It was denied.')
  splits('en', 'Born on Jan. 5, 1990, in Mt. Vernon. | She moved on Feb. 3.')
  splits('en', 'The species (H. sapiens) spread, cf. ibid. p. 4, et al. | Others stayed.')
  splits('en', 'He was born c. 1850 and died ca. 1900. | He wrote.')
  splits('en', 'He has a Ph.D. in physics. | She has a B.A. | They met.')
  splits('ar', 'انظر ص. ٥، ج. ٢، ط. ٣. | والسلام.')
})

describe('lists, headings, dialogue', () => {
  splits('ar', '• أقلام وأوراق⏎ | • دفاتر كبيرة⏎ | • مساطر')
  splits('ar', '1. افتح الملف. | 2. احفظه.')
  splits('ar', '١. افتح الملف.⏎ | ٢. احفظه.')
  splits('ar', 'عنوان الفصل⏎⏎ | بدأت القصة.')
  splits('ar', 'الفصل الأول⏎ | ١. المقدمة⏎ | ٢. الهدف')
  splits('en', 'I. Introduction')
  splits('en', 'Part II. The War')
  splits('ar', '– قال: من هناك؟ | – أنا.')
  splits('ar', '— هل تأتي معنا؟ | — لا. | — لماذا؟')
})

describe('marks', () => {
  splits('ar', 'ترجموا كتب اليونان في عهد المأمون .|ثم أضافوا إليها. | هل انتهت الحرب ؟|لا أحد يعلم .')
  splits('ar', 'حمّل ملف الصور .jpg من الموقع.')
  splits('ar', 'شارك فيها 120طالباً.|وكانت النتائج جيدة. | هل كانت متوقعة؟|نعم.|لكن الفرق كبير!')
  splits('ar', 'توفي عام 1420هـ.|ودفن في مكة.')
  splits('en', 'The museum is in the centre.\u200b | \u200bIt opens at nine. | \u200bEntry is free.')
  splits('ur', 'کیا حال ہے؟ | میں ٹھیک ہوں۔ | شکریہ۔')
  splits('fa', 'حال شما چطور است؟ | می‌روم. | نمی‌آیم.')
  splits('ar', 'ماذا؟!! | لا أصدق!؟ | حقًا؟؟')
  splits('en', 'What?! | No way!! | Really??')
  splits('ar', 'أين كنت؟|لماذا تأخرت؟ | كنت في العمل.')
  splits('en', 'Really?|Yes.')
  splits('ar', 'نجح المشروع . | وفرح الناس .')
  splits('ar', 'هل نجح المشروع ؟ | نعم ! | وفرح الناس .')
  splits('en', 'Is it done ? | Yes ! | Good .')
  // Direction marks and joiners have no shape: they stay with the mark.
  splits('ar', 'ما اسمك؟\u200C | اسمي أحمد.')
  splits('ar', 'ما اسمك\u200F؟ | اسمي أحمد.')
  splits('ar', '«ما اسمك؟»\u200F | اسمي أحمد.')
  splits('ar', 'قال: «ما اسمك؟\u200F» | ثم جلس.')
})
