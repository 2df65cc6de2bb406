"""Texts that would drive a terminal, a parser or a spreadsheet if anything let them."""

import re

ESC, BEL = "\x1b", "\x07"
COMBINED = "Z" + "\u0300\u0301\u0302\u0489" * 100
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"

HOSTILE = {
    "a colour": f"{ESC}[31mred{ESC}[0m",
    "a clear screen": f"{ESC}[2J{ESC}[H",
    "a cursor move": f"{ESC}[10A{ESC}[5Cover",
    "an alternate screen": f"{ESC}[?1049h",
    "bracketed paste": f"{ESC}[200~rm -rf{ESC}[201~",
    "mouse reports": f"{ESC}[?1003h",
    "a device report": f"{ESC}[6n{ESC}[c",
    "a scroll region": f"{ESC}[1;5r",
    "a title": f"{ESC}]0;owned{BEL}",
    "a link": f"{ESC}]8;;http://example.org{ESC}\\click{ESC}]8;;{ESC}\\",
    "the clipboard": f"{ESC}]52;c;cm0gLXJm{BEL}",
    "a notification": f"{ESC}]777;notify;a;b{BEL}",
    "an inline image": f"{ESC}]1337;File=inline=1:AAAA{BEL}",
    "a device control string": f"{ESC}P$q\x22p{ESC}\\",
    "a sixel": f"{ESC}Pq#0;2;0;0;0~{ESC}\\",
    "an application command": f"{ESC}_Gf=24;AAAA{ESC}\\",
    "a privacy message": f"{ESC}^secret{ESC}\\",
    "a reset": f"{ESC}c",
    "a charset": f"{ESC}(0lqqk{ESC}(B",
    "an escape alone": ESC,
    "C1 control sequence": "\x9b31mred",
    "C1 operating system command": "\x9d0;owned\x9c",
    "C1 device control": "\x90q\x9c",
    "C1 next line": "one\x85two",
    "DEL": "abc\x7f\x7f\x7fxyz",
    "backspaces": "safe\x08\x08\x08\x08rm",
    "a carriage return": "harmless\rhidden",
    "a line feed": "one\ntwo",
    "a false second win": "one\n  09:00  two \u00b7 care",
    "a vertical tab and a form feed": "one\x0btwo\x0cthree",
    "tabs": "one\t\ttwo",
    "bells": BEL * 20,
    "shift out": "\x0eabc\x0f",
    "end of file": "\x04\x1a",
    "xon and xoff": "\x11\x13",
    "a right-to-left override": "invoice\u202egnp.exe",
    "a bidi embedding": "\u202bab\u202c",
    "bidi isolates": "\u2066\u2067\u2068ab\u2069",
    "bidi marks": "a\u200eb\u200fc\u061cd",
    "right-to-left text": "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "a zero-width space": "pass\u200bword",
    "a zero-width non-joiner": "pass\u200cword",
    "a word joiner": "pass\u2060word",
    "a byte order mark": "\ufefftext",
    "a soft hyphen": "pass\xadword",
    "invisible operators": "f\u2061x\u2062y\u2063z",
    "an interlinear annotation": "\ufff9a\ufffab\ufffb",
    "a Mongolian separator": "a\u180eb",
    "Hangul fillers": "\u3164\u115f\u1160\uffa0a",
    "a line separator": "one\u2028two",
    "a paragraph separator": "one\u2029two",
    "a lone surrogate": "caf\udce9",
    "half of a character": "\udcf0\udc9f",
    "Rich markup": "[red]red[/red]",
    "a closing tag": "[/x]",
    "a closing tag of nothing": "[/]",
    "a link in markup": "[link=file:///etc/passwd]x[/link]",
    "an action in markup": "[@click=app.quit]x[/]",
    "an emoji code": ":bomb: :smile:",
    "an open bracket": "a [b",
    "backslashes": "a\\[b]\\\\",
    "a formula": '=HYPERLINK("http://example.org","x")',
    "a formula with plus": "+1+cmd|' /C calc'!A0",
    "a formula with at": "@SUM(1+9)*cmd",
    "quotes": "a\"b'c`d",
    "JSON": '{"v":1,"id":"x","gone":true}',
    "a JSON escape": '\\u001b[31m","gone":true,"x":"',
    "a percent format": "%s%n%x {0} {x!r} ${HOME} $(id) `id`",
    "a very long word": "a" * 2000,
    "a very long word of wide letters": "\u5bb6" * 500,
    "a family": f"with {FAMILY}{FAMILY} at the lake",
    "flags": f"{ENGLAND} {SCOTLAND} \U0001f1ee\U0001f1ea \U0001f3f3\ufe0f\u200d\U0001f308",
    "keycaps": "1\ufe0f\u20e3 #\ufe0f\u20e3 *\ufe0f\u20e3",
    "tags without a flag": "ok\U000e0068\U000e0069\U000e007f",
    "a joiner without an emoji": "a\u200db",
    "selectors": "a\ufe0f\ufe0e\U000e0100",
    "marks by the hundred": COMBINED,
    "marks alone": "\u0301\u0301\u0301",
    "a private use character": "\ue000\U000f0000",
    "a noncharacter": "\uffff\U0010ffff",
}

WHOLE = {
    name: HOSTILE[name]
    for name in (
        *("a family", "flags", "keycaps", "marks by the hundred", "right-to-left text"),
        *("Rich markup", "a closing tag", "a link in markup", "an emoji code", "a formula"),
        *("quotes", "a percent format", "backslashes"),
    )
}
"""Those that are shown as they were typed."""

WILD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufe0e\ufeff\uffa0\ufff9-\ufffb\U000e0100-\U000e01ef]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0020-\U000e007f]"  # tags that follow no flag
    "|[a-z]\u200d|[a-z]\ufe0f"  # joiners and selectors outside of emoji
)
"""Whatever may not reach a terminal; newlines, which end our own lines, are looked at apart."""


def is_tame(text: str) -> bool:
    """Tell whether nothing in `text` but the ends of lines has an effect on a terminal."""
    return not WILD.search(text)
