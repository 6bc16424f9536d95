import { recordOf } from '/work/wt/h12/src/languages/index.ts'
import { compile } from '/work/wt/h12/src/sentences/split.ts'
for (const l of ['en','ar','fr','de','xx']) console.log(l, compile(recordOf(l).sentences).source.length)
