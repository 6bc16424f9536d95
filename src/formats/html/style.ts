// The style of the page. One hash of it stands in the page's content security policy, so that nothing else can style or run there.

/** Changes here need a new {@link STYLE_HASH}; a test says which. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#22262b;--soft:#5a6169;--line:#e2ddd2;--accent:#14566b;--head:#eef3f3;--warn:#8a4b00;--warn-paper:#fff6e0;--warn-line:#d98a00;--lone:#f3f1ec;--ok:#1d6b3a}
@media (prefers-color-scheme:dark){:root{--paper:#15181b;--card:#1c2024;--ink:#e7e4dd;--soft:#a7adb4;--line:#343a40;--accent:#7cc4d6;--head:#22292d;--warn:#ffcb73;--warn-paper:#2e2618;--warn-line:#d98a00;--lone:#191c1f;--ok:#86d6a2}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:3.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 clamp(.75rem,3vw,2rem)}
header{padding-block:2rem 1.25rem}
h1{margin:0;font-size:clamp(1.4rem,4vw,2rem);line-height:1.3;font-weight:650;letter-spacing:-.01em}
.sum{margin:.35rem 0 0;color:var(--soft)}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;inset-inline-start:.5rem;top:-4rem;padding:.5rem 1rem;background:var(--card);z-index:2}
.skip:focus{top:.5rem}
details{margin-top:.9rem}
summary{cursor:pointer;color:var(--warn);font-weight:600;padding:.25rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.4rem;margin:.5rem 0 0;padding:0;list-style:none}
nav li a{display:inline-block;min-width:2.75rem;padding:.2rem .6rem;text-align:center;border:1px solid var(--line);border-radius:99px;background:var(--card);text-decoration:none}
nav li a:hover{border-color:var(--accent)}
table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0;background:var(--card);border:1px solid var(--line);border-radius:10px}
.n{width:9rem;text-align:start}
thead th{position:sticky;top:0;z-index:1;padding:.6rem 1rem;background:var(--head);border-bottom:1px solid var(--line);color:var(--accent);font-size:.9rem;font-weight:650}
table[dir=ltr] thead th:first-child,table[dir=rtl] thead th:last-child{border-top-left-radius:9px}
table[dir=rtl] thead th:first-child,table[dir=ltr] thead th:last-child{border-top-right-radius:9px}
.rtl{text-align:right}
.ltr{text-align:left}
tbody th,td{padding:.75rem 1rem;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child>*{border-bottom:0}
td{white-space:pre-line}
td[dir=rtl]{font-family:"Noto Naskh Arabic","Amiri","Scheherazade New","Geeza Pro","Traditional Arabic",system-ui,serif;font-size:1.14rem;line-height:1.9;text-align:right}
td[dir=ltr]{text-align:left}
td p,td h2,td h3,td h4,td h5,td h6,td pre{margin:0;white-space:inherit}
td h2{font-size:1.3em;line-height:1.45}
td h3{font-size:1.17em;line-height:1.5}
td h4,td h5,td h6{font-size:1.05em}
td pre{white-space:pre-wrap;font:.9rem/1.6 ui-monospace,Menlo,Consolas,monospace}
.item{display:flex;gap:.6em}
.item::before{content:"•";color:var(--soft)}
.caption{font-style:italic}
td[dir=rtl] .caption{font-style:normal;color:var(--soft)}
tbody th{font-weight:400;font-size:.82rem;line-height:1.4;color:var(--soft);text-align:start}
.no{display:block;padding-block:.15rem;font-variant-numeric:tabular-nums}
.mark{display:inline-block;margin:.2rem 0;padding:.1rem .5rem;border:1.5px solid currentColor;border-radius:99px;font-weight:650;color:var(--warn);white-space:nowrap}
.ok{color:var(--ok)}
.alone{color:var(--soft);border-style:dashed}
.why{display:block;margin-top:.3rem;color:var(--ink)}
.next{display:inline-block;margin-top:.3rem;padding:.15rem 0}
.check>*{background:var(--warn-paper)}
[dir=ltr]>tbody>.check>th{border-left:4px solid var(--warn-line)}
[dir=rtl]>tbody>.check>th{border-right:4px solid var(--warn-line)}
.lone>*{background:var(--lone)}
.none{color:var(--soft);font:.9rem/1.6 system-ui,sans-serif}
.none[dir=ltr]{font-style:italic}
tr:target>*{box-shadow:inset 0 3px var(--accent),inset 0 -3px var(--accent)}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{padding-block:1.25rem 2.5rem;color:var(--soft);font-size:.85rem}
@media (max-width:44rem){
header{padding-block:1.25rem 1rem}
table,tbody{display:block}
table{border:0;background:none}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{display:block;margin-bottom:.75rem;background:var(--card);border:1px solid var(--line);border-radius:10px;overflow:hidden}
tbody th,tbody td{display:block;border-bottom:0;padding:.6rem .9rem}
tbody td+td{border-top:1px solid var(--line)}
tbody th{display:flex;flex-wrap:wrap;align-items:center;gap:.15rem .6rem;padding-block:.35rem;text-align:start;background:var(--head)}
.mark,.why,.next{margin:0}
.next{margin-inline-start:auto}
table[dir]>tbody>.check>th{border:0}
table[dir=ltr]>tbody>.check{border-color:var(--warn-line);border-left-width:5px}
table[dir=rtl]>tbody>.check{border-color:var(--warn-line);border-right-width:5px}
}
@media print{
:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000;--head:#fff;--warn:#000;--warn-paper:#fff;--warn-line:#000;--lone:#fff;--ok:#000}
.skip,nav,.next,footer{display:none}
header,main{max-width:none;padding-inline:0}
body{font-size:10.5pt}
table{border-radius:0}
thead{display:table-header-group}
thead th{position:static}
tr{break-inside:avoid}
h2,h3{break-after:avoid}
}
`

/** Base64 of the SHA-256 of {@link STYLE}. */
export const STYLE_HASH = 'IvO6b6iJ4MfkXljV/YUiMhIg5R7ZV0WfTdW8Zs5lTHU='
