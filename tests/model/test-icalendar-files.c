/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-icalendar.h"
#include "hallway-test-shared.h"

#include <string.h>

static HallwayDraft *
read_shared (const HallwayReader *reader,
             const char          *name)
{
  g_autoptr (GBytes)          bytes = hallway_test_load_shared (name);
  g_autoptr (HallwayReport)   report = hallway_report_new ();
  g_autoptr (HallwayPart)     part = bytes != NULL ? hallway_part_new (name, bytes) : NULL;
  g_autoptr (HallwayDocument) document = NULL;
  g_autoptr (HallwayDraft)    draft = hallway_draft_new ();
  HallwayReadOptions          options = { 0 };
  g_autoptr (GError)          error = NULL;

  if (part == NULL)
    return NULL;

  document = hallway_document_new (part, report, &error);
  g_assert_no_error (error);
  g_assert_true (reader->sniff (document));
  reader->read (document, &options, draft, report, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&draft);
}

static guint
count_participations (HallwayDraft *draft)
{
  guint count = 0;

  for (guint i = 0; i < draft->sessions->len; i++)
    count += hallway_draft_get_session (draft, i)->n_persons;
  return count;
}

static void
test_figures (void)
{
  static const struct
  {
    const char  *name;
    guint        n_sessions;
    guint        n_rooms;
    guint        n_participations;
    HallwayBasis basis;
    const char  *timezone;
    const char  *first; /* start and title */
  } files[] = {
    { "data/sched-kubecon-eu-2026.ics", 596, 52, 0, HALLWAY_BASIS_ABSOLUTE, NULL, "2026-03-22T07:00:00+00:00 Badge Pick-Up" },
    { "data/lca-2020.ics", 262, 7, 190, HALLWAY_BASIS_ZONED, "Australia/Brisbane", "2020-01-14T07:00:00+10:00 Main Conference: plenary" },
    { "data/pycon-us-all_events.ics", 224, 21, 181, HALLWAY_BASIS_ABSOLUTE, NULL, "2025-05-17T17:30:00+00:00 Looking At Audio" },
    { "data/moca-2024.ics", 88, 4, 101, HALLWAY_BASIS_ZONED, "Europe/Rome", "2024-09-15T15:00:00+02:00 Closing ceremony" },
    { "data/kielux-2020.ics", 24, 4, 24, HALLWAY_BASIS_ABSOLUTE, NULL, "2020-09-18T11:00:00+00:00 OpenCelium - Der generische OpenSoure API-Hub" },
    { "data/pretalx-good2025.ics", 72, 5, 87, HALLWAY_BASIS_ZONED, "US/Eastern", "2025-03-17T13:00:00-04:00 Contributor Jam (Breakout Sessions)" },
    { "data/frab-klimacamp-schedule.ics", 106, 10, 0, HALLWAY_BASIS_ZONED, "Europe/Berlin", "2015-08-12T16:00:00+02:00 Coal kills - body and soul" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (HallwayDraft)   draft = read_shared (&hallway_icalendar_reader, files[i].name);
      const HallwayDraftSession *session;
      g_autofree char           *start = NULL;
      g_autofree char           *first = NULL;

      if (draft == NULL)
        return;

      session = hallway_draft_get_session (draft, 0);
      start = hallway_span_format_start (&session->span);
      first = g_strdup_printf ("%s %s", start, session->title);
      g_test_message ("%s: %u participations", files[i].name, count_participations (draft));
      g_assert_cmpuint (draft->sessions->len, ==, files[i].n_sessions);
      g_assert_cmpuint (draft->rooms->len, ==, files[i].n_rooms);
      g_assert_cmpint (draft->basis, ==, files[i].basis);
      g_assert_cmpstr (draft->timezone, ==, files[i].timezone);
      g_assert_cmpstr (first, ==, files[i].first);
      if (files[i].n_participations > 0)
        g_assert_cmpuint (count_participations (draft), ==, files[i].n_participations);
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Start, length, room, title and, if wanted, people of every session, in the order of that. */
static char *
describe (HallwayDraft *draft,
          gboolean      with_people)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);
      g_autofree char           *start = hallway_span_format_start (&session->span);
      GString                   *line = g_string_new (NULL);

      g_string_printf (line, "%s %d | %s | %s |", start, session->span.minutes, session->room, session->title);
      for (guint j = 0; with_people && j < session->n_persons; j++)
        g_string_append_printf (line, " %s,", hallway_draft_get_person (draft, session->persons[j].person)->name);
      g_ptr_array_add (sorted, g_string_free (line, FALSE));
    }
  g_ptr_array_sort (sorted, compare_lines);
  g_ptr_array_add (sorted, NULL);
  return g_strjoinv ("\n", (char **) sorted->pdata);
}

/* The same conference in two formats: every session has to be the same. frab lists people in its JSON alone. */
static void
test_against_json (void)
{
  static const struct
  {
    const char *calendar;
    const char *json;
    gboolean    with_people;
  } files[] = {
    { "data/pretalx-good2025.ics", "data/pretalx-good2025.json", TRUE },
    { "data/frab-klimacamp-schedule.ics", "data/frab-klimacamp-schedule.json", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (HallwayDraft) calendar = read_shared (&hallway_icalendar_reader, files[i].calendar);
      g_autoptr (HallwayDraft) json = calendar != NULL ? read_shared (&hallway_frab_json_reader, files[i].json) : NULL;
      g_autofree char         *found = NULL;
      g_autofree char         *expected = NULL;

      if (calendar == NULL || json == NULL)
        return;
      found = describe (calendar, files[i].with_people);
      expected = describe (json, files[i].with_people);
      g_assert_cmpstr (found, ==, expected);
      if (json->acronym != NULL)
        g_assert_cmpstr (calendar->acronym, ==, json->acronym);
    }
}

/* frab's UID is its guid at a host, so a session keeps its key from one format to the other. */
static void
test_keys (void)
{
  g_autoptr (HallwayDraft) calendar = read_shared (&hallway_icalendar_reader, "data/frab-klimacamp-schedule.ics");
  g_autoptr (HallwayDraft) json = calendar != NULL ? read_shared (&hallway_frab_json_reader, "data/frab-klimacamp-schedule.json") : NULL;
  g_autoptr (GHashTable)   guids = g_hash_table_new (g_str_hash, g_str_equal);

  if (calendar == NULL || json == NULL)
    return;
  for (guint i = 0; i < json->sessions->len; i++)
    g_hash_table_add (guids, (char *) hallway_draft_get_session (json, i)->guid);
  for (guint i = 0; i < calendar->sessions->len; i++)
    g_assert_true (g_hash_table_contains (guids, hallway_draft_get_session (calendar, i)->guid));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/icalendar-files/figures", test_figures);
  g_test_add_func ("/icalendar-files/against-json", test_against_json);
  g_test_add_func ("/icalendar-files/keys", test_keys);

  return g_test_run ();
}
