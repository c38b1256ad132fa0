-- SPDX-FileCopyrightText: 2026 Stemma contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 3: proposals that concern two articles.

-- The version of the engine that compared the article with all others; 0: none yet.
ALTER TABLE scanned_article ADD COLUMN linked INTEGER NOT NULL DEFAULT 0;

-- Where the quote of the other article stands.
ALTER TABLE proposal ADD COLUMN partner_start INTEGER;
ALTER TABLE proposal ADD COLUMN partner_end INTEGER;
