"""How the page of wins looks: on paper, on a phone and on a desk, in light and in darkness.

The colours of words have a contrast of 4.5 and more against their background in both. The page may
load nothing and run nothing: its policy allows this one style, by its hash, and nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from microwins.formats.svg import shades

_LIGHT = (
    "--paper:#fdfcf8;--ink:#2b2924;--quiet:#676359;--line:#e4e0d4;--link:#245c3b;--here:#f1efdf"
)
_DARK = "--paper:#1b1c19;--ink:#e8e5dc;--quiet:#a9a599;--line:#3a3b36;--link:#a4d3a0;--here:#2b2d25"

_SCREEN = """
*{box-sizing:border-box}
html{scroll-behavior:auto;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:3rem 1.25rem 4rem;max-width:45rem;background:var(--paper);
color:var(--ink);font:1.0625rem/1.55 Charter,"Bitstream Charter","Iowan Old Style",
"Palatino Linotype",Palatino,
"Source Serif 4",Georgia,"DejaVu Serif",serif;overflow-wrap:anywhere}
h1,h2,h3,h4{font-weight:600;line-height:1.25;margin:0}
h1{font-size:2.5rem;letter-spacing:-.015em}
h2{font-size:1.6rem;margin:3.5rem 0 1rem}
h3{font-size:1.25rem}
h4{font-size:1rem}
p{margin:0}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:focus-visible,summary:focus-visible{outline:.15rem solid var(--link);outline-offset:.15rem;
border-radius:.15rem}
main{margin-top:2rem;overflow-x:clip;overflow-clip-margin:.5rem}
ul{list-style:none;margin:0;padding:0}
small,.quiet,time,.kind{color:var(--quiet)}
small,.kind,time{font-size:.875rem}
time,td,.months{font-variant-numeric:tabular-nums}
.lead{margin-top:.35rem}
nav{margin-top:1.25rem;padding:.6rem 0;border-top:1px solid var(--line);
border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
svg{display:block;width:100%;height:auto;font-family:system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans",sans-serif}
.year{margin-top:2rem}
.quarters{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));
gap:.75rem 1.5rem;margin:.75rem 0}
.quarters a rect{stroke:transparent;stroke-width:2.5}
.quarters a:hover rect,.quarters a:focus-visible rect{stroke:var(--link)}
.key{max-width:26rem}
.months{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:.1rem 1rem}
.months span{color:var(--quiet)}
table{width:100%;table-layout:fixed;border-collapse:collapse}
th,td{text-align:start;vertical-align:baseline;padding:.5rem .75rem .5rem 0;
border-top:1px solid var(--line)}
thead th{border-top:0;font-size:.875rem;font-weight:400;color:var(--quiet)}
tbody th{font-weight:600}
thead th:first-child{width:31%}
h3 small{font-weight:400}
th small{display:block;font-weight:400}
th.number,td.number{text-align:end;padding-inline-end:1.25rem;width:4rem}
td:last-child,th:last-child{padding-inline-end:0}
.long .month,.long .index{content-visibility:auto;contain-intrinsic-size:auto 40rem}
.month,.index{padding:0 .4rem;margin:0 -.4rem}
.month{margin-top:2.75rem}
.month>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;padding-bottom:.4rem;
border-bottom:1px solid var(--line)}
.month>header a{margin-inline-start:auto;font-size:.875rem}
.day{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:0 1rem;align-items:baseline;
padding:.7rem 0 0}
.day h3 span,.day h4 span{font-weight:400;color:var(--quiet)}
.wins li{display:grid;grid-template-columns:2.75rem minmax(0,1fr);gap:0 .6rem;
align-items:baseline;padding-bottom:.15rem}
.wins div{grid-column:2}
.sheet .wins li{display:block}
.sheet h1{font-size:1.9rem}
.sheet h2{font-size:1.2rem;margin:1.75rem 0 .4rem}
.sheet h3{font-size:1em}
.sheet th,.sheet td{padding-block:.3rem}
.sheet .numbers{max-width:20rem}
.sheet main>p{margin-top:1rem}
.sheet footer{margin-top:2rem}
.note{color:var(--quiet);font-size:.9375rem;padding:.1rem 0 .3rem}
:target{background:var(--here);box-shadow:0 0 0 .4rem var(--here);border-radius:.1rem}
section:target,h2:target{background:none;box-shadow:none}
.index{margin-top:1.75rem;padding-bottom:.4rem}
.index>ul{columns:19rem 2;column-gap:2.5rem;margin-top:.5rem}
.index>ul>li{break-inside:avoid;padding:.2rem 0 .2rem 1rem;text-indent:-1rem}
.index details>p{text-indent:0;padding:.2rem 0 .4rem}
summary{cursor:pointer}
.days a{font-size:.875rem;white-space:nowrap}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--quiet);
font-size:.875rem}
@media (max-width:36rem){
body{padding:1.75rem .75rem 3rem}
h1{font-size:2rem}
nav ul{column-gap:1rem}
h2{margin-top:2.75rem}
.day{display:block}
.day h3,.day h4{padding-bottom:.2rem}
th.number,td.number{width:3rem;padding-inline-end:.75rem}
}
"""
_PRINT = """
@page{margin:18mm 20mm}
@media print{
body{padding:0;max-width:none;background:none;font-size:10pt;line-height:1.45}
h2{margin-top:2.5rem}
.day{padding-top:.45rem}
.sheet main{margin-top:1rem}
.sheet h2{margin:1.1rem 0 .2rem}
.sheet .kind,.sheet thead th,.sheet footer{font-size:9pt}
.sheet th,.sheet td{padding-block:.15rem}
.sheet main>p{margin-top:.5rem}
.sheet footer{margin-top:1rem;padding-top:.5rem}
nav,.index,.month>header a,.on-screen{display:none}
a{color:inherit;text-decoration:none}
h2,h3,.month>header{break-after:avoid}
.day,.year,tr{break-inside:avoid}
.year{max-width:150mm}
.key{max-width:90mm}
.quarters{grid-template-columns:1fr 1fr}
:target{background:none;box-shadow:none}
svg,rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
"""

STYLE = (
    f":root{{color-scheme:light dark;{_LIGHT}}}{shades(dark=False)}"
    f"@media screen and (prefers-color-scheme:dark){{:root{{{_DARK}}}{shades(dark=True)}}}"
    f"{_SCREEN}{_PRINT}"
)

POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; "
    f"style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
)
"""The Content-Security-Policy of the page."""
