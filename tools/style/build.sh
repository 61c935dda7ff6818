#!/bin/sh
# Builds the style sheet and copies the frontend's script. The results are committed: run this only after changing a file in this folder.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
assets="$here/../../src/main/resources/static/assets"
cd "$here"
[ -d node_modules/nhsuk-frontend ] && [ -d node_modules/sass ] || npm install --no-audit --no-fund --no-package-lock
mkdir -p "$assets"
./node_modules/.bin/sass --load-path=node_modules --style=compressed --no-source-map --quiet-deps --charset main.scss "$assets/pharmacyiq.css"
# The source map is not shipped, so the pointer to it goes.
sed 's|//# sourceMappingURL=.*$||' node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.js > "$assets/frontend.min.js"
mkdir -p "$assets/images"
cp node_modules/nhsuk-frontend/dist/nhsuk/assets/images/nhsuk-icon-cross.svg "$assets/images/"
cp LICENSES.md mark.svg "$assets/"
# Nothing of the frontend that marks an NHS service may come through.
if grep -Eqi 'frutiger|005eb8|assets\.nhs\.uk|@font-face|https?://' "$assets/pharmacyiq.css"; then
    echo "build.sh: the style sheet holds a font, a colour or an address it must not hold" >&2
    exit 1
fi
for image in $(grep -o '/assets/images/[a-z-]*\.svg' "$assets/pharmacyiq.css" | sort -u); do
    [ -f "$assets/images/${image##*/}" ] || { echo "build.sh: $image is named in the style sheet but not shipped" >&2; exit 1; }
done
wc -c "$assets"/pharmacyiq.css "$assets"/frontend.min.js
