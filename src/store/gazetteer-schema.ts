/** Raised whenever the tables or what is put into them change: another number is another file. */
export const GAZETTEER_SCHEMA = 3;

/** How a name is borne, as the index numbers it: the lower is the stronger. */
export const BORNE = ["own", "other", "code"] as const;

/** Marks a line of the known names (key, tab, mark, id) whose name is the place's own. */
export const KNOWN_BY_OWN = "*";

export const LEVELS = ["city", "region", "state"] as const;

/** From this weight on a name is found in the order of weight, so that one letter need not sort a tenth of all. */
export const HEAVY = 100_000;

/** Cities are found by where they lie: in bands of a tenth of a degree of latitude. */
export const BANDS_A_DEGREE = 10;
export const BAND = `CAST(floor(latitude * ${BANDS_A_DEGREE}) AS INTEGER)`;

export const GAZETTEER_TABLES = `
  CREATE TABLE place (
    no INTEGER PRIMARY KEY,   -- GeoNames' number of a city; regions and states are below zero
    id TEXT,                  -- of regions and states
    other_id TEXT,            -- by the other code ISO has or had for it
    level INTEGER NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    region INTEGER,
    district INTEGER,
    latitude REAL,
    longitude REAL,
    population INTEGER,
    feature TEXT,
    aliases TEXT
  );
  CREATE TABLE name (
    key TEXT NOT NULL,
    place INTEGER NOT NULL,
    borne INTEGER NOT NULL,
    weight INTEGER NOT NULL,
    PRIMARY KEY (key, place)
  ) WITHOUT ROWID;
  -- Cities by the consonants of a name, for names that are misspelt or written as another language hears them.
  CREATE TABLE sound (consonants TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (consonants, place)) WITHOUT ROWID;
  CREATE TABLE country (code TEXT PRIMARY KEY, name TEXT NOT NULL, told TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE known (names TEXT NOT NULL);
  CREATE TEMP TABLE unsorted (key TEXT NOT NULL, place INTEGER NOT NULL, borne INTEGER NOT NULL, weight INTEGER NOT NULL);
  CREATE TEMP TABLE heard (consonants TEXT NOT NULL, place INTEGER NOT NULL);
`;

// Sorted once, the rows fill the pages of the tree one after another: a third smaller than inserted as they come.
export const GAZETTEER_ORDER = `
  INSERT INTO name SELECT key, place, borne, weight FROM unsorted ORDER BY key, place;
  DROP TABLE unsorted;
  INSERT INTO sound SELECT consonants, place FROM heard ORDER BY consonants, place;
  DROP TABLE heard;
  CREATE INDEX around ON place (${BAND}, longitude) WHERE level = 0;
  CREATE INDEX heavy ON name (weight DESC) WHERE weight >= ${HEAVY};
  CREATE INDEX area ON place (id) WHERE id IS NOT NULL;
  CREATE INDEX area_other_id ON place (other_id) WHERE other_id IS NOT NULL;
`;
