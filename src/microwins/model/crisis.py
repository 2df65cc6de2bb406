"""Recognising words that plainly speak of wanting to die or of self-harm, or of having got through.

A win whose words do is never shown by chance; see `privacy`. Nothing of it is ever written.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.model.crisis_phrases import Concern
    from microwins.model.win import Win

NOW: Concern = "now"
"""Somebody wants to die, or harms themselves."""

PAST: Concern = "past"
"""Somebody got through it."""

_MOST = 50_000
"""So many texts are remembered at most: most journals say the same things over and over."""

SHOWN, HIDDEN, HARD = range(3)
"""What `privacy` says of a win: that there is none, that the person hid it, or of its words."""

_LONGEST = 64 * 1024
_PIECE = 800
_STEP = 600
"""A long text is looked at in pieces of so many letters, each so many after the last."""

STOP = "|"
"""What stands for the end of a sentence, among words."""

_APOSTROPHES = "\u2019\u2018\u00b4\u02bc\u2032\u201b"
_BREAKS = "\u2014\u2013\u2026"
_ASCII = {
    **{code: " " for code in range(128) if not chr(code).isalnum()},
    **dict.fromkeys(map(ord, ".,;:!?\n\r()"), STOP),
    **dict.fromkeys(map(ord, "'`"), ""),
}
_MASKED = tuple(
    (before + sign + after, before + letter + after)
    for before, letter, after in map(str.split, ("k i ll", "d i e", "su i c", "s u ic"))
    for sign in "!1*"
)
"""Words that people write so that no program knows them."""

_THINKING = (
    "almost consider considered considering contemplate contemplated contemplating could "
    "daydream daydreamed daydreaming dream dreaming dreamt fantasise fantasised fantasising "
    "fantasize fantasized fantasizing fantasy feel feeling felt idea ideas ill image images "
    "imagine imagined imagining keep kept might nearly obsess obsessed obsessing plan plans "
    "research researched researching should think thinking thought thoughts vision visions way "
    "ways will wont"
)
_HARMING = (
    "bang banged banging bit bite biting burn burned burning burnt choke choking cut cuts "
    "cutting drown drowned drowning electrocute electrocuting hang hanged hanging harm harmed "
    "harming hit hitting hung hurt hurting injure injured injuring kill killed killing mutilate "
    "mutilated mutilating neck necking offing poison poisoned poisoning punch punched punching "
    "punish punished punishing scratch scratched scratching shoot shooting shot slap slapped "
    "slapping slice sliced slicing stab stabbed stabbing starve starved starving strangle "
    "strangled strangling suffocate suffocated suffocating unalive unalived unaliving"
)
_WANTING = (
    "about beg begging choose compelled decide decided desire going have hope hoped hoping "
    "impulse impulses intend intent like long longed longing love need needed planned planning "
    "pray prayed praying prefer prepared ready supposed tempted time tried try trying urge urges "
    "want wanted wanting willing wish wished wishing"
)
"""Words that several rows have."""

TELLING = {
    "die": f"dead death die died dying & {_THINKING} been begging better can care crave craving "
    "decide decided easiest feels going happier hope hoped hoping how id let long longing looks "
    "method methods mind my place please pray prayed praying quickest rather seems shouldve "
    "sooner sounds time to waiting want wanted wanting welcome well who why wish wished wishing "
    "would",
    "asleep": "dont forever never not & asleep sleep wake wakes waking want wanted woke woken",
    "rather": "rather sooner & gone kill not",
    "better off": "best better easier fine happier happy okay relieved & alive born dead didnt "
    "die died disappeared existed gone hadnt havent jumped killed left not offed stopped wasnt "
    "werent wouldnt",
    "mind": "care mind & alive get hit live lived living make wake waking woke",
    "being": "alive born dead deserve die ending exist existed existing here life live living "
    f"survive survived surviving waking woke & {_THINKING} am angry be being broken cant despise "
    "didnt disappointed dont exhausted hard hate hated hating hurts much never not painful "
    "regret resent sad shouldve sick sorry sucks tired torture unbearable upset wanting weak "
    "why",
    "shouldnt": "shouldnt & be exist have",
    "kill me": "kill & me want wish",
    "wish": "wish wished wishing & alive around attempt born cease dead die died disappear "
    "disappeared end exist existed fade forever gone ground hadnt here kill live made "
    "nonexistent six stop succeeded survive survived trade unborn vanish vanished wake woke "
    "woken",
    "hope": "hope hoped hoping pray prayed praying wish wished wishing & disappear get killed "
    "make see stop survive wake woke",
    "live": "alive breathe breathing exist existed existing life live living survive & aint "
    "arent barely being cannot cant cease couldnt didnt doesnt done dont hard hardly hasnt have "
    "havent isnt like need never no nor not nothing point ready stop want without wont worth "
    "wouldnt",
    "here": "alive around be being belong earth here longer open wake waking world & cant didnt "
    "doesnt dont going hate hated last like much need never no not ready want wish without wont",
    "go on": "another anymore carry carrying continue continuing doing exist fight go going keep "
    "keeping life live make tomorrow & cant didnt dont feel have know like never no not see "
    "sure think through want wanted wanting without",
    "reason": "desire energy motivation point points purpose reason reasons sense strength use "
    "will & alive any anything cant carry carrying continue didnt dont exist existing find go "
    "going havent here is isnt life live lives living question questioning see seeing sees stay "
    "there wake waking what",
    "worth": "meaning meaningless point pointless unbearable unlivable worth worthless & alive "
    "life living",
    "tired": "alive breathing existence existing here life live living stay & being bored done "
    "exhausted fed finished gave give given giving over sick staying through tired trying weary",
    "my life": "existence life & cut end ended ending finish finishing take taken takin taking "
    "took",
    "leave": "buried disappear earth erased existence fade feet gone life more planet rot "
    "unalive vanish world & away could decided die going hope like need plan planning ready six "
    "time want wanted wanting",
    "to end": "away done end over stop & life pain suffering want wanted",
    "end it": f"end ended ending misery & {_THINKING} {_WANTING} all everything forever glad good "
    "grateful happy here it life my now proud put putting relieved thankful things this tonight",
    "goodbye": "farewell goodbye & cruel email letter letters message messages note notes text "
    "texts",
    "jump": "balcony bridge building bus car cars cliff edge garage ledge lorry oncoming "
    "overpass river roof rooftop tower tracks traffic train trains tree truck wall window & "
    f"{_THINKING} crash crashing drive driving fall falling hit jump jumped jumping lay laying "
    "leap leaping lie lying run running stand standing steer steering step stepping stood "
    "swerve swerving throw throwing walk walking",
    "hit me": "crush hit hits kill run & bus car hope lorry meteor train tree truck want wish",
    "without me": "without & better easier fine happier relieved",
    "miss me": "anybody anyone if nobody one & care cares come cry dead die died disappeared "
    "give gone killed mind miss notice notices",
    "purpose": f"deliberately intentionally purpose & {_HARMING} myself",
    "myself": f"myself & {_HARMING} again bled bleed delete do end ending off top",
    "cut": "blade bleed burn burned burning burnt carve carved carving cut cutting slash slashed "
    "slashing slice slicing slit slitting & about again arm arms avoid avoided avoiding body "
    "cigarette cigarettes considered considering crave craving day days didnt dont feel feeling "
    "felt fight fighting forearm forearms fought free from going hasnt havent helps impulse "
    "impulses instead is itch itching ive keep keeping last leg legs lighter month months neck "
    "need needed never no not of over quit relapse relapsed relapsing resist resisted resisting "
    "scars skin stomach stop stopped stopping tempted than thigh thighs think thinking thought "
    "throat to today tonight urge urges used vein veins want wanted wanting week weeks wish "
    "without wont wouldnt wrist wrists year years",
    "suicide": "suicidal suicide",
    "harm": "selfharm",
    "sh": "sh",
    "si": "si & about active are bad came gets got had has have having ideation is keeps less my "
    "no passive strong the thoughts was with without zero",
    "od": "od odd & i to",
    "overdose": "overdose",
    "pills": "acetaminophen advil antidepressants aspirin ibuprofen insulin lithium medication "
    f"meds paracetamol pill pills tablets tylenol xanax & {_THINKING} {_WANTING} bottle bunch "
    "handful instead many swallow swallowed these",
    "bottle": "bottle them & entire swallow swallowing take taking whole",
    "kms": "ctb kms",
    "unalive": "unalive",
    "noose": "brains bullet gun noose",
    "helpline": "741741 988 crisis helpline hotline lifeline samaritans suicide & call called "
    "calling chatted contacted dialed dialled instead messaged phoned rang reached ring saved "
    "spoke talk talked text texted texting used",
    "attempt": "attempt survived & after from glad grateful happy last latest my own past post "
    "relieved since suicide survivor survivors thankful",
    "notes": "goodbye suicide & letter letters note notes",
    "alive": "alive die died life live living & choice choose choosing chose decided deciding "
    "glad grateful happy kept managed promised proud relieved stayed staying thankful want "
    "wanted wanting",
    "i lived": "lived stayed & glad grateful happy proud relieved thankful",
    "taking them": "instead & swallowing taking",
    "clean": "cut & free",
}
"""Words of which a text has one before `&`, and one after it, if it holds a phrase of that name."""

_FILLER_WORDS = """
abit absolutely actually alittle already also always atm badly basically bloody completely
constantly currently damn deadass definitely desperate desperately effing even extremely f fckn fr
freaking fuckin fucking genuinely god hella highkey honestly idk just kinda kindof literally lol
lowkey maybe much ngl often oh omg once only please pretty probably quietly quite really rlly rly
rn secretly seriously sigh simply so somehow sometimes sortof suddenly super tbh totally truly ugh
uh um utterly very whatever
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
"""Words that people put in between, and that change nothing."""

