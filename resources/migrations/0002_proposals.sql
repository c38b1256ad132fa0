-- SPDX-FileCopyrightText: 2026 Stemma contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 2: what the machine proposes. Derived from the texts and the decisions (table suggestion): not in
-- the journal, made anew at will, and gone with its article.

-- Articles whose text was looked through, by which version of the engine, and how many of their proposals
-- are open. An article that is not here, or with another revision or engine, is still to be looked through.
CREATE TABLE scanned_article (
    article_id BLOB NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    revision_id BLOB NOT NULL,
    engine INTEGER NOT NULL,
    open_count INTEGER NOT NULL
) WITHOUT ROWID;

-- Those of an article lie together. The id is made of article, type and subject, and is the id that the
-- decision will have (models/records/proposal.h). is_open is kept by apply(): not decided, and not done by
-- hand meanwhile. worth is the score in steps of a twentieth: within a step they go by article and place.
CREATE TABLE proposal (
    id BLOB NOT NULL,
    article_id BLOB NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    ranges TEXT, -- as in table span
    type TEXT NOT NULL,
    partner_id BLOB REFERENCES article (id) ON DELETE CASCADE, -- the other article of a link
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    score REAL NOT NULL,
    reasons TEXT NOT NULL,
    worth INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    PRIMARY KEY (article_id, start, id)
) WITHOUT ROWID;

CREATE INDEX proposal_by_worth ON proposal (worth DESC, article_id, start, id, type) WHERE is_open = 1;
CREATE INDEX proposal_by_partner ON proposal (partner_id) WHERE partner_id IS NOT NULL;
