#!/bin/sh
# react-calendar-heatmap draws a whole summer one day early, and not the day when it begins.
#
# Expected: a value for midnight of 1 July in its own square, a Wednesday, wherever clocks change.
# Seen: on the Tuesday before, in Berlin and New York, as every day of summer time is if the
#   calendar begins in winter: days are counted in steps of 24 hours from the first midnight, and
#   cut off. 29 March, the day of the change in Berlin, shares its square with the 30th, and isn't
#   drawn. In UTC nothing shows, and "2026-07-01", which is midnight in UTC, is right in Berlin, and
#   early all year in New York. The fork of freeCodeCamp has mended it.
# With: react-calendar-heatmap 1.10.0, @freecodecamp/react-calendar-heatmap 1.1.0, react 18.3.1,
#   28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --legacy-peer-deps --prefix "$work" react@18.3.1 \
    react-dom@18.3.1 react-calendar-heatmap@1.10.0 @freecodecamp/react-calendar-heatmap@1.1.0

cat >draw.cjs <<'END'
const React = require("react");
const { renderToStaticMarkup } = require("react-dom/server");

const name = process.argv[2];
const Heatmap = require(name).default ?? require(name);
console.log(name, process.env.TZ);
function draw(...days) {
  renderToStaticMarkup(React.createElement(Heatmap, {
    startDate: new Date(2025, 11, 31), // a day before the first one
    endDate: new Date(2026, 11, 31),
    values: days.map((date) => ({ date })),
    transformDayElement: (element, value, index) => {
      if (value) {
        const square = new Date(2025, 11, 28 + index); // the Sunday at the upper left
        console.log(" ", String(value.date).slice(0, 10), "is drawn on", square.toDateString());
      }
      return element;
    },
  }));
}
draw(new Date(2026, 0, 15), new Date(2026, 2, 28), new Date(2026, 2, 29), new Date(2026, 2, 30));
draw(new Date(2026, 6, 1), new Date(2026, 10, 20));
draw("2026-07-01", "2026-11-20");
END
for zone in UTC Europe/Berlin America/New_York; do
    TZ=$zone node draw.cjs react-calendar-heatmap
done >seen
TZ=Europe/Berlin node draw.cjs @freecodecamp/react-calendar-heatmap >>seen

cat seen
cat >expected <<'END'
react-calendar-heatmap UTC
  Thu Jan 15 is drawn on Thu Jan 15 2026
  Sat Mar 28 is drawn on Sat Mar 28 2026
  Sun Mar 29 is drawn on Sun Mar 29 2026
  Mon Mar 30 is drawn on Mon Mar 30 2026
  Wed Jul 01 is drawn on Wed Jul 01 2026
  Fri Nov 20 is drawn on Fri Nov 20 2026
  2026-07-01 is drawn on Wed Jul 01 2026
  2026-11-20 is drawn on Fri Nov 20 2026
react-calendar-heatmap Europe/Berlin
  Thu Jan 15 is drawn on Thu Jan 15 2026
  Sat Mar 28 is drawn on Sat Mar 28 2026
  Mon Mar 30 is drawn on Sun Mar 29 2026
  Wed Jul 01 is drawn on Tue Jun 30 2026
  Fri Nov 20 is drawn on Fri Nov 20 2026
  2026-07-01 is drawn on Wed Jul 01 2026
  2026-11-20 is drawn on Fri Nov 20 2026
react-calendar-heatmap America/New_York
  Thu Jan 15 is drawn on Thu Jan 15 2026
  Sat Mar 28 is drawn on Fri Mar 27 2026
  Sun Mar 29 is drawn on Sat Mar 28 2026
  Mon Mar 30 is drawn on Sun Mar 29 2026
  Wed Jul 01 is drawn on Tue Jun 30 2026
  Fri Nov 20 is drawn on Fri Nov 20 2026
  2026-07-01 is drawn on Tue Jun 30 2026
  2026-11-20 is drawn on Thu Nov 19 2026
@freecodecamp/react-calendar-heatmap Europe/Berlin
  Thu Jan 15 is drawn on Thu Jan 15 2026
  Sat Mar 28 is drawn on Sat Mar 28 2026
  Sun Mar 29 is drawn on Sun Mar 29 2026
  Mon Mar 30 is drawn on Mon Mar 30 2026
  Wed Jul 01 is drawn on Wed Jul 01 2026
  Fri Nov 20 is drawn on Fri Nov 20 2026
  2026-07-01 is drawn on Wed Jul 01 2026
  2026-11-20 is drawn on Fri Nov 20 2026
END
diff -u expected seen >&2 || { echo "This has changed." >&2; exit 1; }
