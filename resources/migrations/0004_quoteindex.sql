-- SPDX-FileCopyrightText: 2026 Stemma contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 4: the index of quotes and sentences. Derived from the texts as proposals are: in no edit, journal or
-- dump, and made anew at will.

-- Parts of the index, each of one language and never changed: new articles make new, small ones, and small ones
-- are joined into larger ones. bytes is read by models/matching/archive/quotesegment.h alone.
CREATE TABLE quote_segment (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: an old one must not be taken for a new one
    language TEXT NOT NULL,
    passages INTEGER NOT NULL,
    bytes BLOB NOT NULL
);

-- Which text of an article stands in which part. What a part says of any other article or text no longer counts.
CREATE TABLE indexed_article (
    article_id BLOB NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    revision_id BLOB NOT NULL,
    engine INTEGER NOT NULL,
    segment_id INTEGER NOT NULL REFERENCES quote_segment (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX indexed_article_by_segment ON indexed_article (segment_id);

-- Links hold groups together: when an article goes or gets another text, those that it was linked with are to be
-- compared again, because they may be the same quote among themselves.
CREATE TRIGGER links_of_gone_article BEFORE DELETE ON article BEGIN
    UPDATE scanned_article SET linked = 0 WHERE article_id IN (
        SELECT article_id FROM proposal WHERE partner_id = old.id AND type = 'link'
        UNION SELECT partner_id FROM proposal WHERE article_id = old.id AND type = 'link');
END;

CREATE TRIGGER links_of_changed_article AFTER UPDATE OF revision_id ON article
WHEN old.revision_id IS NOT new.revision_id BEGIN
    UPDATE scanned_article SET linked = 0 WHERE article_id IN (
        SELECT article_id FROM proposal WHERE partner_id = old.id AND type = 'link'
        UNION SELECT partner_id FROM proposal WHERE article_id = old.id AND type = 'link');
END;
