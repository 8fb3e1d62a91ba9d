/** Colours, type and the frame of the page. Everything is drawn from the reader's own fonts. */
export const style = `
:root{
  color-scheme:light dark;
  --paper:#faf8f4;--sheet:#fffefb;--ink:#23201c;--soft:#6a6258;--line:#e4ddd1;--wash:#f2ede4;
  --accent:#9c2f26;--quote:#a3271d;--slogan:#fbe3a4;--lit:#ffd2c2;--now:#f7a78c;
  --heat:#2f7f86;--theme-light:.56;--more:#d55e00;--less:#0072b2;
  --sans:system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;
  --serif:"Songti SC","Noto Serif CJK SC","Source Han Serif SC","Noto Serif SC",STSong,SimSun,Georgia,serif;
}
@media (prefers-color-scheme:dark){:root{
  --paper:#16171a;--sheet:#1c1e22;--ink:#e4dfd5;--soft:#a29b8f;--line:#34363b;--wash:#24262b;
  --accent:#ef9384;--quote:#ff9d8c;--slogan:#4d4019;--lit:#6b2f26;--now:#9a4433;
  --heat:#2a7f86;--theme-light:.74;--more:#ff9a55;--less:#5db4e8;
}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 var(--sans)}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.25em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
h1,h2,h3,h4,h5,h6{line-height:1.4;margin:0;font-weight:600}
h2{font:600 1.45rem/1.4 var(--serif);margin-bottom:.3em}
h2 small{font:400 .95rem var(--sans);color:var(--soft);margin-left:.3em}
small{font-size:.8em;color:var(--soft)}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.88em;overflow-wrap:anywhere}
ul,ol,dl,dd{margin:0;padding:0;list-style:none}
button,input{font:inherit;color:inherit}
.en{display:none}
html:has(#lang-en:checked) .en{display:inline}
html:has(#lang-en:checked) .zh{display:none}
[hidden]{display:none!important}
.skip{position:absolute;left:-99rem;top:.5rem;background:var(--sheet);padding:.5rem 1rem;z-index:9}
.skip:focus{left:.5rem}
.language{position:absolute;right:clamp(1rem,4vw,3rem);top:1.4rem;color:var(--soft);font-size:.88rem;cursor:pointer}
.language input{accent-color:var(--accent);vertical-align:-.1em}

.masthead{padding:clamp(1.2rem,3.5vw,2.6rem) max(clamp(1rem,2.5vw,2.4rem),calc((100vw - 88rem)/2 + 2.4rem)) 1.6rem;border-bottom:1px solid var(--line);background:var(--sheet)}
.kicker{margin:0 0 1.2rem;color:var(--soft);font-size:.88rem;letter-spacing:.06em}
.seal{display:inline-block;background:#9c2f26;color:#fff;font:600 .95rem/1 var(--serif);padding:.38em .42em;border-radius:.25em;margin-right:.5em;letter-spacing:.05em}
h1{font:600 clamp(1.55rem,1rem + 2.4vw,2.5rem)/1.4 var(--serif);letter-spacing:.02em;text-wrap:balance}
h1 span{display:inline-block;margin-right:.35em}
.subtitle{margin:.4rem 0 0;color:var(--soft);font:1.05rem/1.6 var(--serif)}
.figures{display:flex;flex-wrap:wrap;gap:.8rem 2.4rem;margin-top:1.6rem}
.figures div{display:flex;flex-direction:column-reverse}
.figures dt{font-size:.85rem;color:var(--soft)}
.outside{margin:.9rem 0 0;color:var(--soft);font-size:.88rem}
.figures dd{font:600 1.55rem/1.2 var(--serif);font-variant-numeric:lining-nums tabular-nums}

.frame{display:grid;grid-template-columns:15.5rem minmax(0,1fr);max-width:88rem;margin:0 auto}
.side{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1.8rem .6rem 2rem calc(clamp(1rem,2.5vw,2.4rem) - 10px);font-size:.9rem;scrollbar-width:thin}
.side summary{display:none}
.side a{display:block;padding:.16rem .5rem;text-decoration:none;border-left:2px solid transparent;line-height:1.5}
.side a[aria-current]{border-left-color:var(--accent);color:var(--accent)}
.side .parts{margin-bottom:1.2rem}
.side .label{margin:0 0 .3rem;padding-left:.6rem;color:var(--soft);font-size:.8rem;letter-spacing:.08em}
.side .units>li{margin-bottom:.6rem}
.side .many>li{margin-bottom:.1rem}
.side .units>li>a{font-weight:600}
.side .units ol a{color:var(--soft);font-size:.86em;padding-left:1.1rem}
.side .many ol{display:none}
.side .many li:has(>a[aria-current]) ol{display:block}
.side .units ol a:hover{color:var(--accent)}
main{padding:1.8rem clamp(1rem,2.5vw,2.4rem) 4rem;min-width:0}
.part{margin-bottom:3.4rem}
.part.long{content-visibility:auto;contain-intrinsic-block-size:auto 60rem}
.lead,.hint{color:var(--soft);font-size:.9rem;margin:.1rem 0 1rem}
.scroll{overflow-x:auto;scrollbar-width:thin}

.reading{display:grid;grid-template-columns:minmax(0,1fr) 15rem;gap:1.6rem;align-items:start}
.report{--per:34;--high:2.05;background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;padding:clamp(1.1rem,4vw,3rem) clamp(1rem,4.5vw,3.4rem);font:1.09rem/2.05 var(--serif);line-break:strict;overflow-wrap:break-word}
.report p{margin:0 0 .5em;text-align:justify}
.report>p:not(.front),.unit>p:not([class]){text-indent:2em}
.report .front{font-size:1.22em;font-weight:600;line-height:1.6;text-align:center;text-wrap:balance}
.report .front+.front{font-size:1em;font-weight:400}
.report :is(.front+.front,.byline,.caption){color:color-mix(in oklab,var(--ink) 60%,var(--soft))}
.report .front+.unit{margin-top:2.6rem}
.unit{margin:0 auto 3rem;max-width:38em}
.unit,.report>p:not(.front),.unit>p:not([class]),.section{content-visibility:auto;contain-intrinsic-block-size:auto calc(1em*var(--high)*((var(--n,99) + 2)/var(--per) + .5 + var(--more-lines,0)))}
.unit{--more-lines:5}.unit>*{--more-lines:0}
.unit:last-child{margin-bottom:1rem}
.unit+.unit{border-top:1px solid var(--line);padding-top:2.4rem}
.unit h3{font-size:1.32em;text-align:center;line-height:1.6;margin-bottom:.3em;text-wrap:balance}
.unit .byline{text-align:center;text-indent:0;margin-bottom:.9em}
.unit .caption{text-align:center;font:.85em/1.7 var(--sans);background:var(--wash);border-radius:.3rem;padding:.35em 1em;margin:0 auto 1.4em;width:fit-content}
.section{text-indent:2em;margin-bottom:.9em;text-align:justify}
.section>*{display:inline;margin:0}
.section>h4,.section>h5,.section>h6{font-size:1em;line-height:inherit}
mark{background:none;color:inherit;border-bottom:2px solid transparent;padding-bottom:.05em;border-radius:1px;cursor:pointer;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark:hover{filter:brightness(.93)}

@media (max-width:72rem){.reading{grid-template-columns:minmax(0,1fr)}.reading .legend{order:-1;position:static;max-height:none}}
@media (max-width:60rem){
  .frame{display:block}
  .side{position:static;max-height:none;padding:0;background:var(--paper);border-bottom:1px solid var(--line)}
  html.js .side{position:sticky;z-index:5;max-height:80vh}
  .side summary{display:block;padding:.6rem clamp(1rem,4vw,3rem);cursor:pointer}
  .side details[open]{padding-bottom:1rem}
  .side a{margin-left:clamp(.4rem,3vw,2rem)}
  .side .label{padding-left:clamp(1rem,4vw,2.6rem)}
  .parts{columns:2}
  html{scroll-padding-top:4rem}
  .report{--per:30;--high:1.95;font-size:1.04rem;line-height:1.95}
}
@media (max-width:40rem){.report{--per:19}}
@media print{
  :root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--line:#bbb}
  .side,.legend,.panel,.language,.skip,.filter,#concordance,.copy,.rest,.tooltip,.deeper,.more-hint,.edge{display:none!important}
  .frame,.reading{display:block}
  .report{border:0;padding:0}
  .unit{max-width:none}
  .unit,.report p,.section,.part{content-visibility:visible!important}
  .part{break-inside:auto;margin-bottom:1.6rem}
  tr,.card,.formula,h2,h3{break-inside:avoid}
  h2,h3,h4{break-after:avoid}
  *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  body{font-size:11pt}
}
`
