/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const        fixtures[] = { "frab/bad-facts.json", "frab/hallway.json", "frab/old-frab.json", "frab/pretalx.json" };

static const HallwayTestFigures files[] = {
  { "pretalx-good2025.json", 72, 3, 87, HALLWAY_BASIS_ZONED, "US/Eastern", NULL },
  { "pretalx-democon.json", 36, 12, 43, HALLWAY_BASIS_ABSOLUTE, NULL, "doubtful-zone" },
  { "frab-klimacamp-schedule.json", 106, 1, 61, HALLWAY_BASIS_ABSOLUTE, NULL, "control-character" },
};

static void
test_early_end (void)
{
  static const char json[] = "{\"schedule\":{\"conference\":{\"title\":\"T\",\"days\":[{\"date\":\"2027-07-01\",\"rooms\":{\"A\":["
                             "{\"id\":1,\"title\":\"S\",\"start\":\"10:00\",\"duration\":\"00:20\"}]}}]}}}";

  hallway_test_refuse_early_end (json);
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *json;
    HallwayImportError code;
  } cases[] = {
    { "{\"schedule\":{\"conference\":{\"days\":[{\"rooms\":{\"A\":[]}}]}}}", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "{\"schedule\":{\"conference\":{\"days\":[{\"index\":1}]},\"events\":[]}}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"schedule\":{\"conference\":{\"days\":[]}}}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"schedule\":{\"conference\":{\"days\":7}}}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"schedule\":{\"2025-10-30\":{}}}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"schedule\":{\"conference\":{,}}}", HALLWAY_IMPORT_ERROR_MALFORMED },
    { "[]", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_import_text (cases[i].json, strlen (cases[i].json), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
    }
}

/* One conference in two formats is one conference; only JSON has the biographies. */
static void
test_same_as_xml (void)
{
  g_autoptr (GBytes)        xml = hallway_test_load_shared ("data/pretalx-good2025.xml");
  g_autoptr (GBytes)        json = hallway_test_load_shared ("data/pretalx-good2025.json");
  g_autoptr (HallwayReport) xml_report = NULL;
  g_autoptr (HallwayReport) json_report = NULL;
  g_autoptr (HallwayDraft)  xml_draft = NULL;
  g_autoptr (HallwayDraft)  json_draft = NULL;
  guint                     n_biographies = 0;

  if (xml == NULL || json == NULL)
    return;

  xml_draft = hallway_test_import (xml, NULL, &xml_report, NULL);
  json_draft = hallway_test_import (json, NULL, &json_report, NULL);
  g_assert_cmpstr (xml_draft->title, ==, json_draft->title);
  g_assert_cmpstr (xml_draft->acronym, ==, json_draft->acronym);
  g_assert_cmpint (xml_draft->start, ==, json_draft->start);
  g_assert_cmpint (xml_draft->end, ==, json_draft->end);
  g_assert_cmpuint (xml_draft->sessions->len, ==, json_draft->sessions->len);
  for (guint i = 0; i < xml_draft->sessions->len; i++)
    {
      const HallwayDraftSession *a = hallway_draft_get_session (xml_draft, i);
      const HallwayDraftSession *b = hallway_draft_get_session (json_draft, i);

      g_assert_cmpstr (a->key, ==, b->key);
      g_assert_cmpstr (a->title, ==, b->title);
      g_assert_cmpstr (a->room, ==, b->room);
      g_assert_cmpstr (a->track, ==, b->track);
      g_assert_true (hallway_span_equal (&a->span, &b->span));
      g_assert_cmpint (a->day, ==, b->day);
      g_assert_cmpint (a->text_format, ==, b->text_format);
      g_assert_cmpuint (a->n_persons, ==, b->n_persons);
      for (guint j = 0; j < a->n_persons; j++)
        g_assert_cmpstr (hallway_draft_get_person (xml_draft, a->persons[j].person)->name, ==,
                         hallway_draft_get_person (json_draft, b->persons[j].person)->name);
    }

  for (guint i = 0; i < json_draft->persons->len; i++)
    n_biographies += hallway_draft_get_person (json_draft, i)->biography != NULL;
  g_assert_cmpuint (n_biographies, >, 0);
}

/* Three fields are days, hours and minutes, also before the first person tells that pretalx wrote the file. */
static void
test_days_before_persons (void)
{
  static const char         text[] = "{\"schedule\":{\"conference\":{\"title\":\"Loom\",\"days\":[{\"date\":\"2030-05-04\",\"rooms\":{\"Hall\":["
                                     "{\"title\":\"Exhibition\",\"date\":\"2030-05-04T09:00:00+02:00\",\"duration\":\"1:02:00\"},"
                                     "{\"title\":\"Weaving\",\"date\":\"2030-05-04T09:00:00+02:00\",\"duration\":\"00:30\","
                                     "\"persons\":[{\"code\":\"ABCDEF\",\"public_name\":\"Ada\"}]}]}}]}}}";
  g_autoptr (GBytes)        bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import (bytes, NULL, &report, NULL);

  g_assert_cmpint (hallway_draft_get_session (draft, 0)->span.minutes, ==, 26 * 60);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frab-json/early-end", test_early_end);
  g_test_add_func ("/frab-json/refused", test_refused);
  g_test_add_func ("/frab-json/same-as-xml", test_same_as_xml);
  g_test_add_func ("/frab-json/days-before-persons", test_days_before_persons);
  hallway_test_add_fixtures ("/frab-json", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/frab-json", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
