import {splitSentences} from './index.mjs'
const s=['The delegation arrived in Cairo on Tuesday evening after a journey of four hours, and it was received by officials of the Foreign Ministry.','A spokesman said that the talks would deal with relations between the two countries, e.g. trade and culture.','“Where is he?” Ahmed asked. Dr. Smith did not answer.','See section 2.1. The annual rent is 3.5 % higher than in Jan. 2024.'].join(' ')
const n=(s.length*2+1)*12000
const c0=process.cpuUsage()
for (let i=0;i<12000;i++) splitSentences(s+' '+s,'en')
const c=process.cpuUsage(c0); console.log((n/c.user).toFixed(2),'M chars/CPU s')
