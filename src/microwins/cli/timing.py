"""A timer on a terminal: what it shows while it runs, what it asks then, and what may interrupt it.

What runs is on disk, so that whoever ends this process ends no timer. The time is the clock's,
since a monotonic one stands still while a laptop sleeps; but a clock that is set back holds nobody
up here.
"""

from __future__ import annotations

import os
import select
import signal
import termios
from datetime import timedelta
from time import monotonic

from microwins.actions import timer as action
from microwins.cli.asking import can_ask
from microwins.cli.output import Reply, bar_row, last_row, on_terminal, redraw, ring, say
from microwins.disk.lock import hold_signals
from microwins.errors import StoppedError
from microwins.model.minutes import minutes_in
from microwins.model.timer import MOST_MINUTES
from microwins.render import changes
from microwins.render import timer as drawing
from microwins.render.line import line
from microwins.results.timer import Timing
from microwins.wording import timer as wording
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from types import FrameType
    from typing import NoReturn, Self

    from microwins.cli.context import Context
    from microwins.model.timer import Timer

_TICK = 1.0
_PATIENCE = 5 * 60
"""Seconds for which the question waits for an answer."""
_PIECE = 4096
_TERMINAL = 4
"""Where a program's terminal stands behind its name among what Linux says of it."""
_HEARD = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGWINCH, signal.SIGCONT)
_ENDS = {signal.SIGTERM, signal.SIGHUP}
_YES = ("", "y", "yes", "yeah", "yep", "ok", "log", "log it")
_NO = ("n", "no", "nope")
_MORE = ("more", "m", "again")
OVER, STOPPED, ELSEWHERE, WHOLE, NOTHING, RUNS = (
    *("over", "stopped", "elsewhere", "whole", "nothing", "runs"),
)
"""What became of a timer that was watched, and what is wanted of it."""
_ANSWERS = dict.fromkeys(_YES, WHOLE) | dict.fromkeys(_NO, NOTHING)


def is_watched() -> bool:
    """Tell whether a person sits at a terminal, and this program is in front there."""
    return can_ask() and _is_in_front()


def _is_in_front() -> bool:
    try:
        return os.tcgetpgrp(2) == os.getpgrp()
    except OSError:  # a terminal that controls no jobs, or none of this session
        return not _is_of_another_session()


def _is_of_another_session() -> bool:
    """Tell whether the terminal, which isn't this session's, is that of a shell: setsid was used.

    What is typed there is meant for the shell.
    """
    terminal = str(os.fstat(2).st_rdev).encode()
    for number in filter(str.isdecimal, os.listdir("/proc") if os.path.isdir("/proc") else ()):
        try:
            with open(f"/proc/{number}/stat", "rb") as file:
                behind_name = file.read().rpartition(b")")[2].split()
        except OSError:
            continue  # it has ended
        if behind_name[_TERMINAL] == terminal:
            return True
    return False


class Signals:
    """Signals that wait to be asked for, for a `with` block."""

    def __init__(self) -> None:
        self._ends = (-1, -1)
        self._before: dict[signal.Signals, object] = {}

    def __enter__(self) -> Self:
        self._ends = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._ends[1], warn_on_full_buffer=False)
        for number in _HEARD:
            if signal.getsignal(number) != signal.SIG_IGN:  # as nohup has it
                self._before[number] = signal.signal(number, _note)
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # as it was
        for end in self._ends:
            os.close(end)

    def wait(self, seconds: float, *, typed: bool = False) -> tuple[set[int], bool]:
        """Return the signals that came within so many seconds, and whether something was typed.

        What is typed is only waited for where that is asked for.
        """
        files = [self._ends[0], *([0] if typed else [])]
        ready, _, _ = select.select(files, (), (), seconds)
        came = set(os.read(self._ends[0], _PIECE)) if self._ends[0] in ready else set()
        return came, 0 in ready


