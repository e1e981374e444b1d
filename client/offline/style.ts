/** What the offline page has beside the report's page, in the same colours. */
export const OFFLINE_STYLE = `
[hidden]{display:none!important}
[id]{scroll-margin-top:1rem}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.25rem 1rem;margin-bottom:1rem}
.bar h1{margin:0;color:var(--ink);font-size:1.2rem}
button{font:inherit;color:var(--ink);background:var(--soft);border:1px solid var(--line);border-radius:.4rem;padding:.25rem .8rem;cursor:pointer}
button:hover{border-color:var(--dim)}
.languages{display:flex;gap:.35rem}.languages button{padding:.1rem .6rem;font-size:.9rem}
.languages button[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.lead{margin:0 0 1rem;color:var(--dim)}.checked .lead{display:none}
.drop{border:2px dashed var(--dim);border-radius:.6rem;padding:3rem 1.5rem;text-align:center}
.drop p{margin:.5rem 0}#drop{font-size:1.2rem;font-weight:600}#what,.private{color:var(--dim);font-size:.92rem}
#choose{background:var(--link);border-color:var(--link);color:var(--paper);font-weight:600;padding:.45rem 1.4rem}
.over .drop{border-color:var(--link);border-style:solid;background:var(--soft)}
.checked .drop{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem;padding:.5rem 1rem;text-align:left;border-width:1px}
.checked .drop p{margin:0}.checked #drop{font-size:1rem;font-weight:400}.checked #choose{padding:.2rem .8rem}.checked :is(#what,.private){display:none}
#status{min-height:1.65em;margin:1rem 0 .5rem;font-weight:600}
#faults{margin:0;padding-left:1.25rem;color:var(--error)}#faults:empty{display:none}
#tools{display:flex;flex-wrap:wrap;align-items:center;gap:.35rem .75rem;position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line);padding:.5rem 0;margin:.5rem 0 1.25rem}
.checked [id]{scroll-margin-top:4rem}
#words{flex:0 1 18rem;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--dim);border-radius:.3rem;padding:.2rem .5rem}
#count{color:var(--dim)}#save{margin-left:auto}
#page .failed{display:none}
#page>h1{font-size:1.05rem}
@media(max-width:38rem){.drop{padding:1.5rem 1rem}}
@media print{.bar,.lead,.drop,#status,#faults,#tools{display:none!important}#page .failed{display:block}}
`;
