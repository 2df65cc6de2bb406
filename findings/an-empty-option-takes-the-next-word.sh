#!/bin/sh
# Two readers of command lines, in Python and JavaScript, give an option left empty the next word.
#
# Expected: of `--note= tired` an empty note and the word "tired", as minimist and argparse have
#   it: the sign = says that what belongs to the option ends with the argument.
# Seen: mri and cappa make "tired" the note, and no word is left, though the note is declared a
#   string: for both an empty value is none, so that they look for one. `--note "" tired` is read
#   right. mri also drops a dash that stands by itself: "slept - at last" is "slept last".
# With: cappa 0.33.0, mri 1.2.0, minimist 1.2.8, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q cappa==0.33.0
npm install --silent --no-audit --no-fund --prefix "$work" mri@1.2.0 minimist@1.2.8

cat >read.py <<'END'
import argparse
import dataclasses
from typing import Annotated

import cappa


@dataclasses.dataclass
class Log:
    words: Annotated[list[str], cappa.Arg(num_args=-1)]
    note: Annotated[str, cappa.Arg(long=True)] = ""


parser = argparse.ArgumentParser()
parser.add_argument("words", nargs="*")
parser.add_argument("--note")
for line in (["--note=", "tired"], ["--note", "", "tired"], ["slept", "-", "at", "last"]):
    print(line)
    for name, read in ("cappa", cappa.parse(Log, argv=line)), ("argparse", parser.parse_args(line)):
        print(f"  {name}: words {read.words}, note {read.note!r}")
END
cat >read.mjs <<'END'
import minimist from "minimist";
import mri from "mri";

for (const line of [["--note=", "tired"], ["--note", "", "tired"], ["slept", "-", "at", "last"]]) {
  console.log(line);
  for (const [name, read] of Object.entries({ mri, minimist })) {
    console.log(`  ${name}:`, JSON.stringify(read(line, { string: ["note"] })));
  }
}
END
{ venv/bin/python read.py && node read.mjs; } >seen

cat seen
cat >expected <<'END'
['--note=', 'tired']
  cappa: words None, note 'tired'
  argparse: words ['tired'], note ''
['--note', '', 'tired']
  cappa: words ['tired'], note ''
  argparse: words ['tired'], note ''
['slept', '-', 'at', 'last']
  cappa: words ['slept', '-', 'at', 'last'], note ''
  argparse: words ['slept', '-', 'at', 'last'], note None
[ '--note=', 'tired' ]
  mri: {"_":[],"note":"tired"}
  minimist: {"_":["tired"],"note":""}
[ '--note', '', 'tired' ]
  mri: {"_":["tired"],"note":""}
  minimist: {"_":["tired"],"note":""}
[ 'slept', '-', 'at', 'last' ]
  mri: {"_":["slept","last"]}
  minimist: {"_":["slept","-","at","last"]}
END
diff -u expected seen >&2 || { echo "This has changed." >&2; exit 1; }
