"""`wins plan`: name a cue for something, so that it comes to mind by itself."""

from __future__ import annotations

from microwins.actions.plan import PlanRequest
from microwins.cli.arguments.options import Annotated, Argument, AsJson, Option
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.cli.plans import answered

PlanWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[CUE: ACTION]...",
        help="A cue and what to do, with a colon between. {quotes}",
        complete="plans",
    ),
]
After = Annotated[str | None, Option("--after", metavar="CUE", help="What it follows.")]
Before = Annotated[str | None, Option("--before", metavar="CUE", help="What comes next.")]
When = Annotated[str | None, Option("--when", metavar="CUE", help="What it goes with.")]
At = Annotated[str | None, Option("--at", metavar="TIME", help="A time of day: 21:00, 9pm.")]
ForGood = Annotated[
    bool,
    Option("--for-good", help="With remove, take the text out of the file too."),
]
Yes = Annotated[bool, Option("--yes", "-y", help="With --for-good, don't ask first.")]


def run(
    context: Context,
    words: PlanWords = None,
    after: After = None,
    before: Before = None,
    when: When = None,
    at: At = None,
    for_good: ForGood = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> Reply:
    """Name a cue for something you want to do.

    wins plan "after breakfast: take meds"
    wins plan "at 21:00: phone away"

    When you log a win with the words of the cue, or type wins after the time, wins mentions the
    plan, once that day. By itself, wins plan lists your plans. 'plan done HANDLE' ends one, 'rest'
    lets it sleep, 'wake' brings it back and 'remove' takes it away.
    """
    cues = {"after": after, "before": before, "when": when, "at": at}
    wanted = PlanRequest("list")
    if words or any(cue is not None for cue in cues.values()):
        from microwins.cli.arguments.plan_arguments import plan_request  # 10 ms, with its grammar

        wanted = plan_request(words or (), cues, context)
    return answered(context, wanted, for_good=for_good, yes=yes, as_json=as_json)
