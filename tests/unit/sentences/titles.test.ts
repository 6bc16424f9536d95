// The number of a title stays with the title, in Arabic as in English, so that both sides are cut alike.

import { describe } from 'vitest'
import { splits } from '../../support/sentences-table.ts'

describe('a label with its number', () => {
  splits('ar', 'الشكل 1-1. نسخ محلية من الملفات. | تبقى النسخ على القرص.')
  splits('en', 'Figure 1-1. Local copies of the files. | The copies stay on the disk.')
  splits('ar', 'جدول ١-٢. عدد السكان في المدن')
  splits('en', 'Table 1.2. The population of the cities')
  splits('ar', 'الملحق أ. قائمة المصطلحات')
  splits('en', 'Appendix A. The list of terms')
  splits('ar', 'مثال (أ-٣). قراءة ملف')
  splits('en', 'Example A.3. Reading a file')
  splits('ar', 'الجدول رقم (٢). أسعار القمح')
  splits('en', 'Fig. 2a. Prices of wheat')
  splits('ar', 'المادة ٣. لكل فرد الحق في الحياة.')
  splits('en', 'ARTICLE IV. The term of this lease')
  splits('ar', 'القسم ٢٫١. أهداف البحث')
  splits('en', '§ 5. The contract ends.')
})

describe('a section number alone', () => {
  splits('en', 'B.5. Terms of payment. | The buyer pays in a month.')
  splits('en', 'Q12. Where is the office? | It is in Amman.')
  splits('ar', 'س١. ما عاصمة الأردن؟ | عمّان.')
  splits('ar', 'ب.٥. شروط الدفع. | يدفع المشتري خلال شهر.')
  splits('en', '2-1. The parties')
  splits('ar', '٢-١. الأطراف')
})

describe('a title that runs into its paragraph', () => {
  splits('en', 'Term. | The term of this lease is one year.')
  splits('ar', 'المدة. | مدة هذا العقد سنة واحدة.')
})

describe('a label inside a text', () => {
  splits('en', 'The files are in Figure 1-1. | They are copies.')
  splits('ar', 'الملفات في الشكل 1-1. | وهي نسخ محلية.')
  splits('en', 'Figure 1-1 shows the files. | They are copies.')
  splits('ar', 'يبين الشكل 1-1 الملفات. | وهي نسخ محلية.')
  splits('en', 'Part of it is lost. | Nobody knows why.')
})
