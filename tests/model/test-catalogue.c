/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-catalogue.h"
#include "import/hallway-import-error.h"

#include "hallway-test-import.h"

/* A catalogue, and what becomes of it: "Title start end zone: addresses", a line for each conference. */
typedef struct
{
  const char *name;
  const char *title;
  const char *text;
  const char *expected;
} Case;

/* clang-format off */
static const Case cases[] = {
  { "giggity", "Giggity",
    "{\"version\":2,\"schedules\":[{\"id\":\"a\",\"url\":\"https://a.example/schedule.xml\",\"title\":\"A <b>\",\"start\":\"2027-05-08\",\"end\":\"2027-05-09\",\"timezone\":\"Europe/Berlin\"},"
    "{\"url\":\"webcal:\\u0000x\",\"title\":\"No address\"},{\"url\":\"https://b.example/\"},{\"url\":\"https://a.example/schedule.xml\",\"title\":\"Twice\"},7,"
    "{\"url\":\"https://c.example/s.ics\",\"title\":\"C\",\"start\":\"soon\",\"end\":7,\"timezone\":\"Nowhere/Else\"}]}",
    "A <b> 2027-05-08 2027-05-09 Europe/Berlin: https://a.example/schedule.xml\nC - - -: https://c.example/s.ics\n" },
  { "hackertracker", "HackerTracker",
    "{\"conferences\":[{\"code\":\"A\",\"name\":\"A\",\"start_date\":\"2027-05-08\",\"end_date\":\"2027-05-09\",\"timezone\":\"America/Denver\",\"link\":\"https://a.example\","
    "\"events\":{\"link\":\"https://a.example/events.json\"},\"speakers\":{\"link\":\"https://a.example/speakers.json\"},\"locations\":null,\"event_types\":{\"link\":\"https://a.example/types.json\"}}],\"updated_at\":\"\"}",
    "A 2027-05-08 2027-05-09 America/Denver: https://a.example/events.json https://a.example/speakers.json https://a.example/types.json\n" },
  { "kongress", "Kongress",
    "[{\"id\":\"a\",\"name\":\"A\",\"icalUrl\":\"https://a.example/a.ics\",\"days\":[\"2027-05-09\",\"2027-05-08\",null],\"timeZoneId\":\"Europe/Oslo\",\"venueLatitude\":\"1\"}]",
    "A 2027-05-08 2027-05-09 Europe/Oslo: https://a.example/a.ics\n" },
  { "osem", "OSEM",
    "{\"conferences\":[{\"short_title\":\"a b\",\"title\":\"A\",\"start_date\":\"2027-05-08\",\"end_date\":\"2027-05-09\"}]}",
    "A 2027-05-08 2027-05-09 -: https://osem.example/conferences/a%20b/schedule.xml\n" },
  { "pretalx", "pretalx",
    "[{\"slug\":\"a\",\"name\":{\"de\":\"Tage\",\"en\":\"Days\"},\"date_from\":\"2027-05-08\",\"date_to\":\"2027-05-09\",\"timezone\":\"UTC\",\"urls\":{\"schedule\":\"/a/schedule/\"}},"
    "{\"slug\":\"b\",\"name\":{\"de\":\"Mehr\"},\"date_from\":\"2027-06-08\",\"date_to\":null,\"urls\":{\"schedule\":\"https://b.example/schedule/\"}}]",
    "Days 2027-05-08 2027-05-09 UTC: https://osem.example/a/schedule/\nMehr 2027-06-08 2027-06-08 -: https://b.example/schedule/\n" },
  { "pretalx-page", "pretalx",
    "{\"count\":1,\"results\":[{\"slug\":\"a\",\"name\":\"Days\",\"date_from\":\"2027-05-08\",\"date_to\":\"2027-05-09\",\"urls\":{\"schedule\":\"https://a.example/schedule/\"}}]}",
    "Days 2027-05-08 2027-05-09 -: https://a.example/schedule/\n" },
};
/* clang-format on */

static HallwayCatalogue *
read_text (const char *text,
           gsize       length,
           GError    **error)
{
  g_autoptr (GBytes)      bytes = g_bytes_new_static (text, length);
  g_autoptr (HallwayPart) part = hallway_part_new ("https://osem.example/api/v1/conferences.json", bytes);

  return hallway_catalogue_new_from_part (part, error);
}

static void
append_date (GString *text,
             gint64   day)
{
  g_autofree char *date = day != HALLWAY_TIME_UNKNOWN ? hallway_time_format_date (day) : g_strdup ("-");

  g_string_append_printf (text, " %s", date);
}

