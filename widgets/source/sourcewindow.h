// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/source/original.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;

namespace Stemma {

class HintLibrary;
class SourceView;

/// Shows the file of an article as it was, in colours of its kind, with a line to find words in it. A window
/// of its own; it changes nothing. GUI thread.
class SourceWindow : public QWidget {
    Q_OBJECT

public:
    explicit SourceWindow(std::shared_ptr<const HintLibrary> library, QWidget *parent = nullptr);

    /// @p theme: name of a theme of the library; empty: ours that suits the window.
    void showOriginal(const Original &original, const QString &theme);

    [[nodiscard]] SourceView *view() const { return m_view; }

    [[nodiscard]] QLineEdit *findField() const { return m_find; }

private:
    void beginFind();
    void endFind();
    void find(bool isForward);

    std::shared_ptr<const HintLibrary> m_library;
    QLabel *m_about;
    SourceView *m_view;
    QWidget *m_findBar;
    QLineEdit *m_find;
    QLabel *m_found;
};

} // namespace Stemma
