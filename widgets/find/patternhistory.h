// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QLineEdit;

namespace Stemma {

/// What was looked for before, newest first, shared by all fields that find. GUI thread.
class PatternHistory : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype kLength = 30;

    explicit PatternHistory(const QStringList &patterns = {}, QObject *parent = nullptr);

    [[nodiscard]] const QStringList &patterns() const { return m_patterns; }

    /// @p pattern becomes the newest; an empty one is left out.
    void add(const QString &pattern);
    /// Makes the up and down keys of @p field walk through the patterns; what was typed comes back at the
    /// end.
    void attachTo(QLineEdit *field);

Q_SIGNALS:
    void changed(const QStringList &patterns);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStringList m_patterns;
    QString m_typed; ///< in the field that walks
    qsizetype m_place = -1; ///< of the field that walks; -1: what was typed
};

} // namespace Stemma
