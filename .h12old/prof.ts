import { recordOf } from '/work/wt/h12/src/languages/index.ts'
import { compile } from '/work/wt/h12/src/sentences/split.ts'
const T = { en: 'The delegation arrived in Cairo on Tuesday evening after a journey of four hours, and it was received by officials of the Foreign Ministry. A spokesman said that the talks would deal with relations between the two countries, e.g. trade and culture. “Where is he?” Ahmed asked. Dr. Smith did not answer. See section 2.1. The annual rent is 3.5 % higher than in Jan. 2024. ', ar: 'وصل الوفد إلى القاهرة مساء الثلاثاء بعد رحلة استغرقت أربع ساعات، وكان في استقباله عدد من المسؤولين في وزارة الخارجية. وقال المتحدث باسم الوزارة إن المحادثات ستتناول العلاقات بين البلدين. سأل أحمد: «أين هو؟» فلم يجبه د. سالم. توفي سنة ٤٥٠ هـ. وكانت وفاته في بغداد. ' }
for (const lang of ['en','ar'] as const) {
  const text = T[lang].repeat(4)
  const places:number[] = []
  for (const m of text.matchAll(/[.?!؟]["”»]*/g)) places.push(m.index + m[0].length)
  const rules = recordOf(lang).sentences
  const rows = rules.map((rule,i) => { const re = compile([rule]); let t0=performance.now(); for (let k=0;k<300;k++) for (const p of places) { re.lastIndex=p; re.exec(text) } ; return [ (performance.now()-t0)*1e6/(300*places.length), i, rule.example, rule.before.length, rule.after.length] as const })
  const all = compile(rules); let t0=performance.now(); for (let k=0;k<300;k++) for (const p of places) { all.lastIndex=p; all.exec(text) }
  console.log(lang, 'all', ((performance.now()-t0)*1e6/(300*places.length)).toFixed(0),'ns/place; rules', rules.length, 'sum', rows.reduce((s,r)=>s+r[0],0).toFixed(0))
  for (const r of [...rows].sort((a,b)=>b[0]-a[0]).slice(0,12)) console.log('  ', r[0].toFixed(0), r[1], r[2], r[3], r[4])
}
