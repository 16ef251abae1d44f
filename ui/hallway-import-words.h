/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/hallway-report.h"

G_BEGIN_DECLS

char       *hallway_import_words_explain_error   (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
const char *hallway_import_words_explain_address (void);
const char *hallway_import_words_name_warning    (const HallwayWarning *warning);
const char *hallway_import_words_explain_warning (const HallwayWarning *warning);
char       *hallway_import_words_list_examples   (const HallwayWarning *warning) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
