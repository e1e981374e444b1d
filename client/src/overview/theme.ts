/** The page's colours taken from the editor's theme; everything else is the page's own. */
export const THEME = `
body{--paper:var(--vscode-editor-background);--ink:var(--vscode-foreground);--dim:var(--vscode-descriptionForeground);--line:var(--vscode-widget-border,var(--vscode-panel-border,#8884));--soft:var(--vscode-textBlockQuote-background,#8881);--link:var(--vscode-textLink-foreground);
--error:var(--vscode-editorError-foreground);--information:var(--vscode-editorInfo-foreground);--mark:var(--vscode-editor-findMatchHighlightBackground);
font-family:var(--vscode-font-family);font-size:var(--vscode-font-size);max-width:none;padding:0 1.25rem 3rem}
body.vscode-light,body.vscode-high-contrast-light{color-scheme:light;--met:#1e6b35;--warning:#8a5300;--open:#c9d0d8;--tint0:#9cc3e6;--tint1:#c6def2;--tint2:#7fb0da;--tint3:#dcebf7;--whole:#5a8fbf;--on-part:#0c2236;--on-whole:#fff}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){color-scheme:dark;--met:#84cf97;--warning:#f0b95c;--open:#4a535d;--tint0:#3f6d96;--tint1:#2c4f70;--tint2:#4f82b0;--tint3:#253f58;--whole:#7fb0da;--on-part:#f2f7fb;--on-whole:#0c2236}
body.vscode-high-contrast{--line:var(--vscode-contrastBorder);--soft:transparent}
main{max-width:62rem}
.bar{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;background:var(--paper);border-bottom:1px solid var(--line);padding:.6rem 0;margin-bottom:1rem}
.bar input{flex:0 1 18rem;font:inherit;color:var(--vscode-input-foreground);background:var(--vscode-input-background);border:1px solid var(--vscode-input-border,var(--line));padding:.2rem .5rem}
.bar output{color:var(--dim)}
.bar input:focus-visible,a:focus-visible,button:focus-visible,summary:focus-visible,.wide:focus-visible{outline:1px solid var(--vscode-focusBorder);outline-offset:1px}
[id]{scroll-margin-top:5rem}
[hidden]{display:none!important}
h2{font-size:1.35em}
`;
