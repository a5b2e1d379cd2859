// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

// One measurement, printed as a line of text or, with --json, as an object on a line. limit is the plain floor measured
// in the same run: figures of a busy machine are judged by their ratio to it.
struct BenchResult
{
    QString bench;
    QString backend; // "sqlite", "postgresql", or empty
    QString caseName;
    qint64 size = 0;
    QString metric; // "median", "p99"
    double value = 0;
    QString unit;
    double limit = 0;
};

void print(const BenchResult &result, bool asJson);
void say(const QString &line); // standard error

double median(QList<double> samples);
double percentile99(QList<double> samples);
