#!/bin/sh
# Copies the database with pg_dump. A copy gets its name only when it is whole and readable, so every anslag-*.dump can be restored.
#   backup.sh              one copy now
#   backup.sh varje-natt   one copy now, then one each night at 02:30 for as long as it runs
# Reads PGHOST, PGUSER, PGDATABASE and PGPASSWORD as pg_dump does. BACKUP_MAPP is the folder (/backup), BACKUP_ANTAL how many are kept (30).
set -eu
# A copy holds personal data, and what is secret: for its owner only.
umask 077

mapp=${BACKUP_MAPP:-/backup}
antal=${BACKUP_ANTAL:-30}

kopiera() {
  # One name per day: a service that restarts again and again must not push the older days out.
  fil=$mapp/anslag-$(date +%Y-%m-%d).dump
  halv=$fil.halv
  if pg_dump --format=custom --file="$halv" && pg_restore --list "$halv" >/dev/null; then
    sync "$halv"
    mv -f "$halv" "$fil"
    echo "saved $fil"
  else
    rm -f "$halv"
    echo "backup failed" >&2
    return 1
  fi
  rotera
}

# The names hold the date, so the shell's own order is oldest first.
rotera() {
  set -- "$mapp"/anslag-*.dump
  while [ "$#" -gt "$antal" ]; do
    rm -f "$1"
    shift
  done
}

# Seconds until the next 02:30. A leading 1 keeps 08 and 09 from being read as octal.
till_natten() {
  nu=$(date +1%H:1%M:1%S)
  timme=${nu%%:*}
  rest=${nu#*:}
  minut=${rest%%:*}
  sekund=${rest#*:}
  gatt=$(((timme - 100) * 3600 + (minut - 100) * 60 + sekund - 100))
  echo $(((9000 - gatt + 86400 - 1) % 86400 + 1))
}

case ${1:-} in
  '')
    kopiera
    ;;
  varje-natt)
    while :; do
      kopiera || true
      sleep "$(till_natten)"
    done
    ;;
  till-natten)
    till_natten
    ;;
  *)
    echo "unknown argument: $1" >&2
    exit 2
    ;;
esac
