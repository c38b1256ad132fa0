-- SPDX-FileCopyrightText: 2026 Stemma contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 6: what reviewers find.

-- A verdict on a witness (span_id) or on a group (group_id), never both; the id is that of what it is about, so
-- that each has one at most.
CREATE TABLE review (
    id BLOB NOT NULL PRIMARY KEY,
    span_id BLOB REFERENCES span (id) DEFERRABLE INITIALLY DEFERRED,
    group_id BLOB REFERENCES quote_group (id) DEFERRABLE INITIALLY DEFERRED,
    verdict TEXT NOT NULL,
    note TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    reviewed INTEGER
) WITHOUT ROWID;

CREATE INDEX review_by_span ON review (span_id) WHERE span_id IS NOT NULL;
CREATE INDEX review_by_group ON review (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX review_by_verdict ON review (verdict);

-- How a reviewer classes one place of one witness; ranges are code points of the articles' texts.
CREATE TABLE variant_mark (
    id BLOB NOT NULL PRIMARY KEY,
    span_id BLOB NOT NULL REFERENCES span (id) DEFERRABLE INITIALLY DEFERRED,
    base_span_id BLOB NOT NULL REFERENCES span (id) DEFERRABLE INITIALLY DEFERRED,
    base_start INTEGER NOT NULL,
    base_end INTEGER NOT NULL,
    range_start INTEGER NOT NULL,
    range_end INTEGER NOT NULL,
    classes TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    reviewed INTEGER
) WITHOUT ROWID;

CREATE INDEX variant_mark_by_span ON variant_mark (span_id);
CREATE INDEX variant_mark_by_base ON variant_mark (base_span_id);

-- What is at stake in each group, for the order of the queue. Derived, as proposals are: in no edit, journal or
-- dump, and made anew at will. Each group has a row. One with another version of the engine is to be gauged
-- (anew); an edit that touches a group, its witnesses or its edges sets it to 0 and counts touched up, so that
-- what was gauged before the edit is not taken for what holds after it.
CREATE TABLE group_gauge (
    group_id BLOB NOT NULL PRIMARY KEY REFERENCES quote_group (id) ON DELETE CASCADE,
    engine INTEGER NOT NULL,
    stake INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    witnesses INTEGER NOT NULL,
    undecided INTEGER NOT NULL, -- edges that nobody has confirmed
    touched INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX group_gauge_by_stake ON group_gauge (stake DESC, group_id);
CREATE INDEX group_gauge_by_engine ON group_gauge (engine, group_id);

INSERT INTO group_gauge SELECT id, 0, 0, 0, 0, 0, 0 FROM quote_group;
