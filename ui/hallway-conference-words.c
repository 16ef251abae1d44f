/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a conference's card. */

#include "hallway-conference-words.h"

#include "hallway-format.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
has_letters (const char *word)
{
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

/**
 * hallway_conference_words_make_initials:
 * @title: what a conference is called
 *
 * Leaves years and other numbers out, so that "FOSDEM 2025" and "FOSDEM 2026" have one tile.
 *
 * Returns: (transfer full): the words whose initials stand for it; @title itself when it has no others
 */
char *
hallway_conference_words_make_initials (const char *title)
{
  g_auto (GStrv)      words = g_strsplit_set (title, " \t\n:–—-", -1);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (has_letters (words[i]))
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", words[i]);

  return found->len > 0 ? g_string_free (g_steal_pointer (&found), FALSE) : g_strdup (title);
}

/**
 * hallway_conference_words_list_dates:
 *
 * Returns: (transfer full): "31 Jan – 1 Feb 2026", or that nobody knows
 */
char *
hallway_conference_words_list_dates (HallwayConferenceItem *item)
{
  char *dates = hallway_format_dates (hallway_conference_item_get_start (item), hallway_conference_item_get_end (item));

  return dates != NULL ? dates : g_strdup (_("Dates not known yet"));
}

/**
 * hallway_conference_words_count:
 *
 * Returns: (transfer full): "883 sessions", or that its schedule has to be opened again
 */
char *
hallway_conference_words_count (HallwayConferenceItem *item)
{
  guint n_sessions = hallway_conference_item_get_n_sessions (item);

  if (!hallway_conference_item_get_loaded (item))
    return g_strdup (_("Schedule not loaded"));

  return g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions), n_sessions);
}

/**
 * hallway_conference_words_describe:
 *
 * Returns: (transfer full): all of a card in one line, for screen readers
 */
char *
hallway_conference_words_describe (HallwayConferenceItem *item)
{
  g_autofree char *dates = hallway_conference_words_list_dates (item);
  g_autofree char *place = hallway_conference_item_dup_place (item);
  g_autofree char *count = hallway_conference_words_count (item);
  guint            n_starred = hallway_conference_item_get_n_starred (item);
  GString         *text = g_string_new (hallway_conference_item_get_title (item));

  g_string_append_printf (text, ", %s", dates);
  if (place != NULL)
    g_string_append_printf (text, ", %s", place);
  g_string_append_printf (text, ", %s", count);
  if (n_starred > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, ngettext ("%u starred", "%u starred", n_starred), n_starred);
    }

  return g_string_free (text, FALSE);
}

/**
 * hallway_conference_words_summarise_agenda:
 * @agenda: of all conferences
 * @now: Unix time
 *
 * Returns: (transfer full) (nullable): "5 sessions · next: Opening, Sat 31 Jan, 10:00", %NULL for none
 */
char *
hallway_conference_words_summarise_agenda (HallwayAgenda *agenda,
                                           gint64         now)
{
  guint              n_items = g_list_model_get_n_items (G_LIST_MODEL (agenda));
  HallwayAgendaItem *next = hallway_agenda_get_next (agenda, now);
  g_autofree char   *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n_items), n_items);
  g_autofree char   *day = NULL;
  g_autofree char   *time = NULL;
  gint64             wall;

  if (n_items == 0)
    return NULL;
  if (next == NULL)
    return g_steal_pointer (&sessions);

  wall = hallway_span_get_wall (hallway_agenda_item_get_span (next));
  day = hallway_format_day_short (wall);
  time = hallway_format_clock (wall);
  /* Translators: how many sessions there are, and the title, the day and the time of the next one */
  return g_strdup_printf (_("%s · next: %s, %s, %s"), sessions, hallway_agenda_item_get_title (next), day, time);
}
