#!/bin/sh
# ical.js reads one change of the clock where a zone lists several.
#
# Expected: a zone whose summers begin at DTSTART and at the two times of its RDATE, as RFC 5545
#   has it: DTSTART counts as the first of the list. Noon in each of three summers is 11:00 UTC.
# Seen: of the first RDATE the first time alone counts; DTSTART doesn't, nor the second time.
#   Where each time has an RDATE of its own, DTSTART's too, all are read.
# With: ical.js 2.2.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" ical.js@2.2.1

cat >"$work/read.mjs" <<'END'
import ICAL from "ical.js";

const clock = (name, month, from, to, lists) =>
    [`BEGIN:${name}`, `DTSTART:2024${month}T020000`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`,
        ...lists.map((years) => `RDATE:${years.map((year) => `${year}${month}T020000`)}`),
        `END:${name}`];
for (const lists of [[[2025, 2026]], [[2024], [2025], [2026]]]) {
    const lines = ["BEGIN:VTIMEZONE", "TZID:Somewhere",
        ...clock("DAYLIGHT", "0401", "+0000", "+0100", lists),
        ...clock("STANDARD", "1001", "+0100", "+0000", lists), "END:VTIMEZONE"];
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines.join("\r\n"))));
    const noons = [2024, 2025, 2026].map((year) => {
        const noon = ICAL.Time.fromDateTimeString(`${year}-07-01T12:00:00`);
        noon.zone = zone;
        return noon.toJSDate().toISOString().slice(0, 16);
    });
    console.log(lists.length, ...noons);
}
END
(cd "$work" && node read.mjs) >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
1 2024-07-01T12:00 2025-07-01T11:00 2026-07-01T12:00
3 2024-07-01T11:00 2025-07-01T11:00 2026-07-01T11:00
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
