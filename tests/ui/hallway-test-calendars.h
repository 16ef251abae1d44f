/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars of one session each, and how they get into the window. */

#pragma once

#include "hallway-test-window.h"

#include "hallway-conference-card.h"

static inline char *
make_calendar (const char *title,
               const char *date,
               const char *zone)
{
  return g_strdup_printf ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nX-WR-CALNAME:%s\r\n"
                          "BEGIN:VEVENT\r\nUID:%s@example.org\r\nDTSTAMP:20140101T000000Z\r\n"
                          "DTSTART:%sT090000%s\r\nDTEND:%sT100000%s\r\nSUMMARY:Opening\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                          title, title, date, zone, date, zone);
}

static inline char *
write_file (Fixture    *fixture,
            const char *name,
            const char *content)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static inline void
open_files (Fixture           *fixture,
            const char *const *paths,
            int                n_paths)
{
  GFile *files[8];

  for (int i = 0; i < n_paths; i++)
    files[i] = g_file_new_for_path (paths[i]);
  G_APPLICATION_GET_CLASS (fixture->application)->open (G_APPLICATION (fixture->application), files, n_paths, "");
  for (int i = 0; i < n_paths; i++)
    g_object_unref (files[i]);
}

/* Three conferences: one that is over, one of today (the night to 1 August 2014) and one to come. */
static inline void
set_up_three (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *past = make_calendar ("Old Days 2013", "20130302", "Z");
  g_autofree char *now = make_calendar ("These Days 2014", "20140731", "Z");
  g_autofree char *floating = make_calendar ("Coming Days 2014", "20140901", "");
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  set_up_empty (fixture, data);
  first = write_file (fixture, "past.ics", past);
  second = write_file (fixture, "now.ics", now);
  third = write_file (fixture, "floating.ics", floating);
  open_files (fixture, (const char *const[]){ first, second, third }, 3);
  wait_for (fixture, "the first", has_text, "Old Days 2013");
  wait_for (fixture, "the second", has_text, "These Days 2014");
  wait_for (fixture, "the third", has_text, "Coming Days 2014");
}

static inline gboolean
collect_card (GtkWidget    *widget,
              gconstpointer cards)
{
  if (HALLWAY_IS_CONFERENCE_CARD (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add ((GPtrArray *) cards, widget);
  return FALSE;
}

static inline GPtrArray *
list_cards (Fixture *fixture)
{
  GPtrArray *cards = g_ptr_array_new ();

  hallway_test_find_also_folded (fixture->window, collect_card, cards);
  return cards;
}

static inline gboolean
has_cards (Fixture      *fixture,
           gconstpointer number)
{
  g_autoptr (GPtrArray) cards = list_cards (fixture);

  return cards->len == GPOINTER_TO_UINT (number);
}

static inline void
paste (Fixture    *fixture,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->window), text);
  activate (fixture, "paste", NULL);
}
