"""What people type who mean one of our commands or options: by meaning, before letters count.

A line may hold `{rest}`, for what was typed after the word.
"""

from __future__ import annotations

from microwins.model.settings import WEEKDAYS
from microwins.wording import usage as wording

_LINES = {
    "log {rest}": "lg lo log: add note new write record entry jot win create post save put",
    "did {rest}": "done do finished completed",
    "ideas {rest}": "idea suggest suggestion suggestions stuck bored inspire tip tips next",
    "again {rest}": "repeat same usual usuals routine relog favorites favourites",
    "delete {rest}": "rm remove del erase",
    "list {rest}": "search find grep filter query lookup ls ll all browse history entries wins",
    "start {rest}": "timer pomodoro countdown begin",
    "stop {rest}": "cancel pause",
    "edit {rest}": "change modify update amend correct alter rewrite",
    "hide {rest}": "archive conceal private",
    "hide --show {rest}": "unhide reveal unarchive",
    "ask {rest}": "question",
    "plan {rest}": "todo todos task tasks",
    "plan": "plans goal goals intention intentions",
    "export {rest}": "dump download extract",
    "export --format markdown {rest}": "print report md",
    "export --format html {rest}": "html page pdf web",
    "export --format csv {rest}": "csv excel spreadsheet",
    "export --format json {rest}": "json",
    "export --format ics {rest}": "ics ical calendar",
    "share {rest}": "publish card brag",
    "import {rest}": "load ingest migrate",
    "config set {rest}": "set",
    "config get {rest}": "get",
    "config unset {rest}": "unset",
    "config {rest}": "settings setting configure preferences prefs options conf cfg",
    "review {rest}": "summary summarize summarise recap overview digest reflect",
    "review --month": "month monthly",
    "review --year": "year yearly annual",
    "streak {rest}": "stats stat statistics count counts total totals progress score streaks",
    "heatmap {rest}": "chart graph grid contributions year-view",
    "patterns {rest}": "insights insight trends trend analysis analyze analyse correlations habits",
    "back": "memories memory remember flashback onthisday throwback random surprise",
    "tags": "tag labels label hashtags",
    "categories": "category areas area kinds kind",
    "undo {rest}": "revert rollback oops",
    "today": "now day daily dashboard home",
    "yesterday": "yday",
    "week": "weekly this-week",
    "week last": "last-week lastweek",
    "doctor": "check repair verify health fsck diagnose fix validate",
    "doctor --restore": "restore recover",
    "status": "prompt",
    "--version": "version ver --v -v -V -version",
    "--help": "usage commands ? -? /? /h -help halp about info examples intro whoami",
    "help": "man manual docs doc tutorial guide faq",
    "help choosing": "handle handles filters",
    "help files": "files",
    "help privacy": "privacy",
    "--install-completion": "completion completions",
}
MEANT = {word: line for line, words in _LINES.items() for word in words.split()}
MEANT |= {
    name[:length]: f"list --month {name}"
    for name in (
        *("january", "february", "march", "april", "may", "june", "july"),
        *("august", "september", "october", "november", "december"),
    )
    for length in (3, len(name))
}
MEANT |= {day: f"list --since {day} --until {day}" for day in WEEKDAYS}

SHOWING = frozenset(["show", "view", "display"])
OPENERS = SHOWING | {"see", "open", "get", "print", "go", "please"}
"""What may stand before the name of a thing (show stats, open settings), or of anything."""

BETWEEN = ("me", "my", "the")
"""Words that say nothing between the two."""

_OF_A_DEED = (
    "count score print publish card page set get fix check repair verify validate progress home "
    "day now random memory remember surprise prompt load change modify update correct alter "
    "rewrite remove erase question reflect recover restore private map run month year all total "
    "extract download web label reveal guide manual doc handle files cancel pause "
    "suggest stuck bored idea tip finished next repeat same usual routine "
    "plans goal goals"
)
OF_A_DEED = frozenset(_OF_A_DEED.split())
"""Words that begin a win, too, where others follow: count sheep, fix the tap, check email."""

ONE_MORE = frozenset(["remove", "erase", "reveal", "repeat"])
"""Those of them that a handle may follow."""

_THINGS = {
    "remind reminder reminders notify alarm cron": wording.REMINDERS,
    "init setup install signup register": wording.NOTHING_TO_SET_UP,
    "sync login logout signin push pull cloud account": wording.NO_ACCOUNT,
    "backup backups": wording.BACKUPS,
    "quit exit q :q bye close": wording.NOTHING_RUNS,
    "uninstall upgrade": wording.NOT_BY_ITSELF,
    "clear reset wipe": wording.NOTHING_AT_ONCE,
    "journal diary": wording.JOURNAL,
    "mood feeling": wording.MOOD,
}
NO_SUCH_THING = {word: said for words, said in _THINGS.items() for word in words.split()}
"""Words for what isn't a command, each with a sentence and what to type.

Where others follow, most begin a win, as in "clear the desk"; `ALWAYS` never do.
"""

ALWAYS = frozenset(["remind", "reminder", "reminders", "sync", "login", "logout", "mood"])
JOURNALS = frozenset(["journal", "diary"])