def _note(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the number of the signal is in the pipe."""


def watched(context: Context, name: str, timer: Timer, signals: Signals) -> Reply:
    """Show a timer until it is over or ended, ask then, and return what became of it.

    `name` is the command's. What ends the terminal leaves the timer to run.
    """
    watch = _Watch(context, timer, signals)
    became = OVER if timer.is_over(context.present()) else RUNS
    while became in (OVER, RUNS):
        became = watch.answer() if became == OVER else watch.run_down()
    if became == ELSEWHERE:
        none = Timing(None, context.present())
        return Reply(name, none, lambda _none: [line(wording.ENDED_ELSEWHERE)], saved=True)
    if became == NOTHING:
        left = action.leave(context.journal, context.present(), watch.timer)
        return Reply(name, left, changes.timed, saved=True)
    minutes = watch.timer.whole_minutes(watch.now())
    return ended(context, name, watch.timer, minutes, whole=became == WHOLE)


def ended(  # noqa: PLR0913 (what there is to say of a timer)
    context: Context,
    name: str,
    timer: Timer,
    minutes: int,
    *,
    whole: bool = False,
    as_json: bool = False,
) -> Reply:
    """Return the reply that says what a timer became that ran for so many minutes.

    Whoever interrupts that now is too late.
    """
    hold_signals()
    settings, journal, now = context.settings, context.journal, context.present()
    counted = on_terminal() and settings.tone != "quiet"
    result = action.end(journal, settings, now, timer, minutes, whole=whole, counted=counted)
    return Reply(name, result, changes.timed, as_json=as_json, saved=True)


class _Watch:
    """A timer that is watched at a terminal; the clock goes on here where somebody sets it back."""

    def __init__(self, context: Context, timer: Timer, signals: Signals) -> None:
        self.timer = timer
        self._context = context
        self._signals = signals
        self._from = context.present(), monotonic()

    def now(self) -> datetime:
        """Return the moment it is by now, even if the clock was set back meanwhile."""
        start, count = self._from
        return max(self._context.present(), start + timedelta(seconds=monotonic() - count))

    def _is_running(self) -> bool:
        """Tell whether the timer wasn't ended elsewhere, and know it as it is by now."""
        there = action.by_now(self._context.journal, self.timer)
        self.timer = there or self.timer
        return there is not None

    def _go_on(self, minutes: int) -> None:
        """Let the timer run for so many more minutes from now on."""
        paused = self.timer.seconds_over(self.now())
        self.timer = action.go_on(self._context.journal, self.timer, minutes, paused)

    def run_down(self) -> str:
        """Show the timer until its time is over, and return `OVER`, or what was sooner.

        That is `STOPPED` for Ctrl-C, or `ELSEWHERE`. A signal that ends this process does.
        """
        shown, quarter = "", self._quarter()
        if VOICE["aloud"]:
            say(drawing.in_a_line(self.timer, self.now()))
            say(wording.TO_STOP_EARLY)
        while True:
            try:
                if VOICE["aloud"]:
                    quarter = self._say_quarter(quarter)
                elif _is_in_front():
                    shown = self._drawn(shown)
            except OSError:
                _die_of(signal.SIGHUP)  # the terminal is gone
            if self.timer.is_over(self.now()):
                return self._over()
            came, _ = self._signals.wait(_TICK)
            if signal.SIGINT in came:
                _clear_row()
                return STOPPED
            for number in _ENDS & came:
                _begin_row()
                _die_of(signal.Signals(number))
            shown = "" if came else shown
            if not self._is_running():
                _clear_row()
                return ELSEWHERE

    def _over(self) -> str:
        _begin_row()
        if self._context.settings.bell:
            ring()
        return OVER

    def _quarter(self) -> int:
        return int(4 * self.timer.seconds(self.now()) // (60 * self.timer.minutes))

    def _say_quarter(self, said: int) -> int:
        quarter = self._quarter()
        if said < quarter <= len(wording.QUARTERS):
            say(wording.QUARTERS[quarter - 1])
        return quarter

    def _drawn(self, shown: str) -> str:
        now = self.now()
        share = self.timer.seconds(now) / (60 * self.timer.minutes)
        row = bar_row(self.timer.words, share, drawing.left(self.timer, now))
        if row != shown:
            redraw(row)
        return row

    def answer(self) -> str:
        """Ask whether the timer is to be logged, and return what is meant.

        That is `WHOLE`, `NOTHING`, `RUNS` for more minutes, wanted here or elsewhere, `ELSEWHERE`,
        or `STOPPED` where nobody answers: at the end of what can be read, after Ctrl-C, and when
        some minutes have gone by.
        """
        is_asked = False
        end = monotonic() + _PATIENCE
        while monotonic() < end:
            in_front = _is_in_front()
            if in_front and not is_asked:
                _forget_typed()
                self._ask()
            is_asked |= in_front
            came, typed = self._signals.wait(_TICK, typed=in_front)
            if came & {signal.SIGINT, *_ENDS}:
                break
            if not self._is_running():
                say("")
                return ELSEWHERE
            if not self.timer.is_over(self.now()):
                say("")
                return RUNS
            is_asked &= signal.SIGCONT not in came
            if not typed:
                continue
            said = _read()
            if not said:
                break
            meant = self._meant(said)
            if isinstance(meant, int):
                self._go_on(meant)
                return RUNS
            if meant:
                return meant
            self._ask()
        say("")
        return STOPPED

    def _ask(self) -> None:
        how = wording.HOW_TO_ANSWER_ALOUD if VOICE["aloud"] else wording.HOW_TO_ANSWER
        question = f"{drawing.that_was(self.timer)} {wording.LOG_IT} {how}"
        if VOICE["aloud"]:
            say(question)
            return
        try:
            redraw("")
            redraw(last_row(question))
        except OSError:
            pass  # the terminal is gone, which reading from it says

    def _meant(self, said: str) -> str | int | None:
        """Return what an answer means; None, once other answers were named, for what means none.

        "more" alone means as many as the last time.
        """
        words = said.lower().split()
        text = " ".join(words).strip(".!")
        if text in _ANSWERS:
            return _ANSWERS[text]
        number = minutes_in(" ".join(word for word in words if word not in _MORE).lstrip("+"))
        if text in _MORE:
            number = self.timer.step
        if number and self.timer.minutes + number > MOST_MINUTES:
            say(wording.TOO_MUCH)
            return None
        if not number:
            say(wording.OTHER_ANSWERS)
        return number or None


def _die_of(number: signal.Signals) -> NoReturn:
    """End as whoever ended this process meant, with the timer running on."""
    say(wording.RUNS_ON)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    raise StoppedError(wording.RUNS_ON)  # where it is held back


def _begin_row() -> None:
    if not VOICE["aloud"]:
        say("")


def _clear_row() -> None:
    """Let what is said next stand alone, without the ^C that a terminal shows."""
    if VOICE["aloud"]:
        say("")
        return
    try:
        redraw("")
    except OSError:
        pass  # the terminal is gone


def _read() -> str:
    """Return the line that was typed, "" at the end; what stands behind it reaches no shell."""
    try:
        said = os.read(0, _PIECE)
    except OSError:
        return ""  # the terminal is gone
    _forget_typed()
    return said.decode(errors="replace")


def _forget_typed() -> None:
    """Let go of what was typed before it was asked for, or behind an answer."""
    try:
        termios.tcflush(0, termios.TCIFLUSH)
    except termios.error:
        pass  # the terminal is gone
