// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFontComboBox;
class QLineEdit;
class QSpinBox;

namespace Stemma {

/// What a person sets once.
struct Preferences {
    enum class Theme { System, Light, Dark };

    QString annotator; ///< name written into annotations and history
    Theme theme = Theme::System;
    QString readingFamily; ///< empty: the system's
    int readingPointSize = 12; ///< 8 to 32
    bool readingHints = true;
    QString language; ///< of the window, BCP 47; empty: the system's

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// Lets a person change the preferences; reads and writes nothing itself.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// @p languages: those the window is translated into.
    SettingsDialog(const Preferences &preferences, const QStringList &languages, QWidget *parent = nullptr);

    [[nodiscard]] Preferences preferences() const;

private:
    QLineEdit *m_annotator;
    QComboBox *m_theme;
    QCheckBox *m_ownFont;
    QFontComboBox *m_family;
    QSpinBox *m_size;
    QCheckBox *m_hints;
    QComboBox *m_language;
};

} // namespace Stemma
