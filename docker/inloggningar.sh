#!/bin/sh
# Makes the application's own login, which owns nothing and can change neither history nor årsbokslut. PostgreSQL's image runs this when
# the database is made; in a database that is older than this file: docker compose … exec db sh /docker-entrypoint-initdb.d/inloggningar.sh
psql --quiet -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
\getenv losenord APP_PASSWORD
SELECT format('CREATE ROLE %I', roll) FROM unnest(ARRAY['anslag_tjanst', 'anslag_app']) roll
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = roll) \gexec
ALTER ROLE anslag_tjanst NOLOGIN;
ALTER ROLE anslag_app LOGIN NOINHERIT PASSWORD :'losenord';
GRANT anslag_tjanst TO anslag_app;
SQL
