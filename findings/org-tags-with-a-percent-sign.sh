#!/bin/sh
# One percent sign or one accent, and none of a headline's Org tags is a tag.
#
# Expected: the tags "home" and "50%", and "home" and "naïve": Org lets letters of any script,
#   digits, _, @, # and % stand in tags.
# Seen: orgparse finds none where one has % or # in it, and leaves all of them in the heading;
#   orga finds none where a letter isn't ASCII. Each reads what the other can't.
# With: orgparse 0.5.20260926, orga 4.7.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q orgparse==0.5.20260926
npm install --silent --no-audit --no-fund --prefix "$work" orga@4.7.1

cat >"$work/tags.org" <<'END'
* DONE walked :home:outside:
* DONE walked :home:50%:
* DONE walked :home:naïve:
END
"$work/venv/bin/python" - "$work/tags.org" >"$work/seen" <<'END'
import sys

import orgparse

for node in orgparse.load(sys.argv[1])[1:]:
    print("orgparse", repr(node.heading), sorted(node.tags))
END
cat >"$work/tags.mjs" <<'END'
import { readFileSync } from "node:fs";
import { parse } from "orga";

const show = (node) => {
  if (node.type === "headline") {
    const text = node.children.filter((child) => child.type === "text").map((child) => child.value);
    console.log("orga", JSON.stringify(text.join("").trim()), JSON.stringify(node.tags ?? []));
  }
  (node.children ?? []).forEach(show);
};
show(parse(readFileSync(process.argv[2], "utf8")));
END
node "$work/tags.mjs" "$work/tags.org" >>"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
orgparse 'walked' ['home', 'outside']
orgparse 'walked :home:50%:' []
orgparse 'walked' ['home', 'naïve']
orga "walked" ["home","outside"]
orga "walked" ["home","50%"]
orga "walked :home:naïve:" []
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
