"""The store of an audit: one SQLite file, its tables and views, and the edition of these.

What a check found is kept once, in `documents` and what hangs on it, under a key of the content and
of all that it was checked with; a run points to it from `received`. A file that did not change costs
the next run a line. Nothing here is raw: every text was masked before it came.
"""

from __future__ import annotations

EDITION = 1
"""What `PRAGMA user_version` says; another number is another edition of the tables."""
APPLICATION = 0x62616F61
"""What `PRAGMA application_id` says: this file is a store of ours."""

TABLES = """
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('checking', 'comparing', 'writing', 'finished')),
  version TEXT NOT NULL,
  question TEXT NOT NULL,              -- JSON: all that must be the same for a run to be gone on with
  as_of TEXT NOT NULL,
  has_units INTEGER NOT NULL,          -- a list of units was given
  before INTEGER REFERENCES runs (id), -- the finished run that this one is held against
  codes TEXT NOT NULL,                 -- JSON: the codes that were on
  passed_over INTEGER NOT NULL DEFAULT 0
);
-- the only table in which two runs over the same files differ
CREATE TABLE timings (run INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT);

-- the rules of the run, for who reads the store alone
CREATE TABLE rules (
  run INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, severity TEXT NOT NULL,
  title TEXT NOT NULL, PRIMARY KEY (run, code)
) WITHOUT ROWID;

CREATE TABLE units (
  run INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,            -- the order of the list, or of names where there is none
  name TEXT NOT NULL,
  parent TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '',
  aliases TEXT NOT NULL DEFAULT '[]',  -- JSON
  expected INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (run, name)
) WITHOUT ROWID;
-- the years for which reports are expected of the units that must report
CREATE TABLE years (run INTEGER NOT NULL, year INTEGER NOT NULL, PRIMARY KEY (run, year)) WITHOUT ROWID;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE,            -- content, names, and all that it was checked with
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  reader TEXT NOT NULL,
  profile TEXT,
  profile_sha256 TEXT,
  agency TEXT,
  level TEXT,
  year INTEGER,
  is_report INTEGER NOT NULL,
  failed INTEGER NOT NULL,             -- the run itself failed for it: E101, E102, E104, E105
  grade TEXT NOT NULL,
  partial INTEGER NOT NULL,
  score INTEGER,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL,
  suppressed INTEGER NOT NULL,
  baselined INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  failing INTEGER NOT NULL,
  not_assessable INTEGER NOT NULL,
  unassessed TEXT NOT NULL,            -- JSON: the statutory tables and sections, and why
  unclear TEXT NOT NULL,               -- JSON: the same of single checks
  tally INTEGER REFERENCES tallies (id)
);
-- how the checks of each code ended, JSON {code: [passed, failed, not assessable]}; many are alike
CREATE TABLE tallies (id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE);

CREATE TABLE findings (
  document INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('shown', 'baselined', 'suppressed')),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  severity TEXT NOT NULL,
  related_codes TEXT NOT NULL,         -- joined by +
  message TEXT NOT NULL,
  help TEXT NOT NULL,
  basis TEXT NOT NULL,
  confidence TEXT NOT NULL,
  shown TEXT NOT NULL,                 -- its place in words
  at TEXT NOT NULL,                    -- its place in the report's own terms
  line INTEGER,
  page INTEGER,
  cell TEXT,
  fingerprint TEXT NOT NULL,
  detail TEXT NOT NULL,                -- JSON: location, related, evidence, fix as in the JSON output
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX findings_by_code ON findings (code);

CREATE TABLE keys (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE facts (
  document INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,            -- the order in the report
  key INTEGER NOT NULL,                -- of keys
  value REAL,                          -- NULL: blank, a mark, unreadable or in doubt
  forced INTEGER NOT NULL,             -- blank, but the other figures leave no choice about it
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

-- what other reports need to know of one, besides its figures
CREATE TABLE digests (
  document INTEGER PRIMARY KEY,
  agency TEXT,
  level TEXT NOT NULL,
  names TEXT NOT NULL,                 -- JSON: [where it stands, name] of the title, signature, page
  years TEXT NOT NULL,                 -- JSON: [where it is stated, year]
  published TEXT NOT NULL,
  signed TEXT NOT NULL,
  deadline TEXT NOT NULL,
  stated TEXT NOT NULL,                -- what the text says of changes and of what is in no table
  editions TEXT NOT NULL,
  suspects TEXT NOT NULL,
  caveats TEXT NOT NULL
);
CREATE TABLE sketches (
  document INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  section TEXT NOT NULL,
  shown TEXT NOT NULL,
  length INTEGER NOT NULL,
  shingles BLOB NOT NULL,              -- the smallest hashes of the text without figures, 4 bytes each
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE received (
  run INTEGER NOT NULL,
  path TEXT NOT NULL,                  -- masked
  size INTEGER,
  modified INTEGER,                    -- nanoseconds; with the size tells whether to read it again
  document INTEGER NOT NULL REFERENCES documents (id),  -- as checked by itself
  final INTEGER REFERENCES documents (id),              -- with what comparing it showed
  compared TEXT,                       -- JSON {code: checks passed by comparing} where nothing showed
  named INTEGER NOT NULL,
  unit TEXT,                           -- NULL: none, `why` says why
  year INTEGER,
  why TEXT NOT NULL DEFAULT '',
  speaks INTEGER NOT NULL DEFAULT 0,   -- of several files of a unit and year the one that counts
  dated TEXT,                          -- day of publication, else of the signature
  dated_by TEXT,                       -- published or signed
  due TEXT,
  late INTEGER,                        -- NULL: not known
  fails INTEGER NOT NULL,              -- by the limits that hold for this file
  PRIMARY KEY (run, path)
) WITHOUT ROWID;
CREATE INDEX received_by_unit ON received (run, unit, year);
"""

