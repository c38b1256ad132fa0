// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/settingsdialog.h"
#include "widgets/reader/articleview.h"

#include <QObject>
#include <QPointer>

namespace Stemma {

class ComparisonView;

/// Gives the panes the look of reading that a person chose: font, typography, colours, hints. What is read
/// stays in its place. GUI thread; owned by the window.
class ReadingLook : public QObject {
    Q_OBJECT

public:
    ReadingLook(ComparisonView *comparison, std::shared_ptr<const HintLibrary> library, QObject *parent);

    void apply(const Preferences &preferences);
    /// The font of panes that were made since.
    void applyFont();

    /// Looks are tried from now on: each apply() returns to the places that are read now, so that many
    /// small changes do not add up to a large one.
    void beginTrial();
    void endTrial();

private:
    struct Place {
        QPointer<ArticleView> view;
        ArticleView::ScrollState state;
    };

    [[nodiscard]] QList<Place> places() const;
    /// Empty when no such theme is offered: it was uninstalled since.
    [[nodiscard]] QString offeredTheme(const QString &name);

    ComparisonView *m_comparison;
    std::shared_ptr<const HintLibrary> m_library;
    QFont m_font;
    QString m_checkedTheme; ///< the last one that was looked for
    bool m_isOffered = false;
    std::optional<QList<Place>> m_trial;
};

} // namespace Stemma
