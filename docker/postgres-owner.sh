#!/bin/sh
# The schema belongs to a role that is no superuser, as on a managed server.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$POSTGRES_PASSWORD" --username postgres <<'SQL'
create role atlas login createrole password :'password';
create database atlas owner atlas;
SQL