_OPTIONS = {
    "--for": "--recipient --whom --to",
    "--at": "--date --when --time --on --day --datetime --timestamp --hour --clock -d",
    "--mood": "--feeling --feel --rating --score --stars",
    "--minutes": "--mins --min --minute --duration --took --for --length",
    "--category": "--cat --kind --type --area --group",
    "--tag": "--tags --label --labels --hashtag",
    "--untag": "--remove-tag --no-tag --delete-tag --rm-tag",
    "--no-tag": "--without-tag --untag",
    "--not": "--exclude --except --without",
    "--word": "--exact --whole-word --words",
    "--since": "--from --start --begin --after --newer",
    "--until": "--to --end --before --through --till --older",
    "--energy": "--strength --level --spoons",
    "--more": "--all -a --long",
    "--smaller": "--tiny --small --easier",
    "--limit": "--max --count --number --num --top --tail --head --last -l",
    "--output": "--out --file --save --path --to",
    "--format": "--as --fmt --type",
    "--partial": "--start --started --begun --half",
    "--show": "--unhide --reveal",
    "--for-good": "--forever --permanent --purge",
    "--with": "--include --add",
    "--hide-words": "--no-words --without-words --anonymous",
    "--yes": "--overwrite --replace --assume-yes",
    "--dark": "--night --dark-mode",
    "--plain": "--simple --a11y --screen-reader",
    "--json": "--as-json",
    "--any-machine": "--all-machines",
}
OPTIONS: dict[str, list[str]] = {}
"""By an option that people type, ours that may be meant; the first that the command has counts."""
for _ours, _theirs in _OPTIONS.items():
    for _name in _theirs.split():
        OPTIONS.setdefault(_name, []).append(_ours)

IN_FULL = {
    "--yesterday": (("--at", "yesterday"), ("--since", "yesterday", "--until", "yesterday")),
    "--today": (("--since", "today"), ()),
    "--now": ((),),
    "--last-week": (("--week", "last"),),
    "--this-week": (("--week",),),
    "--weekly": (("--week",),),
    "--last-month": (("--month", "last"),),
    "--this-month": (("--month",),),
    "--monthly": (("--month",),),
    "--last-year": (("--year", "last"),),
    "--this-year": (("--year",),),
    "--yearly": (("--year",),),
    **{
        f"--{name}": (("--format", form),)
        for form, names in {
            "html": "html page pdf",
            "csv": "csv excel",
            "markdown": "markdown md",
            "ics": "ics ical calendar",
            "svg": "svg card",
            "png": "png",
            "jsonl": "jsonl",
        }.items()
        for name in names.split()
    },
}
IN_FULL |= {f"--{day}": (("--at", day), ("--since", day, "--until", day)) for day in WEEKDAYS}
"""Options without a value, each with what may stand instead; the first that the command takes."""

_NOTHING = (
    "--reverse -r --asc --desc --newest --oldest --all -a --verbose -v --quiet -q --force --color "
    "--colour --no-color --done --whole --dry-run --interactive -i --long"
)
DROPPED = frozenset(_NOTHING.split())
"""Options without a value that change nothing here."""

DROPPED_WITH_VALUE = dict.fromkeys(
    ("--sort", "--order", "--order-by", "--sort-by"),
    ("date", "time", "day", "newest", "oldest", "asc", "desc", "mood", "category", "at"),
)
"""Options that change nothing here, with values that they may have."""

_WORDS = (
    "--note --notes --message --msg --comment --title --description --body --content --words "
    "--search --find --grep --query --contains --text --name"
)
WORDS = frozenset(_WORDS.split())
"""Options whose value is the words themselves."""

WORDS_OF = {"import": ("--format", "-f", "--from", "--type", "--file", "--input", "-i")}
"""The same of one command."""

VERBS_OF = {
    "config": ("get", "set", "unset", "add", "remove", "path"),
    "ideas": ("add", "remove", "list", "own"),
    "plan": ("done", "rest", "wake", "remove"),
}
"""Words of one command that may be typed like options."""

ONE_BY_ONE = frozenset(["--tag", "--untag", "--no-tag", "-t"])
"""Options that take one name each."""

DAYS = frozenset(["--days", "--weeks", "--months"])
"""Options whose value is a number of days, weeks or months up to now."""

NOT_DROPPED = frozenset(["--all", "-a", "--dry-run", "-i", "--interactive"])
"""Those that mean something to somebody who changes wins."""

OF_THE_GROUP = frozenset(
    ["--plain", "--version", "--install-completion", "--show-completion", "--help", "-h"]
)
"""Options that stand before a command, or without any."""

_WITH_VALUE = (
    "-c --category -t --tag -m --mood --minutes --at --since --until -n --limit -f --format -o "
    "--output --not --no-tag --untag --country --months --map --for --with "
    "-e --energy --area"
)
WITH_VALUE = frozenset(_WITH_VALUE.split())
"""Options that never stand without a value, in whichever command."""

BEFORE_ANY = WITH_VALUE | {"--json", "--partial", "-p", "--hidden", "--week", "--month", "--year"}
"""Options that some commands have, and that are typed before one."""

CHANGING = frozenset(
    ["log", "did", "edit", "hide", "delete", "undo", "redo", "import", "config", "rename", "again"]
)
"""Commands that save something."""

MOODS = {
    **dict.fromkeys(("awful", "terrible", "horrible", "worst", "very-low"), "1"),
    **dict.fromkeys(("low", "bad", "down", "sad", "tired", "anxious"), "2"),
    **dict.fromkeys(("ok", "okay", "meh", "so-so", "soso", "fine", "neutral", "middle"), "3"),
    **dict.fromkeys(("good", "well", "happy", "calm", "glad"), "4"),
    **dict.fromkeys(("great", "best", "wonderful", "amazing", "very-good"), "5"),
}
"""The number of a mood that somebody names."""
