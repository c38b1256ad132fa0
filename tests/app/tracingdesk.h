// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/modeswitch.h"
#include "tests/app/windowtest.h"
#include "widgets/provenance/evidencepanel.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/provenance/table/collationpanel.h"
#include "widgets/provenance/table/collationtable.h"
#include "widgets/provenance/tree/stemmatree.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QDockWidget>
#include <QTest>
#include <QTextBrowser>

namespace Stemma {

/// Three articles that share two quotes, of which the second has another number in one of them.
struct TracingDesk : WindowDesk {
    explicit TracingDesk(bool isLinked = true)
    {
        const QString text = QStringLiteral(
            "%1 wrote on Monday.\n\n“We may use data of %2 customers, but never for ads,” Anna Smith "
            "told the Ledger. She added: “Nobody has to fear anything from us.”\n");
        const QStringList outlets{QStringLiteral("Ledger"), QStringLiteral("Post"), QStringLiteral("Herald")};
        for (int i = 0; i < 3; ++i) {
            articles.append(file.addArticle(outlets[i] + QStringLiteral(" story"), outlets[i],
                                            QStringLiteral("2018-08-0%1").arg(6 + i),
                                            text.arg(outlets[i]).arg(i == 2 ? 400 : 40)));
            NewSpan span;
            span.speaker = QStringLiteral("Anna Smith");
            data.append(file.addSpan(
                articles.last(), SpanKind::Quote,
                QStringLiteral("We may use data of %1 customers, but never for ads,").arg(i == 2 ? 400 : 40),
                span));
            fear.append(file.addSpan(articles.last(), SpanKind::Quote,
                                     QStringLiteral("Nobody has to fear anything from us."), span));
        }
        if (isLinked && (!file->linkSpans(data) || !file->linkSpans({fear[0], fear[1]}))) {
            qFatal("the quotes were not linked");
        }
    }

    void show()
    {
        const QString path = file.path();
        file.close();
        QVERIFY(window.openProject(path));
        showWindow();
        window.comparison()->closeAll();
        QVERIFY(window.openArticle(articles[0]));
    }

    /// Goes to Provenance with the quote active in the text.
    void trace(SpanId span)
    {
        QVERIFY(window.showSpan(span));
        window.comparison()->focusPane(0);
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(space()->group() != nullptr);
    }

    [[nodiscard]] ProvenanceWorkspace *space() const { return window.provenance(); }

    [[nodiscard]] StemmaTree *tree() const { return space()->tree(); }

    [[nodiscard]] QAction *action(Actions::Command command) const { return window.actions()[command]; }

    [[nodiscard]] QString evidence() const { return space()->evidence()->text()->toPlainText(); }

    [[nodiscard]] bool hasDocks() const
    {
        return std::ranges::any_of(window.findChildren<QDockWidget *>(), &QDockWidget::isVisible);
    }

    QList<ArticleId> articles;
    QList<SpanId> data;
    QList<SpanId> fear;
};

} // namespace Stemma