_SPELT = {
    "want to": "wanna wana wannna",
    "want": "wnat wnt wan waant",
    "want to die": "wannadie wanttodie",
    "kill myself": "killmyself",
    "i want": "iwant",
    "i want to": "iwanna",
    "be": "b",
    "you": "u",
    "end my life": "endmylife",
    "going to": "gonna gunna goin gon",
    "im going to": "imma ima finna",
    "trying to": "tryna tryin",
    "have to": "hafta",
    "myself": "meself mysef myslef mself mysel myselff myselv",
    "kill": "kil kiil kll k1ll",
    "dead": "ded deadd",
    "die": "diee dieing",
    "selfharm": "selfharm selfinjury selfharming selfinjure selfharmed selfinjured selfharms",
    "cant": "cannot carnt cnt caint",
    "dont": "dnt donot dont't",
    "nobody": "noone no-one",
    "because": "bc cuz cos cause coz",
    "though": "tho altho although",
    "what is": "whats",
    "that is": "thats",
    "wasnt": "wasn",
    "to": "2 too",
    "": "alot",
    "anymore": "anylonger",
    "today": "2day",
    "tonight": "2nite tonite",
    "through": "thru thruu",
    "overdose": "overdosed overdosing overdoses",
    "about": "abt bout",
}
"""Words, and how people type them."""

