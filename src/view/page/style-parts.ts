/** The tables, lists, cards, legend and panel. */
export const styleOfParts = `
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:500}
.number{text-align:right}
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
.heat tbody th{font-size:.94rem}
.heat thead th:first-child{padding-left:0}
.heat tbody th{padding:.2rem .9rem .2rem 0;line-height:1.35}
.heat tbody th a{text-decoration:none}
.heat .level-2 th,.heat .level-3 th{font-size:.88rem;color:var(--soft);padding-left:1em}
.heat .level-2 td,.heat .level-3 td{height:2.2rem;font-size:.9rem}
.heat td{text-align:center;background:color-mix(in oklab,var(--heat) calc(var(--shade,0)*.62%),var(--wash));border-radius:.5rem;height:2.7rem}
.heat td a{display:block;text-decoration:none;padding:.25rem .4rem;line-height:1.25;color:var(--ink)}
.heat td b{font-weight:600}
.heat td small{display:block;color:inherit;font-size:.74rem}
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
.interval{vertical-align:middle;overflow:visible}
.interval .axis{stroke:var(--line);stroke-width:1;fill:none}
.interval .range{stroke:var(--heat);stroke-width:3;stroke-linecap:round}
.interval circle{fill:var(--accent)}
.keywords{margin-top:.5rem}
.keywords div{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.3rem 1rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
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
.members em{font-style:normal;font-size:.74rem;color:var(--accent)}
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
.cite{background:var(--wash);border-radius:.4rem;padding:.7rem 1rem;overflow-wrap:anywhere}

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
.panel button{background:none;border:1px solid var(--line);border-radius:.4rem;padding:.15rem .6rem;cursor:pointer;font-size:.86rem}
.panel button:hover{border-color:var(--accent);color:var(--accent)}
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
mark:target{outline:2px solid var(--accent);outline-offset:2px}
@media (max-width:40rem){
  .panel{right:0;bottom:0;width:100vw;border-radius:.9rem .9rem 0 0;max-height:52vh}
  .heat,.heat.turned{--first:5rem}
  .heat:not(.crowded){--cell:4rem}
  .heat thead th:first-child,.heat tbody th{padding-right:.4rem}
  .stacked,.stacked tbody,.stacked tr,.stacked th,.stacked td{display:block}
  .stacked thead{display:none}
  .stacked tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
  .stacked tbody th,.stacked tbody td{padding:0;border:0;min-width:0;white-space:normal}
  .stacked tbody th,.stacked .theme{flex:1 1 100%}
  .stacked .name{display:inline;color:var(--soft);font-size:.82rem;margin-right:.35em}
  .quotes tbody th{flex:1 1 60%}
  .quotes td:last-child{flex:1 1 100%}
  .report p,.section{text-align:start}
  .keywords div{grid-template-columns:1fr}
  .formula .places li{grid-template-columns:1fr;gap:0}
  .rows th,.rows td{padding-right:.6rem}
}
`