static void
test_kind (gconstpointer data)
{
  const Case                  *expected = data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (HallwayCatalogue) catalogue = read_text (expected->text, strlen (expected->text), &error);
  g_autoptr (GString)          text = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (catalogue->title, ==, expected->title);
  for (guint i = 0; i < catalogue->records->len; i++)
    {
      const HallwayRecord *record = g_ptr_array_index (catalogue->records, i);
      g_autofree char     *addresses = g_strjoinv (" ", (char **) hallway_catalogue_get_addresses (catalogue, record->id));

      g_string_append (text, record->title);
      append_date (text, record->start);
      append_date (text, record->end);
      g_string_append_printf (text, " %s: %s\n", record->timezone != NULL ? record->timezone : "-", addresses);
    }
  g_assert_cmpstr (text->str, ==, expected->expected);
}

/* Never taken for whole. */
static void
test_early_end (gconstpointer data)
{
  const Case *expected = data;

  for (gsize length = 1; length < strlen (expected->text); length++)
    {
      g_autoptr (GError)           error = NULL;
      g_autoptr (HallwayCatalogue) catalogue = read_text (expected->text, length, &error);

      g_assert_null (catalogue);
      g_assert_nonnull (error);
    }
}

/* An import says what it is, and how to go on. */
static void
test_import (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (HallwayDraft)  draft = NULL;

      if (strstr (cases[i].expected, "osem.example") != NULL)
        continue;
      draft = hallway_test_import_text (cases[i].text, strlen (cases[i].text), &report, &error);
      g_assert_null (draft);
      g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_CATALOGUE);
      g_assert_nonnull (strstr (error->message, cases[i].title));
      g_assert_nonnull (strstr (error->message, "https://a.example/"));
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_nothing_in_it (void)
{
  static const struct
  {
    const char *text;
    int         code;
  } expected[] = {
    { "{\"schedules\":[{\"url\":\"javascript:x\",\"title\":\"A\"}]}", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "{\"schedules\":[{\"url\":{},\"title\":[]},{\"url\":[\"https://a.example\"],\"title\":7}]}", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "{\"schedules\":[]}", HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT },
    { "{\"schedule\":{}}", HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT },
    { "text", HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError)           error = NULL;
      g_autoptr (HallwayCatalogue) catalogue = read_text (expected[i].text, strlen (expected[i].text), &error);

      g_assert_null (catalogue);
      g_assert_error (error, HALLWAY_IMPORT_ERROR, expected[i].code);
    }
}

static void
test_too_many (void)
{
  g_autoptr (GString)          text = g_string_new ("{\"schedules\":[");
  g_autoptr (GError)           error = NULL;
  g_autoptr (HallwayCatalogue) catalogue = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s{\"title\":\"A\",\"url\":\"https://a.example/%u.xml\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");

  catalogue = read_text (text->str, text->len, &error);
  g_assert_null (catalogue);
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
}

static void
check_published (const char *name,
                 guint       n_conferences,
                 guint       n_parts)
{
  g_autoptr (GBytes)           bytes = hallway_test_load_shared (name);
  g_autoptr (HallwayPart)      part = bytes != NULL ? hallway_part_new (name, bytes) : NULL;
  g_autoptr (GError)           error = NULL;
  g_autoptr (HallwayCatalogue) catalogue = NULL;

  if (part == NULL)
    return;

  catalogue = hallway_catalogue_new_from_part (part, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (catalogue->records->len, ==, n_conferences);
  for (guint i = 0; i < n_conferences; i++)
    {
      const HallwayRecord *record = g_ptr_array_index (catalogue->records, i);

      g_assert_cmpuint (g_strv_length ((char **) hallway_catalogue_get_addresses (catalogue, record->id)), ==, n_parts);
      g_assert_cmpint (record->start, !=, HALLWAY_TIME_UNKNOWN);
      g_assert_cmpint (record->end, >=, record->start);
      g_assert_nonnull (record->zone);
    }
}

static void
test_published_giggity (void)
{
  check_published ("data/giggity-menu.json", 62, 1);
}

static void
test_published_hackertracker (void)
{
  check_published ("data/hackertracker-conferences.json", 8, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kind = g_strconcat ("/catalogue/kind/", cases[i].name, NULL);
      g_autofree char *early_end = g_strconcat ("/catalogue/early-end/", cases[i].name, NULL);

      g_test_add_data_func (kind, &cases[i], test_kind);
      g_test_add_data_func (early_end, &cases[i], test_early_end);
    }
  g_test_add_func ("/catalogue/import", test_import);
  g_test_add_func ("/catalogue/nothing-in-it", test_nothing_in_it);
  g_test_add_func ("/catalogue/too-many", test_too_many);
  g_test_add_func ("/catalogue/published/giggity", test_published_giggity);
  g_test_add_func ("/catalogue/published/hackertracker", test_published_hackertracker);

  return g_test_run ();
}
