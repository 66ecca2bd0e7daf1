/** The look of the reference: the colours and faces of the pages, without their files. */
export const REFERENCE_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#faf8f3, #14171c); --raised: light-dark(#fff, #1c2027);
  --rule: light-dark(#ddd8cc, #343a44); --ink: light-dark(#1d2433, #e9e6de); --quiet: light-dark(#59606e, #a2a8b3);
  --link: light-dark(#0072b2, #56b4e9); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
h1, h2 { font-family: "Iowan Old Style", Palatino, "Palatino Linotype", Georgia, serif; line-height: 1.2; }
h2 { margin: 2.5rem 0 0.25rem; }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
a { color: var(--link); }
code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere; }
.method { font-weight: 600; }
.quiet { color: var(--quiet); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; background: var(--raised); font-size: 0.95rem; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
ul { padding-left: 1.2rem; }
nav ul { columns: 18rem; }
`;
