-- SPDX-FileCopyrightText: 2026 Stemma contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 5: the spans of an article in one piece, to be read at once. Derived from table span: in no edit, journal
-- or dump, and made anew at will.

-- The last edit that touched the article's spans. Kept by apply(); 0: one before this format.
ALTER TABLE article_spans ADD COLUMN edit INTEGER NOT NULL DEFAULT 0;

-- bytes is read by models/storage/packed/packedspans.h alone: the spans as they were after that edit of the
-- journal. What later edits did to them is in the journal.
CREATE TABLE packed_spans (
    article_id BLOB NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    edit INTEGER NOT NULL,
    bytes BLOB NOT NULL
);
