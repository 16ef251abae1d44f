/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-draft.h"

G_BEGIN_DECLS

/* Someone whom an iCalendar file names in a place of its own invention. */
typedef struct
{
  char        *name;      /* (owned) */
  char        *company;   /* (owned) (nullable) */
  char        *biography; /* (owned) (nullable): HTML or plain */
  HallwayRole  role;      /* a speaker unless said */
} HallwayIcalendarPerson;

void  hallway_icalendar_person_free             (gpointer self);
void  hallway_icalendar_people_add              (GPtrArray *people, const char *name);
void  hallway_icalendar_people_add_list         (GPtrArray *people, const char *names, gboolean has_companies);
char *hallway_icalendar_people_take_from_prose  (GPtrArray *people, const char *description, gboolean has_companies) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
