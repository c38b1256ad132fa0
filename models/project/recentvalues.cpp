// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/recentvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

// The names in the stored form; they outlive a change of the enum.
constexpr std::pair<Completion, QLatin1StringView> kFields[]{
    {Completion::Entity, "entity"_L1}, {Completion::Speaker, "speaker"_L1},
    {Completion::Cue, "cue"_L1},       {Completion::Source, "source"_L1},
    {Completion::Claim, "claim"_L1},   {Completion::Outlet, "outlet"_L1},
    {Completion::Author, "author"_L1}, {Completion::Annotator, "annotator"_L1},
};

} // namespace

QStringList RecentValues::of(Completion field) const
{
    QStringList texts;
    for (const Value &value : m_values.value(field)) {
        texts.append(value.text);
    }
    return texts;
}

void RecentValues::note(Completion field, const QString &value)
{
    const QString text = value.trimmed();
    if (text.isEmpty()) {
        return;
    }
    QList<Value> &values = m_values[field];
    const auto known = std::ranges::find(values, text, &Value::text);
    if (known != values.end()) {
        known->used = ++m_clock;
        return;
    }
    if (values.size() >= kNumbers) {
        values.erase(std::ranges::min_element(values, {}, &Value::used));
    }
    values.prepend({text, ++m_clock});
}

void RecentValues::fillUp(Completion field, const QStringList &values)
{
    QList<Value> &mine = m_values[field];
    for (const QString &text : values) {
        if (mine.size() < kNumbers && !text.isEmpty() && !std::ranges::contains(mine, text, &Value::text)) {
            mine.append({text, 0});
        }
    }
}

QByteArray RecentValues::toJson() const
{
    QJsonObject fields;
    for (const auto &[field, name] : kFields) {
        QJsonArray values;
        for (const Value &value : m_values.value(field)) {
            values.append(QJsonArray{value.text, value.used});
        }
        if (!values.isEmpty()) {
            fields.insert(name, values);
        }
    }
    return QJsonDocument(fields).toJson(QJsonDocument::Compact);
}

RecentValues RecentValues::fromJson(const QByteArray &json)
{
    RecentValues recent;
    const QJsonObject fields = QJsonDocument::fromJson(json).object();
    for (const auto &[field, name] : kFields) {
        for (const QJsonValue &each : fields[name].toArray()) {
            const Value value{each[0].toString(), each[1].toInteger()};
            QList<Value> &values = recent.m_values[field];
            if (!value.text.isEmpty() && values.size() < kNumbers) {
                values.append(value);
                recent.m_clock = std::max(recent.m_clock, value.used);
            }
        }
    }
    return recent;
}

} // namespace Stemma
