/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const fixtures[] = { "sched-api/sessions.json", "sched-api/sessions.csv" };

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("[{\"event_key\":\"1\",\"name\":\"S\",\"event_start\":\"2027-05-08 09:00\",\"speakers\":[{\"username\":\"a\",\"name\":\"Ada\"}]}]");
}

/* Users, in either order, say more of those whom sessions name, by user name or in a list. */
static void
test_users_beside (void)
{
  static const char *const sessions[] = { "sched-api/sessions.json", "sched-api/sessions.csv" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_fixtures (i % 2 == 0 ? "sched-api/users.json" : sessions[i / 2],
                                                                     i % 2 == 0 ? sessions[i / 2] : "sched-api/users.json", &report);
      const HallwayDraftPerson *person = hallway_draft_get_person (draft, 0);

      g_assert_cmpstr (person->name, ==, "Ada Moon");
      g_assert_cmpstr (person->job_title, ==, "Ropemaker");
      g_assert_cmpstr (person->company, ==, "Hemp & Sons");
      g_assert_cmpstr (person->biography, ==, "Ties <b>knots</b>.");
      g_assert_cmpstr (person->url, ==, "https://ada.example.org/");
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *text;
    HallwayImportError code;
  } cases[] = {
    { "[{\"event_key\":\"1\",\"event_start\":\"2027-05-08 09:00\",\"active\":\"N\"}]", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "[{\"username\":\"ada\",\"name\":\"Ada\",\"role\":\"speaker\"}]", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "event_key,active,name,event_start\n", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "event_key,active,name,event_start\n\"1\",\"Y\",\"Cut", HALLWAY_IMPORT_ERROR_TRUNCATED },
    { "event_key,active,name,event_start\n\"1\",\"Y\"", HALLWAY_IMPORT_ERROR_TRUNCATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_import_text (cases[i].text, strlen (cases[i].text), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
    }
}

/* The figures of a published file. Sched leaves sessions without a room or a time in it. */
static void
test_published (gconstpointer name)
{
  g_autoptr (GBytes)        bytes = hallway_test_load_shared (name);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;
  g_autoptr (GError)        error = NULL;
  guint                     n_timed = 0;
  guint                     n_placed = 0;
  guint                     n_persons = 0;

  if (bytes == NULL)
    return;

  draft = hallway_test_import (bytes, NULL, &report, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      n_timed += hallway_span_has_end (&session->span);
      n_placed += session->room != NULL;
      n_persons += session->n_persons;
      g_assert_cmpint (session->day, !=, HALLWAY_TIME_UNKNOWN);
    }
  g_assert_cmpuint (draft->sessions->len, ==, 401);
  g_assert_cmpuint (n_timed, ==, 399);
  g_assert_cmpuint (n_placed, ==, 399);
  g_assert_cmpuint (n_persons, ==, 585);
  g_assert_cmpint (draft->basis, ==, HALLWAY_BASIS_FLOATING);
}

static const HallwayTestFigures files[] = {
  { "sched-api-graphqlconf2024-excerpt.json", 4, 1, 8, HALLWAY_BASIS_ABSOLUTE, NULL, NULL },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sched-api/early-end", test_early_end);
  g_test_add_func ("/sched-api/refused", test_refused);
  g_test_add_func ("/sched-api/users-beside", test_users_beside);
  g_test_add_data_func ("/sched-api/wrong-types", "sched-api/sessions.json", hallway_test_survive_wrong_types);
  g_test_add_data_func ("/sched-api/published/penguicon", "data/sched-api-penguicon2019.csv", test_published);
  hallway_test_add_fixtures ("/sched-api", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/sched-api", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