_NEGATED = "do does did is are was were have has had would could should wo"
_APART = {
    "cant": "can not / can t",
    "im": "i am / i m",
    "id": "i d / i would",
    "ive": "i ve / i have",
    "myself": "my self / me self",
    "unalive": "un alive",
    "unaliving": "un aliving",
    "selfharm": "self harm / self harmed / self harming / self harms / self injury / self injure"
    " / self injuring / self injured",
    "anymore": "any more / any longer",
    "forever": "for ever",
    "nobody": "no one",
    "": "kind of / sort of / a bit / a little / a lot / at all",
    "overdose": "over dose / over dosed",
    "of my": "out of my own",
}
"""Words that belong together, and how they stand apart."""

SPELLINGS = {typed: word for word, ways in _SPELT.items() for typed in ways.split()}
JOINED = {f"{word} not": f"{word}nt" for word in _NEGATED.split()}
JOINED |= {f"{word}n t": f"{word}nt" for word in _NEGATED.split()}
JOINED |= {apart: word for word, ways in _APART.items() for apart in ways.split(" / ")}
_SUICIDE = ("suic", "icid", "suisid", "sucid", "suacid", "sewerslid")
"""Parts of the word as people spell it."""

_TELLING = {word for row in TELLING.values() for word in row.partition(" & ")[0].split()}
_TELLING |= {typed for typed, word in SPELLINGS.items() if not _TELLING.isdisjoint(word.split())}
_TELLING |= {apart.split()[-1] for apart, word in JOINED.items() if word in _TELLING}
_TELLING_PARTS = ("suic", "cid", "suis", "sewersl", "eee", "fff", "lll", "ddd", "iii")
"""A word of these, or a part of one, stands in whatever is recognised; most wins have none."""

