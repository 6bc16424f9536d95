// What is said of files that a parser refuses, in Arabic: XML, rules for sentences, lexicons.

import type { Sentences } from './translator.ts'

/** Mistakes in XML. */
export const XML: Sentences = {
  'Expected {} in well-formed XML, got a mistake in {}: {}': 'المنتظر {0:phrase} بصيغة XML صحيحة، وفيه خطأ في {1:phrase}: {2}',
  'Expected {} in well-formed XML, got {}; save the file again':
    'المنتظر {0:phrase} بصيغة XML صحيحة، والموجود {1:phrase}؛ احفظ الملف من جديد',
  'the part `{}` of an Office file': 'الجزء `{0}` من ملف Office',
  'in the part `{}`': 'في الجزء `{0}`',
  'line {}, column {}': 'السطر {0}، العمود {1}',
  'a raw `&`, which is `&amp;` in XML': 'علامة `&` مجردة، وهي في XML هكذا: `&amp;`',
  'a text, tag or entity that does not end': 'نص أو وسم أو كيان لا نهاية له',
  'bytes that are neither UTF-8 nor UTF-16': 'بايتات ليست UTF-8 ولا UTF-16',
  'a DOCTYPE, which Office programs never write and which may bring entities in':
    'تعريف DOCTYPE لا تكتبه برامج Office أبدًا، وقد يُدخل كيانات',
  'a TMX': 'ملف TMX',
  'an XLIFF': 'ملف XLIFF',
  'an SRX': 'ملف SRX',
  'a TBX term base': 'قاعدة مصطلحات TBX',
  'Expected a TMX memory with a `<body>` to add units to, got one without':
    'المنتظر ذاكرة TMX فيها `<body>` تُضاف إليه الوحدات، وليس فيها',
  'Expected a TMX with {}, got one with {}': 'المنتظر ملف TMX فيه {0:list}، والموجود فيه {1:list}',
  'Expected a TMX with `<tmx>` around everything, got `<{}>`': 'المنتظر ملف TMX يحيط `<tmx>` بكل ما فيه، والموجود `<{0}>`',
  'Expected a memory in UTF-8 or UTF-16 to add units to, got {}; convert it first':
    'المنتظر ذاكرة بترميز UTF-8 أو UTF-16 تُضاف إليها الوحدات، والموجود {0}؛ حوّلها أولًا',
  'Expected a memory in {} to add units to, got {}': 'المنتظر ذاكرة بترميز {0} تُضاف إليها الوحدات، والموجود {1}',
  'bytes that are not': 'بايتات ليست منه',
  '{} bytes, which no string holds': '{0:byte} لا تتسع لها سلسلة',
  'Expected an XLIFF with {}, got one from {}': 'المنتظر ملف XLIFF فيه {0:list}، والموجود فيه {1:list}',
  'Expected an XLIFF with `<xliff>` around everything, got `<{}>`':
    'المنتظر ملف XLIFF يحيط `<xliff>` بكل ما فيه، والموجود `<{0}>`',
  'Expected XLIFF 1.0 to 2.1, got version {}': 'المنتظر XLIFF من 1.0 إلى 2.1، والموجود الإصدار {0}',
  'Expected elements that end, got markup that unfolds into more elements than characters; close its tags':
    'المنتظر عناصر لها نهاية، والموجود وسوم تتوسع إلى عناصر أكثر من المحارف؛ أغلق الوسوم',
  // What the parser says of a mistake (saxes 6)
  'unclosed tag: {}': 'وسم لم يُغلق: `{0}`',
  'unmatched closing tag: {}': 'وسم إغلاق لا يقابل ما قبله: `{0}`',
  'unexpected close tag': 'وسم إغلاق في غير موضعه',
  'weird empty close tag': 'وسم إغلاق فارغ',
  'unexpected end': 'نهاية قبل أوانها',
  'undefined entity': 'كيان غير معرّف',
  'empty entity name': 'كيان بلا اسم',
  'malformed character entity': 'كيان محرف غير صحيح',
  'disallowed character': 'محرف غير جائز',
  'disallowed character in tag name': 'محرف غير جائز في اسم وسم',
  'disallowed character in closing tag': 'محرف غير جائز في وسم إغلاق',
  'disallowed character in attribute name': 'محرف غير جائز في اسم سمة',
  'disallowed character in entity name': 'محرف غير جائز في اسم كيان',
  'disallowed character in processing instruction name': 'محرف غير جائز في اسم تعليمة معالجة',
  'forward-slash in opening tag not followed by >': 'شرطة مائلة في وسم فتح لا تتبعها `>`',
  'attribute without value': 'سمة بلا قيمة',
  'unquoted attribute value': 'قيمة سمة بلا علامتي تنصيص',
  'no whitespace between attributes': 'لا مسافة بين سمتين',
  'duplicate attribute: {}': 'سمة مكررة: `{0}`',
  'malformed name: {}': 'اسم غير صحيح: `{0}`',
  'malformed comment': 'تعليق غير صحيح',
  'unbound namespace prefix: {}': 'بادئة بلا نطاق أسماء: `{0}`',
  'the string "]]>" is disallowed in char data': 'السلسلة `]]>` غير جائزة في النص',
  'text data outside of root node': 'نص خارج العنصر الجذر',
  'document must contain a root element': 'لا عنصر جذر في المستند',
  'documents may contain only one root': 'أكثر من عنصر جذر',
  'inappropriately located doctype declaration': 'تعريف DOCTYPE في غير موضعه',
  'an XML declaration must be at the start of the document': 'إعلان XML في غير أول المستند',
  'the XML declaration must appear at the start of the document': 'إعلان XML في غير أول المستند',
  'XML declaration is incomplete': 'إعلان XML ناقص',
  'XML declaration must contain a version': 'إعلان XML بلا إصدار',
  'processing instruction without a target': 'تعليمة معالجة بلا اسم',
}

