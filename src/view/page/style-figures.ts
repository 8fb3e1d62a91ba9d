/** The heat map, lines of ratios, cluster map, concordance, and the sign that tells of them. */
export const styleOfFigures = `
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wide{container:heat/inline-size;position:relative}
.more-hint,.edge{display:none}
.edge{position:absolute;right:0;top:0;bottom:0;width:2.2rem;pointer-events:none;background:linear-gradient(to right,transparent,var(--paper))}
.wide.at-end .edge{display:none!important}
.more-hint{margin:0 0 .4rem}
.heat{width:100%;max-width:64rem;table-layout:fixed;min-width:calc(var(--first,12rem) + var(--columns)*var(--cell,4.6rem))}
.heat.turned{--first:9rem}
.heat.crowded{--cell:2.8rem}
.heat th,.heat td{padding:0;border:2px solid var(--paper)}
.heat thead th{font-size:.84rem;color:var(--soft);padding:.3rem .35rem;vertical-align:bottom;line-height:1.4;text-align:center;text-wrap:balance}
.heat thead th:first-child,.heat tbody th{position:sticky;left:0;background:var(--paper);text-align:left;z-index:1;width:var(--first,12rem)}
.heat tbody th{font-size:.94rem;text-wrap:balance}
.heat thead th:first-child{padding-left:0}
.heat tbody th{padding:.2rem .9rem .2rem 0;line-height:1.35}
.heat tbody th a{text-decoration:none}
.heat .level-2 th,.heat .level-3 th{font-size:.88rem;color:var(--soft);padding-left:1em}
.heat .level-2 td,.heat .level-3 td{height:2.2rem;font-size:.9rem}
.heat td{text-align:center;background:color-mix(in oklab,var(--heat) calc(var(--shade,0)*.62%),var(--wash));border-radius:.5rem;height:2.7rem}
.heat td a{display:block;text-decoration:none;padding:.25rem .4rem;line-height:1.25;color:var(--ink)}
.heat td b{font-weight:600}
.heat td small{display:block;color:inherit;font-size:.74rem}
.heat td small span{opacity:.9}
.heat td i{display:block;position:relative;height:2px;margin:.3rem .5rem .15rem;background:color-mix(in oklab,var(--ink) 12%,transparent)}
.heat td i::after{content:"";position:absolute;top:-.5px;height:3px;border-radius:2px;left:calc(var(--low)*1%);width:max(3px,calc((var(--high) - var(--low))*1%));background:color-mix(in oklab,var(--ink) 62%,transparent)}
.heat.crowded td small{display:none}
.heat.crowded td i{margin:.2rem .3rem .1rem}
.heat td:is(:hover,:focus-within,:focus){outline:2px solid var(--accent);outline-offset:-2px}
.heat td a:focus-visible{outline:none}
.heat td.none{color:var(--soft);background:var(--wash)}
.heat.crowded :is(thead th,tfoot td):not(:first-child) span{writing-mode:vertical-rl;max-height:10rem;white-space:nowrap}
.heat :is(.level-2,.level-3,.level-4){display:none}
#themes:has(#deeper:checked) .heat :is(.level-2,.level-3,.level-4){display:table-row}
.heat .level-3 th{padding-left:2em}
.heat tfoot td{background:none;vertical-align:top;font-size:.84rem}
.heat tfoot td a{color:var(--soft)}
.heat.crowded td a{padding:.25rem 0}
.heat.crowded td b{font-size:.92rem}
.heat.crowded :is(thead th,tfoot td):not(:first-child) span{display:inline-block}

.ratio{position:relative;display:inline-block;width:8.5rem;height:1.1rem;vertical-align:middle;--unit:calc(100%/var(--span));background:repeating-linear-gradient(to right,var(--line) 0 1px,transparent 1px var(--unit)) no-repeat}
.ratio i,.ratio-axis span{position:absolute}
.ratio i:nth-child(1){top:.22rem;bottom:.22rem;left:clamp(0%,calc(var(--unit)*min(-1*var(--from),log(var(--r),2) - var(--from))),100%);right:clamp(0%,calc(100% - var(--unit)*max(-1*var(--from),log(var(--r),2) - var(--from))),100%);background:var(--more);opacity:.4}
.ratio.less i:nth-child(1){background:var(--less)}
.ratio i:nth-child(2){top:50%;height:1.5px;margin-top:-.75px;left:clamp(0%,calc(var(--unit)*(log(var(--low),2) - var(--from))),100%);right:clamp(0%,calc(100% - var(--unit)*(log(var(--high),2) - var(--from))),100%);background:var(--ink)}
.ratio i:nth-child(3){top:50%;width:7px;height:7px;margin:-3.5px;border-radius:50%;left:clamp(0%,calc(var(--unit)*(log(var(--r),2) - var(--from))),100%);background:var(--ink)}
.ratio::before{content:"";position:absolute;top:0;bottom:0;left:calc(var(--unit)*(0 - var(--from)));border-left:1px solid var(--soft)}
@supports not (width:calc(1px*log(4,2))){.ratio,.ratio-axis{display:none}}
.ratio-axis{position:relative;display:block;height:1.3rem;--unit:calc(100%/var(--span));font-size:.72rem;color:var(--soft)}
.ratio-axis span{left:calc(var(--unit)*(var(--at) - var(--from)));translate:-50%;white-space:nowrap}
.keyness{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(27rem,100%),1fr));gap:1.6rem 2.6rem;align-items:start}
.keyness table{width:100%;font-size:.92rem;table-layout:fixed}
.keyness caption{text-align:left;font:600 1rem/1.5 var(--serif);padding-bottom:.2rem;border-bottom:1px solid var(--line)}
.keyness :is(th,td){padding:.1rem 0;white-space:nowrap}
.keyness tr>:nth-child(1){width:6.2em;overflow:hidden;text-overflow:ellipsis}
.keyness tr>:nth-child(2){width:2.2em;padding-right:.6em;color:var(--soft)}
.keyness tr>:nth-child(4){width:9.8em;padding-left:.8em}
.keyness th a{font-family:var(--serif);font-weight:600;text-decoration:none}
.keyness th a:hover{text-decoration:underline}
.keyness .ratio{width:100%}
.keyness .number small{margin-left:.3em}

.map{margin:0 0 1.4rem;max-width:60rem}
.map svg{display:block;width:100%;height:auto;background:var(--sheet);border:1px solid var(--line);border-radius:.5rem}
.map figcaption{margin-top:.5rem;color:var(--soft);font-size:.88rem}
.kind-0,.kind-9{--kind:#8a8a8a}.kind-1{--kind:#0072b2}.kind-2{--kind:#e69f00}.kind-3{--kind:#009e73}.kind-4{--kind:#d55e00}
.kind-5{--kind:#cc79a7}.kind-6{--kind:#56b4e9}.kind-7{--kind:#b8a800}.kind-8{--kind:#5b5b5b}
.point path,.sign path{fill:var(--kind);stroke:color-mix(in oklab,var(--kind) 62%,var(--ink));stroke-width:1.2}
.point.outlier path{fill:var(--sheet);stroke-width:2}
.point .ring{fill:none;stroke:var(--ink);stroke-width:1.3}
.point:hover path,.point:focus path{stroke:var(--ink);stroke-width:2.4}
.point:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
.area{fill:var(--kind);stroke:var(--kind);stroke-width:34;stroke-linejoin:round;stroke-linecap:round;opacity:.1}
.map text{text-anchor:middle;dominant-baseline:central;fill:var(--ink);paint-order:stroke;stroke:var(--sheet);stroke-width:4px;stroke-linejoin:round;pointer-events:none}
.map .label{font:600 15px var(--serif)}
.map .example{font:12px var(--sans);fill:var(--soft)}
.sign{vertical-align:-.12em;margin-right:.2em}

html:not(.js) :is(#concordance,[href="#concordance"]){display:none}
.seek{display:flex;flex-wrap:wrap;gap:.7rem 1.4rem;align-items:center;font-size:.92rem}
.seek input[type=search],.seek select{background:var(--sheet);border:1px solid var(--line);border-radius:.4rem;padding:.4rem .8rem}
.seek-word{flex:0 1 24rem}
.seek-word input{width:100%;font-size:1.06rem}
.seek select{max-width:16rem}
.seek label:not(.seek-word){color:var(--soft)}
.orders{display:flex;align-items:center;border:0;margin:0;padding:0}
.orders legend{float:left;padding:0 .6em 0 0;color:var(--soft)}
.orders label{position:relative}
.orders input{position:absolute;opacity:0;inset:0;margin:0;cursor:pointer}
.orders span.zh,.orders span.en{pointer-events:none}
.orders label>span{display:block;padding:.3rem .8rem;border:1px solid var(--line);margin-left:-1px;background:var(--sheet)}
.orders label:first-of-type>span{border-radius:.4rem 0 0 .4rem}
.orders label:last-of-type>span{border-radius:0 .4rem .4rem 0}
.orders input:checked+span{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.orders input:focus-visible+span{outline:2px solid var(--accent);outline-offset:2px}
.offers{margin:.9rem 0 0;font-size:.9rem;color:var(--soft);line-height:2.2}
.offers button{font-family:var(--serif)}
.found{margin:.9rem 0 .4rem;color:var(--soft);font-size:.9rem;min-height:1.4em}
.kwic{height:min(calc(var(--rows)*34px + 2px),26.5rem,70vh);overflow:auto;background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;scrollbar-width:thin;contain:strict}
.kwic .ground{position:relative}
.kwic .row{position:absolute;left:0;right:0;height:34px;line-height:34px;display:grid;grid-template-columns:8.5em minmax(0,1fr) auto minmax(0,1fr);padding:0 1rem;font-family:var(--serif);white-space:pre;cursor:pointer;overflow:hidden}
.kwic .unit-tag{font-family:var(--sans);font-size:.82rem;padding-right:1em}
.kwic .left{display:flex;direction:rtl;justify-content:flex-start;overflow:hidden;color:var(--soft);mask-image:linear-gradient(to right,transparent,#000 1.5em)}
.kwic .left bdi{direction:ltr;unicode-bidi:isolate}
.kwic .right{overflow:hidden;color:var(--soft);mask-image:linear-gradient(to left,transparent,#000 1.5em)}
.kwic b{color:var(--accent);font-weight:600;padding:0 .35em}
.kwic .row:hover{background:var(--wash)}
.kwic .row[aria-selected=true]{background:var(--wash);box-shadow:inset 3px 0 var(--accent)}
.kwic:focus-visible .row[aria-selected=true]{outline:2px solid var(--accent);outline-offset:-2px}

.tooltip{position:fixed;z-index:9;max-width:min(24rem,calc(100vw - 1rem));background:var(--ink);color:var(--paper);border-radius:.4rem;padding:.4rem .8rem;font-size:.86rem;line-height:1.55;pointer-events:none}
.tooltip b{display:block;font-weight:600}
@media (max-width:40rem){
  .heat,.heat.turned{--first:5rem}
  .heat:not(.crowded){--cell:4.2rem}
  .heat thead th:first-child,.heat tbody th{padding-right:.4rem}
  .heat td small span{display:none}
  .keyness tr>:nth-child(4){width:6.4em}
  .keyness .number small{display:block;margin:0;line-height:1.2}
  .map .label{font-size:30px}
  .map :is(.label tspan,.example){display:none}
  .map .point path{scale:1.5}
  .ratio-axis span:nth-child(even){display:none}
  .kwic .row{grid-template-columns:minmax(0,1fr) auto minmax(0,1fr);padding:0 .5rem}
  .kwic .unit-tag{display:none}
  .seek-word{flex:1 1 100%}
  .seek-word input,.seek select{font-size:1rem}
}
`
