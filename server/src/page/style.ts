import { Html } from "./html";

/**
 * The page's only style: light and dark by the reader's system, printable, and readable without colour. The editor's panel sets the
 * variables to its theme's colours. No style stands in an attribute, so that a policy without `unsafe-inline` can allow it by a nonce.
 */
export const STYLE =
  new Html(`:root{color-scheme:light dark;--paper:#fff;--ink:#1d2126;--dim:#5b6470;--line:#d5dae0;--soft:#f4f6f8;--link:#0b57a4;
--error:#b3261e;--warning:#8a5300;--information:#1f5f99;--met:#1e6b35;--open:#c9d0d8;--mark:#ffe9a8;
--tint0:#9cc3e6;--tint1:#c6def2;--tint2:#7fb0da;--tint3:#dcebf7;--whole:#5a8fbf;--on-part:#0c2236;--on-whole:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#1b1e22;--ink:#e4e7ea;--dim:#a3acb6;--line:#3b424a;--soft:#252a30;--link:#7db8f0;
--error:#ff8f86;--warning:#f0b95c;--information:#85bdf2;--met:#84cf97;--open:#4a535d;--mark:#6a5413;
--tint0:#3f6d96;--tint1:#2c4f70;--tint2:#4f82b0;--tint3:#253f58;--whole:#7fb0da;--on-part:#f2f7fb;--on-whole:#0c2236}}
*{box-sizing:border-box}
body{background:var(--paper);color:var(--ink);font:15px/1.65 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.05rem;font-weight:600;color:var(--dim);margin:0 0 .75rem}
h2{font-size:1.5rem;line-height:1.35;margin:.5rem 0}
h3{font-size:1.15rem;margin:2.25rem 0 .75rem;padding-bottom:.3rem;border-bottom:2px solid var(--line)}
h3 .number{color:var(--dim);font-weight:400;margin-left:.35rem}
h4{font-size:1rem;margin:0 0 .5rem;display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:baseline}
a{color:var(--link)}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,.wide:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font-family:ui-monospace,Consolas,monospace;font-size:.9em;color:var(--dim)}
header{margin-bottom:1rem}
main header+section h3,main>header:first-child{margin-top:0}
.report+.report,nav+main .report,main+.failed,.all{margin-top:3rem;padding-top:1.5rem;border-top:3px double var(--line)}
.facts,.counts{display:flex;flex-wrap:wrap;margin:0;gap:.25rem 1.5rem}
.facts div{display:flex;gap:.5rem}dt{color:var(--dim)}dd{margin:0}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.75rem 0 0}
.counts{gap:.6rem;margin:.75rem 0}
.counts div{flex:1 1 6.5rem;background:var(--soft);border:1px solid var(--line);border-radius:.4rem;padding:.4rem .75rem;display:flex;flex-direction:column}
.counts dt{font-size:.85rem}.counts dd{font-size:1.6rem;line-height:1.25;font-variant-numeric:tabular-nums}
.counts .error dd{color:var(--error)}.counts .warning dd{color:var(--warning)}.counts .information dd{color:var(--information)}.counts .met dd{color:var(--met)}
.closing{border-left:.25rem solid var(--line);padding:.1rem 0 .1rem .75rem;margin:.75rem 0}
figure{margin:.5rem 0}
.keys{list-style:none;padding:0;margin:.25rem 0;display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;font-size:.9rem}
.chip{display:inline-block;margin-right:.4rem;width:.8rem;height:.8rem;border-radius:.15rem;vertical-align:-.05rem;border:1px solid var(--dim)}
.chip.found{background:var(--error)}.chip.met{background:var(--met)}.chip.open{background:var(--open)}
rect.found{fill:var(--error)}rect.met{fill:var(--met)}rect.open{fill:var(--open)}.judged rect{stroke:var(--paper);stroke-width:1}
.finding{border:1px solid var(--line);border-left:.35rem solid var(--information);border-radius:.4rem;padding:.75rem 1rem;margin:.9rem 0;break-inside:avoid}
.finding.error{border-left-color:var(--error)}.finding.warning{border-left-color:var(--warning);border-left-style:double}.finding.information{border-left-style:dotted}
.badge{border:1px solid currentColor;border-radius:.25rem;padding:0 .45rem;font-size:.9rem;white-space:nowrap}
.badge.error,.amount.error{color:var(--error);font-weight:600}.badge.warning,.amount.warning{color:var(--warning);font-weight:600}.badge.information,.amount.information{color:var(--information)}
.place{color:var(--dim);font:inherit;font-size:.85rem;font-weight:400;white-space:nowrap}
button.go{background:none;border:0;padding:0;font:inherit;color:var(--link);cursor:pointer;text-align:left}button.go:hover,button.place:hover{text-decoration:underline}
button.place{background:none;border:0;padding:0;color:var(--link);text-decoration:underline;cursor:pointer;text-align:left}
blockquote{margin:.5rem 0;padding:.35rem .9rem;background:var(--soft);border-radius:.3rem}
mark{background:var(--mark);color:inherit;font-weight:700;padding:0 .1em;border-bottom:2px solid var(--error)}
blockquote b{border-bottom:1px solid var(--dim)}
.finding p{margin:.4rem 0}.message{font-weight:500}.equation{font-variant-numeric:tabular-nums;font-weight:600}
.check,.note,figcaption,small{color:var(--dim);font-size:.85rem;font-weight:400}
summary{cursor:pointer;color:var(--dim);font-size:.9rem}
.related{margin:.25rem 0;padding-left:1.25rem}
.picture{max-width:40rem;margin:.4rem 0}.picture svg{display:block;overflow:visible}
text{font-family:inherit;fill:var(--ink)}text.caption{font-size:12.5px;fill:var(--dim)}text.label{font-size:12px;text-anchor:middle;fill:var(--on-part)}
.picture rect{stroke:var(--paper);stroke-width:1.5}
rect.part{fill:var(--tint0)}rect.tint1{fill:var(--tint1)}rect.tint2{fill:var(--tint2)}rect.tint3{fill:var(--tint3)}rect.whole{fill:var(--whole)}rect.whole+text.label{fill:var(--on-whole)}
.picture rect.gap{fill:none;stroke:var(--error);stroke-dasharray:4 3}
line.mark{stroke:var(--error);stroke-width:2;stroke-dasharray:4 3}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem .4rem 0;text-align:left;vertical-align:top}
thead th{color:var(--dim);font-weight:500;border-bottom-width:2px;white-space:nowrap}
.amount{text-align:right;font-variant-numeric:tabular-nums}.summary thead th:not(:first-child){text-align:right}
.relations td:nth-child(2){width:70%;min-width:14rem}
.verdict{white-space:nowrap}.verdict small{display:block}
.verdict.consistent{color:var(--met)}.verdict.inconsistent{color:var(--error);font-weight:600}.verdict.suspect{color:var(--warning);font-weight:600}
.claims{min-width:44rem}.claims tbody th[scope=row]{font-weight:600;white-space:nowrap}.claims td:nth-child(2),.claims td:nth-child(5){white-space:nowrap}.claims .value{font-variant-numeric:tabular-nums}
.claims .section th{background:var(--soft);padding:.5rem .6rem;font-weight:600}
.state.open{color:var(--dim)}.state.met{color:var(--met)}.state.found{color:var(--error);font-weight:600}
.show{border:0;padding:0;margin:0 0 .75rem;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem}.show legend{float:left;padding:0;margin-right:.75rem;color:var(--dim)}
.by-section:has(input[value=found]:checked) tr:is(.met,.open),.by-section:has(input[value=open]:checked) tr:is(.met,.found),
.by-section:has(input[value=found]:checked) tbody:not(.has-found),.by-section:has(input[value=open]:checked) tbody:not(.has-open){display:none}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--dim);font-size:.9rem}
@media(max-width:38rem){body{padding:1rem .75rem 3rem}.roomy{display:none}.finding{padding:.6rem .75rem}
.relations,.relations tbody,.relations tr,.relations td{display:block;width:auto}.relations td:nth-child(2){width:auto}.relations thead{display:none}.relations tr{border-bottom:1px solid var(--line);padding:.4rem 0}.relations td{border:0;padding:.1rem 0}.verdict small{display:inline;margin-left:.5rem}}
@media print{:root{--paper:#fff;--ink:#000;--dim:#444;--line:#999;--soft:#f4f4f4;--link:#000;--error:#9b1c15;--warning:#6f4300;--information:#174a78;--met:#14532a;--open:#ccd2d9;--mark:#fff;
--tint0:#9cc3e6;--tint1:#c6def2;--tint2:#7fb0da;--tint3:#dcebf7;--whole:#5a8fbf;--on-part:#000;--on-whole:#fff}
body{max-width:none;padding:0;font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}nav,.show{display:none}.wide{overflow:visible}.claims{min-width:0}thead{display:table-header-group}tr,.finding,figure{break-inside:avoid}h3{break-after:avoid}.report+.report,.all{break-before:page;border:0;margin:0;padding:0}a{text-decoration:none}}
@media(forced-colors:active){rect.part,rect.whole{stroke:CanvasText}}`);
