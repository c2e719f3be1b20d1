import { Html } from './html';

/** The page's looks; light and dark follow the reader's system. */
export const STYLE = new Html(`
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: #0a7d4f; --warn: #b45309; --bad: #b91c1c; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 1150px; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
header { border-bottom: 3px solid var(--accent); padding-bottom: .6rem; }
header p { margin: .2rem 0 0; opacity: .75; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; padding: 0; list-style: none; }
.counts li { background: var(--soft); border-radius: .5rem; padding: .35rem .8rem; }
.counts b { font-size: 1.2rem; margin-right: .3rem; }
table { border-collapse: collapse; width: 100%; margin: .3rem 0 .8rem; }
th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-size: .8rem; opacity: .75; font-weight: 600; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.order { border: 1px solid var(--line); border-radius: .6rem; padding: .7rem 1rem; margin: .7rem 0; }
.order h3 { font-size: 1rem; margin: 0 0 .2rem; display: flex; gap: .5rem; align-items: baseline; flex-wrap: wrap; }
.badge { border-radius: 1rem; padding: .05rem .6rem; font-size: .8rem; font-weight: 600; color: #fff; background: #64748b; }
.badge.Opgehaald { background: #2563eb; } .badge.Compleet { background: var(--accent); }
.badge.Afgehandeld { background: #475569; } .badge.error { background: var(--bad); } .badge.status { background: var(--warn); }
.meta, .empty { opacity: .75; margin: .1rem 0; }
form { background: var(--soft); border-radius: .5rem; padding: .6rem .8rem; margin-top: .5rem; }
fieldset { border: 0; padding: 0; margin: .3rem 0; display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
legend { font-weight: 600; font-size: .85rem; padding: 0 0 .2rem; }
label { font-size: .8rem; display: inline-flex; flex-direction: column; gap: .1rem; }
input, select, button { font: inherit; padding: .25rem .45rem; } input.short { width: 5.5rem; }
button { background: var(--accent); color: #fff; border: 0; border-radius: .4rem; padding: .35rem .9rem; cursor: pointer; }
button.plain { background: #64748b; }
.problem { color: var(--bad); font-weight: 600; margin: .3rem 0 0; }
.refused, .lost, .unanswered { color: var(--bad); }
details > summary { cursor: pointer; }
`);
