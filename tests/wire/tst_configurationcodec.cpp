// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/configurationcodec.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Wire;

class ConfigurationCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        TreeConfiguration configuration = TreeConfiguration::alone();
        configuration.initPromptDisabledLangs = {u"de"_s, u"pt-BR"_s};

        QCOMPARE(treeConfigurationFromJson(toJson(configuration)), configuration);
        QCOMPARE(treeConfigurationFromJson(toJson(TreeConfiguration())), TreeConfiguration());
    }

    // A member that the codec forgets would come back with its default.
    void carriesEveryMember()
    {
        const QJsonObject defaults = toJson(TreeConfiguration());
        QJsonObject changed = defaults;
        for (auto it = changed.begin(); it != changed.end(); ++it) {
            if (it.value().isBool())
                it.value() = !it.value().toBool();
            else if (it.value().isDouble())
                it.value() = it.value().toDouble() > 1 || it.value().toDouble() == 0 ? it.value().toDouble() + 1 : 0.5;
        }
        changed.insert("selection_policy"_L1, u"information_gain"_s);
        changed.insert("num_prompter_replies"_L1, 2); // 1 looks like a probability
        changed.insert("min_active_rankings_per_lang"_L1, 4);

        const auto decoded = treeConfigurationFromJson(changed);

        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        QCOMPARE(toJson(*decoded), changed);
        // 20 numbers, 9 shares, 10 switches, the policy, the languages, the preset: a new member needs a value above
        QCOMPARE(defaults.size(), 43);
    }

    void readsWhatOthersWrite()
    {
        const auto decoded = treeConfigurationFromJson(
            {{u"goal_tree_size"_s, u"15"_s}, {u"init_prompt_disabled_langs"_s, u"en,fr"_s}, {u"colour"_s, 3}});

        QVERIFY(decoded);
        QCOMPARE(decoded->goalTreeSize, 15);
        QCOMPARE(decoded->initPromptDisabledLangs, QStringList({u"en"_s, u"fr"_s}));
        QCOMPARE(decoded->maxTreeDepth, 3);
    }

    void rejects_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("reason");

        QTest::newRow("no goal") << QJsonObject{{u"goal_tree_size"_s, 0}} << u"goal_tree_size"_s;
        QTest::newRow("half a review") << QJsonObject{{u"num_reviews_reply"_s, 1.5}} << u"num_reviews_reply"_s;
        QTest::newRow("probability above one")
            << QJsonObject{{u"p_activate_backlog_tree"_s, 1.01}} << u"p_activate_backlog_tree"_s;
        QTest::newRow("negative threshold")
            << QJsonObject{{u"acceptance_threshold_reply"_s, -0.1}} << u"acceptance_threshold_reply"_s;
        QTest::newRow("a switch in words") << QJsonObject{{u"auto_mod_enabled"_s, u"maybe"_s}} << u"auto_mod_enabled"_s;
        QTest::newRow("smallest goal above the goal")
            << QJsonObject{{u"random_goal_tree_size"_s, true}, {u"min_goal_tree_size"_s, 13}} << u"goal"_s;
    }

    void rejects()
    {
        QFETCH(const QJsonObject, json);
        QFETCH(const QString, reason);

        const auto decoded = treeConfigurationFromJson(json);

        QVERIFY(!decoded);
        QVERIFY2(decoded.error().message.contains(reason), qPrintable(decoded.error().message));
    }
};

QTEST_GUILESS_MAIN(ConfigurationCodecTest)
#include "tst_configurationcodec.moc"
