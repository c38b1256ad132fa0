// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

#include <QAbstractButton>

namespace Stemma {

/// The words of an annotation in the shape of its kind, as in the text: quotes on a fill, entities
/// underlined, claims with a bar at the side. A click asks for the place. GUI thread.
class ExcerptLabel : public QAbstractButton {
    Q_OBJECT

public:
    explicit ExcerptLabel(QWidget *parent = nullptr);

    void setWords(SpanKind kind, const QString &words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int padding() const;

    SpanKind m_kind = SpanKind::Quote;
    QString m_words;
    int m_width = 0; ///< that it was given, also while it could not be seen
};

} // namespace Stemma
