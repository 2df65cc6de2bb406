#!/bin/sh
# `crontab -l` lists the carriage return of a Windows line end as the two signs \ and r.
#
# Expected: the bytes of the table, so that `crontab -l | crontab -`, the usual way to change it by
#   a program, changes nothing else.
# Seen: a table that was installed with CRLF is listed with a backslash and an r before each line
#   end. Tabs, escapes and bytes that are no UTF-8 come out as they are. Installed once more, the
#   return is gone and those two signs belong to the command. `crontab -e` gives an editor the
#   right bytes: with EDITOR=cat it lists them.
# With: cron 3.0pl1-162 of Debian 12, from its package, 28 November 2026. It needs root, to have a
#   spool of its own in a namespace of mounts.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q cron=3.0pl1-162 >log 2>&1
dpkg -x cron_3.0pl1-162_*.deb package

cat >table.sh <<'END'
mount -t tmpfs none /var/spool
mkdir -p /var/spool/cron/crontabs
crontab=package/usr/bin/crontab
printf '0 1 * * * echo a\tb\r\n# \374\n' >given
"$crontab" given
"$crontab" -l >listed
EDITOR=cat VISUAL=cat "$crontab" -e >edited 2>/dev/null
"$crontab" - <listed
EDITOR=cat VISUAL=cat "$crontab" -e >again 2>/dev/null
END
unshare --mount sh -eu table.sh
for name in given listed edited again; do
    printf '%s: ' "$name"
    sed -n '1l' "$name"
done >seen

cat seen
cat >expected <<'END'
given: 0 1 * * * echo a\tb\r$
listed: 0 1 * * * echo a\tb\\r$
edited: 0 1 * * * echo a\tb\r$
again: 0 1 * * * echo a\tb\\r$
END
diff -u expected seen >&2 || { echo "This has changed." >&2; exit 1; }
