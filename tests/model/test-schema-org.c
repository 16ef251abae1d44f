/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

#define PAGE(script) "<html><head><title>Page</title><script type=\"application/ld+json\">" script "</script></head><body></body></html>"
#define EVENT(name) "{\"@type\":\"Event\",\"name\":\"" name "\",\"startDate\":\"2027-07-04T10:00:00Z\"}"

static const char *const fixtures[] = {
  "schema-org/conference.html",
  "schema-org/events.json",
  "schema-org/siblings.html",
};

/* How many sessions there are in what pages say, none where they only tell of a conference. */
static void
test_relations (void)
{
  static const struct
  {
    const char *page;
    guint       n_sessions;
  } cases[] = {
    { PAGE (EVENT ("A")), 0 },
    { PAGE ("[" EVENT ("A") "," EVENT ("B") "]"), 0 },
    { PAGE ("[" EVENT ("A") "," EVENT ("B") "," EVENT ("C") "]"), 3 },
    { PAGE ("[" EVENT ("A") "," EVENT ("A") "," EVENT ("A") "]"), 0 },
    { PAGE ("[" EVENT ("A") "," EVENT ("B") "," EVENT ("C") ",{\"@type\":\"Event\",\"name\":\"S\",\"superEvent\":\"#x\"}]"), 1 },
    { PAGE ("{\"@type\":\"Event\",\"name\":\"A\",\"subEvent\":" EVENT ("B") "}"), 1 },
    { PAGE ("{\"@type\":\"Event\",\"name\":\"A\",\"subEvent\":{\"name\":\"B\"}}"), 1 },
    { PAGE ("{\"@type\":\"Event\",\"name\":\"A\",\"subEvent\":[]}"), 0 },
    { PAGE ("{\"@type\":\"Event\",\"name\":\"A\",\"superEvent\":null}"), 0 },
    { PAGE ("{\"@type\":\"Event\",\"@id\":\"a\",\"name\":\"A\",\"subEvent\":{\"@id\":\"nowhere\"}}"), 0 },
    { PAGE ("{\"@type\":\"Event\",\"@id\":\"a\",\"name\":\"A\",\"subEvent\":{\"@id\":\"a\"}}"), 0 },
    { PAGE ("{\"@type\":\"Event\",\"@id\":\"a\",\"name\":\"A\",\"superEvent\":{\"@type\":\"Event\",\"@id\":\"b\",\"superEvent\":{\"@id\":\"a\"}}}"), 0 },
    { PAGE ("{\"@type\":\"Place\",\"name\":\"P\",\"event\":[" EVENT ("A") "," EVENT ("B") "," EVENT ("C") "]}"), 3 },
    { PAGE ("{\"@type\":\"Festival\",\"name\":\"F\",\"subEvents\":[" EVENT ("A") ",{\"@type\":\"Event\",\"name\":\"D\",\"subEvent\":[" EVENT ("B") "," EVENT ("C") "]}]}"), 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_text (cases[i].page, strlen (cases[i].page), &report, &error);

      g_assert_cmpuint (draft != NULL ? draft->sessions->len : 0, ==, cases[i].n_sessions);
      if (draft == NULL)
        g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE);
    }
}

/* A page about a conference says so in its error. */
static void
test_conference_alone (void)
{
  static const char         page[] = PAGE ("{\"@type\":\"Event\",\"name\":\"Harbour &amp; Days\",\"location\":{\"name\":\"No location set\"}}");
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;

  g_assert_null (hallway_test_import_text (page, strlen (page), &report, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE);
  g_assert_nonnull (strstr (error->message, "only says when the conference is (“Harbour & Days”)"));
}

/* References may go on for long, and end where they began. */
static void
test_long_chain (void)
{
  g_autoptr (GString)       page = g_string_new ("<html><script type=application/ld+json>{\"@graph\":[");
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (page, "{\"@type\":\"Event\",\"@id\":\"%u\",\"name\":\"E\",\"subEvent\":{\"@id\":\"%u\"}},", i, i + 1);
  g_string_append (page, "{\"@type\":\"Event\",\"@id\":\"50000\",\"name\":\"Last\"}]}</script></html>");

  draft = hallway_test_import_text (page->str, page->len, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (draft->sessions->len, ==, 1);
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->title, ==, "Last");
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *text;
    HallwayImportError code;
  } cases[] = {
    { PAGE ("{\"@type\":\"Event\",\"name\":\"A\""), HALLWAY_IMPORT_ERROR_TRUNCATED },
    { PAGE ("{\"@type\" \"Event\"}"), HALLWAY_IMPORT_ERROR_MALFORMED },
    { PAGE ("\"@type\" \"Event\""), HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { PAGE ("{\"@type\":\"Organization\"}"), HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"@context\":\"https://schema.org\",\"@type\":\"Event\",}", HALLWAY_IMPORT_ERROR_MALFORMED },
    { "{\"@context\":\"https://schema.org\",\"@type\":\"Event\"} {}", HALLWAY_IMPORT_ERROR_MALFORMED },
    { "{\"@context\":\"https://schema.org\",\"@type\":\"Person\"}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_import_text (cases[i].text, strlen (cases[i].text), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
    }
}

static void
test_early_end (void)
{
  hallway_test_refuse_early_end (PAGE ("{\"@type\":\"Event\",\"name\":\"A\",\"subEvent\":" EVENT ("B") "}"));
  hallway_test_refuse_early_end ("{\"@context\":\"https://schema.org\",\"@type\":\"Event\",\"name\":\"A\",\"subEvent\":" EVENT ("B") "}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema-org/relations", test_relations);
  g_test_add_func ("/schema-org/conference-alone", test_conference_alone);
  g_test_add_func ("/schema-org/long-chain", test_long_chain);
  g_test_add_func ("/schema-org/refused", test_refused);
  g_test_add_func ("/schema-org/early-end", test_early_end);
  g_test_add_data_func ("/schema-org/wrong-types", "schema-org/events.json", hallway_test_survive_wrong_types);
  hallway_test_add_fixtures ("/schema-org", fixtures, G_N_ELEMENTS (fixtures));

  return g_test_run ();
}
