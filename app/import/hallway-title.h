/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Titles with people in them: "Title - Name, Company & Name2, Company2" (DESIGN.md section 3). */

/* How the people at the end of a title are written. */
typedef enum
{
  HALLWAY_TITLE_ALWAYS_NAMES,        /* "Title - Name, Name2" in every title, "Title - " without people (pretalx) */
  HALLWAY_TITLE_NAMES,               /* "Title - Name, Name2" in some titles (frab) */
  HALLWAY_TITLE_NAMES_AND_COMPANIES, /* "Title - Name, Company & Name2, Company2" in some titles (Sched) */
} HallwayTitleStyle;

char       *hallway_title_remove_people   (const char *title, GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT;
gboolean    hallway_titles_carry_people   (GPtrArray *titles);
GHashTable *hallway_titles_list_companies (GPtrArray *titles) G_GNUC_WARN_UNUSED_RESULT;
char       *hallway_title_split_people    (const char *title, HallwayTitleStyle style, GHashTable *companies, GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