_MISSPELT = (*_SUICIDE, *(letter * 3 for letter in "abcdefghijklmnopqrstuvwxyz"))

_rows: list[tuple[str, frozenset[str], frozenset[str]]] = []
_known: dict[str, Concern | None] = {}


def concern(text: str) -> Concern | None:
    """Return NOW or PAST where `text` plainly speaks of it, None for any other text."""
    try:
        return _known[text]
    except KeyError:
        pass
    if len(_known) >= _MOST:
        _known.clear()
    _known[text] = found = _concern(text)
    return found


def concern_of(win: Win) -> Concern | None:
    """Return what `concern` does, of the words of a win and its tags."""
    found = concern(win.text)
    if not win.tags or found == NOW:
        return found
    of_tags = {concern(tag) for tag in win.tags}
    return NOW if NOW in of_tags else found or (PAST if PAST in of_tags else None)


def privacy(win: Win) -> int:
    """Return SHOWN for a win whose words may be met by chance, else why they are kept from that.

    Whatever looks back, guesses, suggests or shares asks here, and leaves private words out. They
    stand where the person asked for that very win, and where all wins of a day or of the journal
    are listed.
    """
    if concern_of(win) is not None:
        return HARD
    return HIDDEN if win.hidden else SHOWN


def _concern(text: str) -> Concern | None:
    said = plain(text[:_LONGEST])
    if not may_tell(said):
        return None
    found = None
    for start in range(0, len(said), _STEP):
        there = _judged(folded(said[start : start + _PIECE]))
        if there == NOW:
            return NOW
        found = found or there
    return found


def may_tell(said: str) -> bool:
    """Tell whether a plain text has a telling word."""
    return not _TELLING.isdisjoint(said.replace(STOP, " ").split()) or any(
        part in said for part in _TELLING_PARTS
    )


def _judged(words: list[str]) -> Concern | None:
    rows = telling_rows(words)
    if not rows:
        return None
    from microwins.model.crisis_phrases import judged  # 2 ms, for words that may be such

    return judged(words, rows)


def telling_rows(words: list[str]) -> list[str]:
    """Return the rows of `TELLING` of which some folded words have what a phrase needs."""
    if not _rows:
        for name, row in TELLING.items():
            telling, _, with_them = row.partition(" & ")
            _rows.append((name, frozenset(telling.split()), frozenset(with_them.split())))
    there = set(words)
    return [
        name
        for name, telling, with_them in _rows
        if not there.isdisjoint(telling) and not (with_them and there.isdisjoint(with_them))
    ]


def folded(said: str) -> list[str]:
    """Return words spelled and joined in one way, without those that change nothing."""
    words = said.replace(STOP, f" {STOP} ").split()
    if any(part in said for part in _MISSPELT):
        words = [_shortened(word) for word in words]
    words = [SPELLINGS.get(word, word) for word in words if word not in _FILLERS]
    text = f" {' '.join(words)} "
    for apart, together in JOINED.items():
        if apart in text:
            text = text.replace(f" {apart} ", f" {together} ")
    words = [word for word in text.split() if word not in _FILLERS]
    return [
        word
        for before, word in zip(["", *words], words, strict=False)
        if not word == before == STOP
    ]


def _shortened(word: str) -> str:
    """Return a word without letters that are stretched, and its worst one in one spelling."""
    for letter in set(word):
        if letter * 3 in word:
            while letter * 2 in word:
                word = word.replace(letter * 2, letter)
    if any(part in word for part in _SUICIDE):
        return "suicidal" if "al" in word else "suicide"
    return word


def plain(text: str) -> str:
    """Return the words of a text in lower case, without apostrophes; "|" stands for its stops."""
    if not text.isascii():
        text = text.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
    text = text.casefold()
    if "!" in text or "*" in text or "1" in text:
        for masked, letters in _MASKED:
            text = text.replace(masked, letters)
    text = text.translate(_ASCII)
    if text.isascii():
        return text
    for sign in _APOSTROPHES:
        text = text.replace(sign, "")
    return "".join([c if c.isalnum() or c == "|" else "|" if c in _BREAKS else " " for c in text])
