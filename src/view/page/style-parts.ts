/** The tables, lists, cards, legend and panel. */
export const styleOfParts = `
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:500}
.number{text-align:right}
.rows{width:100%;font-size:.94rem}
.rows th,.rows td{padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:baseline}
.rows thead th{color:var(--soft);font-size:.84rem;white-space:nowrap}
.rows td:not(:last-child),.rows .p{white-space:nowrap}
.rows td a{font-size:.84rem;color:var(--soft);margin-right:.5em}
.quotes td a{display:inline-block}
.phrase{font-family:var(--serif);font-weight:600}
.rows tbody th{min-width:6.5em}
.notes small{white-space:nowrap}
.rows th.phrase{min-width:9em}
.keyword{display:inline-block;margin-right:.9em;font-family:var(--serif);font-weight:600}
.keyword small{margin-left:.2em;font-family:var(--sans);font-weight:400}
.stacked .name{display:none}
#standout h3{margin-top:1.4rem;font-size:1rem}

.filter{margin:0 0 .8rem;color:var(--soft);font-size:.9rem}
.filter input{background:var(--sheet);border:1px solid var(--line);border-radius:.4rem;padding:.25rem .6rem;width:14rem;max-width:60vw}
.formulas{columns:26rem 2;column-gap:2rem}
.formula{break-inside:avoid;border-bottom:1px solid var(--line)}
.formula summary{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .6rem;padding:.35rem .2rem;cursor:pointer;list-style:none}
.formula .meta{display:flex;align-items:baseline;gap:.6rem;margin-left:auto;min-width:0}
.formula summary::-webkit-details-marker{display:none}
.formula summary:hover .phrase{color:var(--accent)}
.formula .phrase{flex:1 1 auto;min-width:0;line-height:1.5;overflow-wrap:anywhere}
.formula[open] .phrase{color:var(--accent)}
.kinds i{font-style:normal;font-size:.74rem;color:var(--soft);border:1px solid var(--line);border-radius:1em;padding:.05em .6em;margin-left:.25em;white-space:nowrap}
.formula .kinds{text-align:right}
.formula .count{flex:none;min-width:1.6em;text-align:right;font-variant-numeric:tabular-nums}
.reach{font-size:.82rem;color:var(--soft);white-space:nowrap}
.strip{display:inline-flex;gap:2px;flex:none;align-self:center}
.strip i{width:.62rem;height:.62rem;border-radius:2px;background:color-mix(in oklab,var(--heat) calc(var(--shade,0)*1%),var(--line))}
.strip:has(i:nth-child(13)) i{width:.25rem;border-radius:1px}
.first,.more{margin:0 0 .2rem .2rem;font-size:.82rem;color:var(--soft)}
.places{font-size:.88rem;margin:0 0 .7rem}
.formula .places li{display:grid;grid-template-columns:7em minmax(0,1fr);gap:.7em;padding:.1rem .2rem}
.unit-tag{color:var(--soft);font-size:.9em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.place{font-family:var(--serif);text-decoration:none;line-height:1.6}
.place span{color:var(--soft)}
.place b{color:var(--accent);font-weight:600}
.place:hover{text-decoration:underline}

.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem}
.card{background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.2rem}
.card h3{font:600 1.1rem/1.5 var(--serif)}
.card .size{margin:.1rem 0 .6rem;color:var(--soft);font-size:.85rem}
.terms{display:flex;flex-wrap:wrap;gap:.3rem;margin-bottom:.8rem}
.terms li{font-size:.86rem;padding:.05em .6em;border-radius:1em;background:color-mix(in oklab,var(--heat) calc(var(--shade)*.38%),var(--wash))}
.members li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.6rem;align-items:baseline;padding:.3rem 0;border-top:1px solid var(--line);font-size:.92rem;line-height:1.5}
.members em{white-space:nowrap;font-style:normal;font-size:.74rem;color:var(--accent)}
.members small{display:inline-block}
.fit{font-variant-numeric:tabular-nums}
.notes details{padding:.35rem 0;border-bottom:1px solid var(--line);font-size:.92rem}
.notes summary{cursor:pointer}
.notes ul{padding:.2rem 0 .2rem 1.1rem}
.notes li{padding:.1rem 0}
.notes code,.stamp dt{color:var(--soft)}
.notes q{font-family:var(--serif)}
.stamp div{display:flex;gap:1rem;padding:.2rem 0;font-size:.92rem}
.stamp dt{flex:0 0 8em}
footer h3{font-size:1rem;margin-top:1.4rem}
.cite{display:flex;gap:1rem;align-items:start;justify-content:space-between;background:var(--wash);border-radius:.4rem;padding:.7rem 1rem;margin-top:.6rem}
.cite p,.cite pre{margin:0;overflow-wrap:anywhere;min-width:0}
.cite pre{font:.84rem/1.6 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;white-space:pre-wrap}

.legend{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;font-size:.88rem;scrollbar-width:thin}
.legend summary{cursor:pointer;color:var(--soft);margin-bottom:.5rem}
.legend fieldset{border:0;border-top:1px solid var(--line);padding:0;margin:0 0 .7rem}
.legend legend{padding:0 .6em 0 0;font-weight:600}
.switches{display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding-top:.15rem}
.switch{cursor:pointer;white-space:nowrap}
.switch input{accent-color:var(--accent);margin:0 .15em 0 0;vertical-align:-.08em}
.group-q .switches span{color:var(--quote)}
.group-s .switches label>span{background:var(--slogan);padding:0 .15em;border-radius:2px}
.group-t .switches label>span{border-bottom:2px solid var(--dot)}
fieldset:has(legend input:not(:checked)) .switches{opacity:.4}

.panel{position:fixed;right:1rem;bottom:1rem;z-index:8;width:min(24rem,calc(100vw - 2rem));max-height:min(60vh,34rem);display:flex;flex-direction:column;background:var(--sheet);border:1px solid var(--line);border-radius:.7rem;box-shadow:0 .6rem 2.4rem rgb(0 0 0/.18);padding:.9rem 1.1rem .6rem}
.panel-head{display:flex;gap:1rem;align-items:start}
#panel-name{flex:1;margin:0;font:600 1.12rem/1.5 var(--serif)}
.panel button,.copy,.rest,.offers button{background:none;border:1px solid var(--line);border-radius:.4rem;padding:.15rem .6rem;cursor:pointer;font-size:.86rem}
:is(.panel button,.copy,.rest,.offers button):hover{border-color:var(--accent);color:var(--accent)}
.copy{flex:none}
.rest{margin:.8rem 0 0;padding:.3rem 1.1rem;color:var(--soft)}
.panel .kinds{margin:.15rem 0 .5rem}
.panel .kinds i:first-child{margin-left:0}
.panel-step{display:flex;gap:.5rem;align-items:center;margin-bottom:.4rem}
#panel-at{flex:1;color:var(--soft);font-size:.88rem;font-variant-numeric:tabular-nums}
.panel .places{overflow:auto;flex:1;margin:0;min-height:3rem;scrollbar-width:thin}
.panel .places .of-unit{color:var(--soft);font-size:.82rem;padding:.4rem 0 .1rem;position:sticky;top:0;background:var(--sheet)}
.panel .place{display:block;padding:.15rem .4rem;border-left:2px solid transparent}
.panel .place[aria-current]{border-left-color:var(--accent);background:var(--wash)}
#panel-others{margin:.4rem 0 0;display:flex;flex-wrap:wrap;gap:.3rem;max-height:5.4rem;overflow:auto}
#panel-others:empty{display:none}
mark.lit{background-color:var(--lit)!important}
mark.now{background-color:var(--now)!important}
::highlight(place){background-color:var(--now)}
mark:target{outline:2px solid var(--accent);outline-offset:2px}
@media (max-width:40rem){
  .panel{right:0;bottom:0;width:100vw;border-radius:.9rem .9rem 0 0;max-height:52vh}
  .stacked,.stacked tbody,.stacked tr,.stacked th,.stacked td{display:block}
  .stacked thead{display:none}
  .stacked tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
  .stacked tbody th,.stacked tbody td{padding:0;border:0;min-width:0;white-space:normal}
  .stacked tbody th,.stacked .theme{flex:1 1 100%}
  .stacked .name{display:inline;color:var(--soft);font-size:.82rem;margin-right:.35em}
  .quotes tbody th{flex:1 1 60%}
  .quotes td:last-child{flex:1 1 100%}
  .report p,.section{text-align:start}
    .formula .places li{grid-template-columns:1fr;gap:0}
  .rows th,.rows td{padding-right:.6rem}
}
`
