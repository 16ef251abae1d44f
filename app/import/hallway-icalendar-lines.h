/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HALLWAY_ICALENDAR_NAME_SIZE 32

/* The content lines of an iCalendar file, unfolded and repaired, so that libical reads what the publisher meant. */
typedef struct
{
  GString    *text;     /* (owned): the line */
  char        name[HALLWAY_ICALENDAR_NAME_SIZE]; /* its property name in upper case, "" if it is no property */
  guint       number;   /* where it begins in the file, from 1 */
  guint       repaired; /* how many lines weren't as RFC 5545 wants them */

  const char *next;     /* (unowned): the first octet that wasn't read */
  const char *end;      /* (unowned) */
  guint       next_number;
  gboolean    shouts;   /* the file writes names in upper case */
} HallwayIcalendarLines;

void        hallway_icalendar_lines_init      (HallwayIcalendarLines *self, const char *text, gsize length);
void        hallway_icalendar_lines_clear     (HallwayIcalendarLines *self);
gboolean    hallway_icalendar_lines_next      (HallwayIcalendarLines *self, GError **error);
const char *hallway_icalendar_lines_get_value (const HallwayIcalendarLines *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HallwayIcalendarLines, hallway_icalendar_lines_clear)

G_END_DECLS