VIEWS = """
-- for people with a query of their own: a line a file of a run
CREATE VIEW reports AS
SELECT r.run, r.unit, u.region, u.parent, r.year, r.path, d.agency, d.level, d.reader, d.profile,
  d.is_report, d.grade, d.partial, d.score, d.errors, d.warnings, d.infos, d.passed, d.failing,
  d.not_assessable, r.speaks, r.dated, r.dated_by, r.due, r.late, r.why, d.sha256
FROM received r JOIN documents d ON d.id = coalesce(r.final, r.document)
LEFT JOIN units u ON u.run = r.run AND u.name = r.unit;

-- a line a finding of a run; state is new or open, against the run before. A file that is no report
-- has none unless it was named: what a walk meets is only counted
CREATE VIEW issues AS
SELECT r.run, r.unit, u.region, r.year, r.path, f.ordinal, f.status,
  CASE WHEN runs.before IS NULL THEN NULL
    WHEN b.path IS NOT NULL AND (coalesce(b.final, b.document) = f.document OR EXISTS (
      SELECT 1 FROM findings o WHERE o.document = coalesce(b.final, b.document)
      AND o.fingerprint = f.fingerprint AND o.status <> 'suppressed')) THEN 'open'
    ELSE 'new' END AS state,
  f.code, f.name, f.severity, f.related_codes, f.shown, f.at, f.line, f.page, f.cell, f.message,
  f.help, f.basis, f.confidence, f.fingerprint, f.detail
FROM received r JOIN runs ON runs.id = r.run
JOIN findings f ON f.document = coalesce(r.final, r.document)
LEFT JOIN received b ON b.run = runs.before AND b.path = r.path
LEFT JOIN units u ON u.run = r.run AND u.name = r.unit
WHERE f.code <> 'E103' OR r.named;

-- a line a finding of the run before that is gone from a file which could be judged
CREATE VIEW mended AS
SELECT r.run, r.unit, u.region, r.year, r.path, f.ordinal, f.status, 'mended' AS state,
  f.code, f.name, f.severity, f.related_codes, f.shown, f.at, f.line, f.page, f.cell, f.message,
  f.help, f.basis, f.confidence, f.fingerprint, f.detail
FROM received r JOIN runs ON runs.id = r.run
JOIN documents d ON d.id = coalesce(r.final, r.document)
LEFT JOIN tallies t ON t.id = d.tally
JOIN received b ON b.run = runs.before AND b.path = r.path
JOIN findings f ON f.document = coalesce(b.final, b.document)
LEFT JOIN units u ON u.run = r.run AND u.name = r.unit
WHERE coalesce(b.final, b.document) <> d.id AND d.is_report AND f.status <> 'suppressed'
  AND (f.code <> 'E103' OR b.named) AND f.code IN (SELECT value FROM json_each(runs.codes))
  AND coalesce(json_extract(t.body, '$.' || f.code || '[2]'), 0) = 0
  AND NOT EXISTS (SELECT 1 FROM findings n WHERE n.document = d.id
    AND n.fingerprint = f.fingerprint);

-- a line a figure of a run
CREATE VIEW figures AS
SELECT r.run, r.unit, u.region, r.year, r.path, r.speaks, k.key, f.value, f.forced
FROM received r JOIN facts f ON f.document = r.document JOIN keys k ON k.id = f.key
LEFT JOIN units u ON u.run = r.run AND u.name = r.unit;
"""
