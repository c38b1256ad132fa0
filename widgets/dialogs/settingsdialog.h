// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/reader/look/typography.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QFontComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Stemma {

class EmbedderField;
class HintLibrary;
class ReadingPreview;

/// What a person sets once.
struct Preferences {
    enum class Theme { System, Light, Dark, HighContrastLight, HighContrastDark };

    QString annotator; ///< name written into annotations and history
    Theme theme = Theme::System;
    QString readingFamily; ///< empty: the system's
    int readingPointSize = 12; ///< 8 to 32
    bool readingHints = true;
    bool trimsSelection = true; ///< stray blanks and marks at the ends of a selection are not tagged
    bool suggestsByItself = true; ///< articles are looked through for quotes when they come in
    QString embedder; ///< program that knows what sentences mean, see SentenceEmbedder; empty: none
    QString language; ///< of the window, BCP 47; empty: the system's
    QString readingTheme; ///< colours of the reader, by the name of the theme; empty: as the window
    Typography typography;
    int zoom = 100; ///< percent, for projects that have none of their own yet

    /// The font for reading.
    [[nodiscard]] QFont readingFont() const;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// Lets a person change the preferences, with a sample of an article that shows them; reads and writes
/// nothing itself.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// @p languages: those the window is translated into. @p library: themes and hints; null: its own.
    explicit SettingsDialog(const Preferences &preferences, const QStringList &languages,
                            std::shared_ptr<const HintLibrary> library = nullptr, QWidget *parent = nullptr);

    [[nodiscard]] Preferences preferences() const;

    /// Brings the page about reading to the front.
    void showReading();

Q_SIGNALS:
    /// Something was set; who wants to shows it at once.
    void changed();

private:
    [[nodiscard]] QWidget *makeGeneralPage(const QStringList &languages);
    [[nodiscard]] QWidget *makeReadingPage();
    void fill(const Preferences &preferences);
    void resetReading();
    void onChanged();

    std::shared_ptr<const HintLibrary> m_library;
    QLineEdit *m_annotator;
    QComboBox *m_theme;
    QComboBox *m_readingTheme;
    QCheckBox *m_ownFont;
    QFontComboBox *m_family;
    QSpinBox *m_size;
    QSpinBox *m_measure;
    QSpinBox *m_lineHeight;
    QSpinBox *m_paragraphSpacing;
    QSpinBox *m_zoom;
    QCheckBox *m_hints;
    QCheckBox *m_trimming;
    QCheckBox *m_suggesting;
    EmbedderField *m_embedder;
    QComboBox *m_language;
    QPushButton *m_reset;
    ReadingPreview *m_preview;
    bool m_isShowing = false; ///< fields are being filled, nobody sets anything
};

} // namespace Stemma
