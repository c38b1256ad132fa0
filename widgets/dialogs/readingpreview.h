// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/spanindex.h"
#include "widgets/reader/articleview.h"

namespace Stemma {

struct Preferences;

/// A short article with an annotation of each kind, as the preferences let it look. GUI thread.
class ReadingPreview : public ArticleView {
    Q_OBJECT

public:
    explicit ReadingPreview(std::shared_ptr<const HintLibrary> library, QWidget *parent = nullptr);

    void wear(const Preferences &preferences);

private:
    void mark(const QString &words, SpanKind kind, SpanStatus status);

    std::shared_ptr<const HintLibrary> m_library;
    SourceText m_sample;
    SpanIndex m_marks;
};

} // namespace Stemma
