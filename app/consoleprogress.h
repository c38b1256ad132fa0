// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QString>

namespace Stemma {

/// How far long work of a sub-command is, on standard error: a line that is written anew in place where that
/// is a terminal, and only when the work takes a while. Elsewhere nothing, or with @p isWanted a line every
/// second. The destructor clears the line. One thread.
class ConsoleProgress {
public:
    explicit ConsoleProgress(bool isWanted);
    ~ConsoleProgress();
    Q_DISABLE_COPY_MOVE(ConsoleProgress)

    /// @p work: a whole phrase; @p all is 0 where nobody knows how much there is to do. May be called as
    /// often as one likes.
    void tell(const QString &work, qint64 done, qint64 all);
    /// Takes the line away, before something else is written.
    void clear();

private:
    bool m_isTerminal;
    bool m_isWanted;
    bool m_isShown = false; ///< a line stands on the terminal
    QElapsedTimer m_since; ///< the last line, or the beginning
    int m_pause; ///< ms until the next one
};

} // namespace Stemma
