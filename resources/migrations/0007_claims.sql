-- SPDX-FileCopyrightText: 2026 Stemma contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 7: which article takes which stance to which claim, from an index alone.

-- Has all that a matrix of articles and claims counts, so that not one row of span is read for it; by claim ...
CREATE INDEX IF NOT EXISTS span_by_claim_and_article ON span (claim_id, article_id, stance, status) WHERE claim_id IS NOT NULL;
DROP INDEX IF EXISTS span_by_claim;
-- ... and by article.
CREATE INDEX IF NOT EXISTS span_by_article_and_claim ON span (article_id, claim_id, stance, status) WHERE claim_id IS NOT NULL;