/** Errors of rules for sentences, and of lexicons. */
export const RULES_AND_WORDS: Sentences = {
  'Expected {}, got {} in line {}, column {}': 'المنتظر {0:phrase}، والموجود {1:phrase} في السطر {2}، العمود {3}',
  'Expected {}, got `{}` in line {}, column {}': 'المنتظر {0:phrase}، والموجود `{1}` في السطر {2}، العمود {3}',
  'an SRX with `<srx>` around everything': 'ملف SRX يحيط `<srx>` بكل ما فيه',
  'an SRX without a DOCTYPE': 'ملف SRX بلا DOCTYPE',
  'one; take it out': 'واحد منه، فاحذفه',
  'one without': 'ما هو بلا ذلك',
  '`break` to be `yes` or `no`': 'أن تكون قيمة `break` ‏`yes` أو `no`',
  'Expected the map in line {} to name rules of the file, got `{}`, which has none':
    'المنتظر أن تسمّي خريطة السطر {0} قواعد في الملف، والموجود `{1}`، ولا قواعد له',
  'Expected an SRX that says which rules are for which language (`<languagemap>`), got none':
    'المنتظر ملف SRX يبيّن لكل لغة قواعدها (`<languagemap>`)، وليس فيه',
  'Expected rules that muwazi can run, got {} in {}; rewrite it or take it out':
    'المنتظر قواعد يستطيع muwazi تطبيقها، والموجود {0:phrase} في {1:phrase}؛ أعد كتابتها أو احذفها',
  '`{}`, which counts down': '`{0}`، وعدّه تنازلي',
  'a `{}`, which needs `trust: true` (`--trust-srx`),': '`{0}`، ويحتاج إلى `trust: true` (`--trust-srx`)،',
  'more than {} groups and classes in each other': 'أكثر من {0} من المجموعات والأصناف المتداخلة',
  'the property `{}`': 'الخاصية `{0}`',
  'a `[` that is not closed': 'قوس `[` لم يُغلق',
  'a `\\Q` that does not end': '`\\Q` بلا نهاية',
  '`\\{}` in a class': '`\\{0}` في صنف محارف',
  'a `)` that closes nothing': 'قوس `)` لا يُغلق شيئًا',
  'a comment that does not end': 'تعليق بلا نهاية',
  'the flags `{}`': 'الرايات `{0}`',
  'a group that begins `{}`': 'مجموعة أولها `{0}`',
  'a `(` that is not closed': 'قوس `(` لم يُغلق',
  'a `{}` with nothing before it': '`{0}` ولا شيء قبله',
  'a `\\` at the end': '`\\` في النهاية',
  'rule {} of {} in line {}: {}': 'القاعدة {0} من {1} في السطر {2}: {3}',
  'a `\\1` in `beforebreak`': '`\\1` في `beforebreak`',
  'the map in line {}: {}': 'خريطة السطر {0}: {1}',
  // Lexicons
  'Expected `word<TAB>translation|translation` on line {}, got {}':
    'المنتظر في السطر {0} كلمة وترجماتها هكذا: `word<TAB>translation|translation`، والموجود {1}',
  'Expected {} on line {}, got {}': 'المنتظر {0} في السطر {1}، والموجود {2}',
  'Expected `word{}translation` on line {}, got {}': 'المنتظر كلمة ثم `{0}` ثم ترجمة في السطر {1}، والموجود {2}',
  'Expected a quotation mark that ends a cell, and then `{}` or a new line, on line {}, got {}':
    'المنتظر علامة تنصيص تُغلق الخلية وبعدها `{0}` أو سطر جديد، في السطر {1}، والموجود {2}',
  'Expected two columns, or a header that names both languages, on line {}, got {} columns':
    'المنتظر في السطر {0} عمودان، أو صف عناوين يسمّي اللغتين، والموجود {1:column}',
  'Expected a word and a translation on line {}, got {}': 'المنتظر كلمة وترجمتها في السطر {0}، والموجود {1}',
  'Expected a TBX term base, with `martif` or `tbx` on line 1, got other XML':
    'المنتظر قاعدة مصطلحات TBX، فيها `martif` أو `tbx` في السطر 1، والموجود XML من نوع آخر',
  'Expected a TBX term base with {}, got {}': 'المنتظر قاعدة مصطلحات TBX فيها {0:list}، والموجود {1:list}',
}
