// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/http/transport.h"
#include "model/domain/messagefilter.h"

namespace Http {

// Messages by the pages of the API, newest first. A text without a language is looked for here, in the newest messages
// after the place that the filter names, and in no more than a few thousand of them.
Async<QList<Message>> foundMessages(std::shared_ptr<Transport> transport, MessageFilter filter);

}
