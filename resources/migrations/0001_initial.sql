-- SPDX-FileCopyrightText: 2026 Stemma contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 1 of a project. Names of columns are those of RecordTraits; ids are 16 bytes, times are ms since
-- the epoch in UTC, offsets are code points. References are checked at commit, so that the order of the
-- changes inside one edit does not matter.

CREATE TABLE project (
    id BLOB NOT NULL PRIMARY KEY,
    created INTEGER NOT NULL
) WITHOUT ROWID;

-- Canonical texts, once each.
CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL
);

-- Files as they were, once each; packed: compressed by qCompress(). A file whose bytes are those of a
-- canonical text is not kept a second time.
CREATE TABLE original (
    hash BLOB NOT NULL PRIMARY KEY,
    packed INTEGER NOT NULL,
    data BLOB NOT NULL
);

-- Hashes of texts and originals that some edit has named: the journal refers to them for good.
CREATE TABLE referred_content (
    hash BLOB NOT NULL PRIMARY KEY
) WITHOUT ROWID;

CREATE VIRTUAL TABLE article_text USING fts5 (
    text,
    content = 'content',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE article (
    id BLOB NOT NULL PRIMARY KEY,
    revision_id BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    author TEXT NOT NULL,
    published TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    file_name TEXT NOT NULL,
    note TEXT NOT NULL,
    read_state TEXT NOT NULL,
    imported INTEGER,
    published_key INTEGER NOT NULL -- earliest moment of published, for sorting
) WITHOUT ROWID;

-- Unique together with the id, so that an order by title goes on into the spans without sorting.
CREATE UNIQUE INDEX article_by_title ON article (title COLLATE NOCASE, id);
CREATE INDEX article_by_published ON article (published_key);
CREATE INDEX article_by_imported ON article (imported);
CREATE INDEX article_by_file_name ON article (file_name);
CREATE INDEX article_by_revision ON article (revision_id);

CREATE TABLE revision (
    id BLOB NOT NULL PRIMARY KEY,
    article_id BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    text_hash BLOB NOT NULL REFERENCES content (hash) DEFERRABLE INITIALLY DEFERRED,
    length INTEGER NOT NULL,
    original_hash BLOB,
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    decoding TEXT NOT NULL,
    created INTEGER
) WITHOUT ROWID;

CREATE INDEX revision_by_article ON revision (article_id);
CREATE INDEX revision_by_text ON revision (text_hash);
CREATE INDEX revision_by_original ON revision (original_hash) WHERE original_hash IS NOT NULL;

CREATE TABLE entity (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    aliases TEXT NOT NULL,
    identifier TEXT NOT NULL,
    note TEXT NOT NULL
) WITHOUT ROWID;

-- Name and type are unique, but at the end of an edit, not after each of its changes: see apply().
CREATE INDEX entity_by_name ON entity (name, type);

CREATE TABLE claim (
    id BLOB NOT NULL PRIMARY KEY,
    statement TEXT NOT NULL,
    note TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX claim_by_statement ON claim (statement);

CREATE TABLE quote_group (
    id BLOB NOT NULL PRIMARY KEY,
    base_span_id BLOB REFERENCES span (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX quote_group_by_base ON quote_group (base_span_id);

-- The spans of an article lie together, by start. A span with one part is [start, "end"); one with
-- several has them in ranges too ("s-e;s-e") and its hull in start and "end".
CREATE TABLE span (
    id BLOB NOT NULL,
    article_id BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    revision_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    ranges TEXT,
    entity_id BLOB REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
    speaker_id BLOB REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
    cue TEXT NOT NULL,
    source TEXT NOT NULL,
    form TEXT NOT NULL,
    claim_id BLOB REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    stance TEXT NOT NULL,
    group_id BLOB REFERENCES quote_group (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL,
    status TEXT NOT NULL,
    annotator TEXT NOT NULL,
    created INTEGER,
    modified INTEGER,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article_id, start, id)
) WITHOUT ROWID;

CREATE UNIQUE INDEX span_by_id ON span (id);
CREATE INDEX span_by_created ON span (created, id);
-- For completion while typing.
CREATE INDEX span_by_cue ON span (cue) WHERE cue <> '';
CREATE INDEX span_by_source ON span (source) WHERE source <> '';
CREATE INDEX span_by_entity ON span (entity_id) WHERE entity_id IS NOT NULL;
CREATE INDEX span_by_speaker ON span (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX span_by_claim ON span (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX span_by_group ON span (group_id) WHERE group_id IS NOT NULL;

-- How many spans an article has: all, and those not rejected by kind. Kept by apply().
CREATE TABLE article_spans (
    article_id BLOB NOT NULL PRIMARY KEY,
    total INTEGER NOT NULL,
    entities INTEGER NOT NULL,
    quotes INTEGER NOT NULL,
    claims INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE derivation (
    id BLOB NOT NULL PRIMARY KEY,
    from_id BLOB,
    to_id BLOB,
    outside_source TEXT NOT NULL,
    how TEXT NOT NULL,
    evidence TEXT NOT NULL,
    status TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX derivation_by_from ON derivation (from_id);
CREATE INDEX derivation_by_to ON derivation (to_id);

CREATE TABLE suggestion (
    id BLOB NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    article_id BLOB REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    score REAL NOT NULL,
    reasons TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided INTEGER
) WITHOUT ROWID;

CREATE INDEX suggestion_by_article ON suggestion (article_id);
CREATE INDEX suggestion_by_subject ON suggestion (subject);

-- What was done, in order; changes is toJournal()'s form. AUTOINCREMENT: a number is never given twice.
CREATE TABLE journal (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    action TEXT NOT NULL,
    direction TEXT NOT NULL,
    target INTEGER NOT NULL,
    gesture BLOB,
    annotator TEXT NOT NULL,
    time INTEGER,
    change_count INTEGER NOT NULL,
    changes BLOB NOT NULL
);
