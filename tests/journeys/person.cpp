// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/person.h"

#include <QApplication>
#include <QEventLoop>
#include <QFileDialog>
#include <QLineEdit>
#include <QProcess>

#include <memory>

using namespace Qt::StringLiterals;

namespace Stemma {

QByteArray runProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        throw Stranded(u"%1 %2: %3"_s.arg(program, arguments.join(u' '),
                                          QString::fromUtf8(process.readAllStandardError())));
    }
    return process.readAllStandardOutput();
}

bool holdsWithin(const std::function<bool()> &condition, int seconds)
{
    QDeadlineTimer deadline(seconds * 1000);
    while (!ask(condition)) {
        if (deadline.hasExpired()) {
            return false;
        }
        QThread::msleep(5);
    }
    return true;
}

void awaitThat(const QString &what, const std::function<bool()> &condition, int seconds)
{
    if (!holdsWithin(condition, seconds)) {
        throw Stranded(u"waited in vain: %1"_s.arg(what));
    }
}

void Person::act(const QStringList &arguments)
{
    runProgram(u"xdotool"_s, arguments);
    ++m_actions;
}

void Person::key(const QString &keys)
{
    act({u"key"_s, u"--clearmodifiers"_s, keys});
}

void Person::type(const QString &text)
{
    act({u"type"_s, u"--delay"_s, u"4"_s, text});
}

void Person::click(QPoint place)
{
    act({u"mousemove"_s, QString::number(place.x()), QString::number(place.y()), u"click"_s, u"1"_s});
}

void Person::drag(QPoint from, QPoint to)
{
    const QPoint middle = (from + to) / 2;
    QStringList arguments{u"mousemove"_s, QString::number(from.x()), QString::number(from.y()),
                          u"mousedown"_s, u"1"_s};
    for (const QPoint place : {middle, to}) {
        arguments += {u"mousemove"_s, QString::number(place.x()), QString::number(place.y())};
    }
    arguments += {u"mouseup"_s, u"1"_s};
    act(arguments);
}

void Person::turnWheel(QPoint place, int notches)
{
    act({u"mousemove"_s, QString::number(place.x()), QString::number(place.y()), u"click"_s, u"--repeat"_s,
         QString::number(std::abs(notches)), notches > 0 ? u"5"_s : u"4"_s});
}

void Person::chooseFile(const QString &typed)
{
    awaitThat(u"a file dialog"_s, [] {
        const auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        return dialog != nullptr && dialog->isActiveWindow()
            && qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr;
    });
    key(u"ctrl+a"_s);
    type(typed);
    awaitThat(u"the path stands in the dialog"_s, [&] {
        const auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return field != nullptr && field->text() == typed;
    });
    // The dialog's list of matching names opens whenever the disk has answered and takes the Return then.
    const auto isClosed
        = [] { return qobject_cast<QFileDialog *>(QApplication::activeModalWidget()) == nullptr; };
    for (int press = 0; press < 3; ++press) {
        key(u"Return"_s);
        if (holdsWithin(isClosed, 5)) {
            return;
        }
    }
    throw Stranded(u"the file dialog stays open on %1"_s.arg(typed));
}

QString strandedIn(const std::function<void()> &journey)
{
    QString failure;
    const std::unique_ptr<QThread> person(QThread::create([&] {
        try {
            journey();
        } catch (const Stranded &stranded) {
            failure = QString::fromStdString(stranded.what());
        }
    }));
    QEventLoop loop;
    QObject::connect(person.get(), &QThread::finished, &loop, [&] {
        // A dialog that is still open would keep its own loop running.
        while (QWidget *modal = QApplication::activeModalWidget()) {
            modal->close();
        }
        loop.quit();
    });
    person->start();
    loop.exec();
    person->wait();
    return failure;
}

} // namespace Stemma
