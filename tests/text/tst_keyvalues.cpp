// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/keyvalues.h"

#include <QMap>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Counted {
    Counted() = default;

    Counted(const Counted &) { ++copies; }

    Counted &operator=(const Counted &) = default;

    static inline int copies = 0;
};

} // namespace

class TestKeyValues : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void nothingIsCopied()
    {
        QMap<QString, Counted> map;
        map[u"a"_s] = {};
        map[u"b"_s] = {};
        const QMap<QString, Counted> shared = map;
        Counted::copies = 0;
        QStringList keys;
        for (const auto &[key, value] : keyValuesOf(shared)) {
            keys.append(key);
            QCOMPARE(&value, &*shared.constFind(key));
        }
        QCOMPARE(keys, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(Counted::copies, 0);
    }
};

QTEST_GUILESS_MAIN(TestKeyValues)
#include "tst_keyvalues.moc"
