/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-conference-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_CONFERENCES_PAGE (hallway_conferences_page_get_type ())

/* Where the window starts: all conferences, and how to add one. */
G_DECLARE_FINAL_TYPE (HallwayConferencesPage, hallway_conferences_page, HALLWAY, CONFERENCES_PAGE, GtkWidget)

void hallway_conferences_page_set_list   (HallwayConferencesPage *self, HallwayConferenceList *list);
void hallway_conferences_page_update     (HallwayConferencesPage *self);
void hallway_conferences_page_set_agenda (HallwayConferencesPage *self, const char *summary);
void hallway_conferences_page_rename     (HallwayConferencesPage *self, const char *id);

G_END_DECLS
