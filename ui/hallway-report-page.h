/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/hallway-report.h"
#include "model/hallway-conference.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_REPORT_PAGE (hallway_report_page_get_type ())

/* What a schedule holds, where it came from, and what its last import had to say. */
G_DECLARE_FINAL_TYPE (HallwayReportPage, hallway_report_page, HALLWAY, REPORT_PAGE, GtkWidget)

GtkWidget *hallway_report_page_new (HallwayConference *conference, HallwayReport *report);

G_END_DECLS
