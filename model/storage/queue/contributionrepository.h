// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"
#include "model/domain/message.h"
#include "model/storage/connection.h"

namespace Storage {

// What decided questions paid those who took part (spec/users-and-scores.md section 4). Sums of a person cost as much
// as the person has contributions.
class ContributionRepository
{
public:
    explicit ContributionRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    enum class Domain { Voting, Prompting, Ranking };
    struct Contribution
    {
        UserId userId;
        Domain domain = Domain::Voting;
        QString sourceId; // the review's task, the prompt, the ranking's task
        double points = 0;
        bool good = false;
    };
    Result<void> insert(const Contribution &contribution) const; // what was paid before stays as it is
    Result<void> remove(const UserId &user) const;

    struct Sum
    {
        int count = 0;
        int good = 0;
        double points = 0;
    };
    struct Sums
    {
        UserId userId;
        Sum voting;
        Sum prompting;
        Sum ranking;
    };
    Result<Sums> ofUser(const UserId &user) const;
    Result<QList<Sums>> ofEverybody() const; // who has any

    Result<QList<MessageId>> decidedMessages() const; // with reviews and a verdict

private:
    Connection &m_connection;
};

}
