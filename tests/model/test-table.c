/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const fixtures[] = {
  "table/accelevents.csv",
  "table/book.csv",
  "table/brightcove.csv",
  "table/german.csv",
  "table/google.csv",
  "table/guidebook.csv",
  "table/hackertracker.csv",
  "table/hopin.csv",
  "table/meetingpulse.csv",
  "table/ranges.csv",
  "table/sheet.tsv",
  "table/whova.csv",
};

/* Dates that nothing in the table tells the order of are asked about. */
static void
test_ambiguous (void)
{
  static const struct
  {
    const char *order; /* (nullable) */
    const char *day;   /* (nullable): NULL where nobody can tell */
  } cases[] = {
    { NULL, NULL },
    { "day-first", "2027-04-03" },
    { "month-first", "2027-03-04" },
  };
  const char        *text = "Title,Date,Start,End\nKnots,03/04/2027,9:00,10:00\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwayImportOptions      options = { .dates = cases[i].order };
      g_autoptr (GPtrArray)     parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (HallwayDraft)  draft = NULL;
      g_autoptr (GError)        error = NULL;
      g_autofree char          *day = NULL;

      g_ptr_array_add (parts, hallway_part_new ("schedule", bytes));
      draft = hallway_import (parts, &options, NULL, &report, &error);
      if (cases[i].day == NULL)
        {
          g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_AMBIGUOUS_DATES);
          g_assert_nonnull (strstr (error->message, "3 April or 4 March"));
          continue;
        }
      g_assert_no_error (error);
      day = hallway_time_format_date (draft->start);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

/* The order of a table's dates follows from what a heading shows, a weekday, an impossible one, or how close they are. */
static void
test_order (void)
{
  static const struct
  {
    const char *text;
    const char *start;
  } cases[] = {
    { "Title,Date (MM/DD/YYYY),Start\nA,03/04/2027,9:00\n", "2027-03-04" },
    { "Title,Date DD/MM/YYYY,Start\nA,03/04/2027,9:00\n", "2027-04-03" },
    { "Title,Date,Start\nA,03/04/2027,9:00\nB,13/04/2027,9:00\n", "2027-04-03" },
    { "Title,Date,Start\nA,04/03/2027,9:00\nB,04/13/2027,9:00\n", "2027-04-03" },
    { "Title,Date,Start\nA,03/04/2027,9:00\nB,04/04/2027,9:00\n", "2027-04-03" },
    { "Title,Date,Start\nA,04/03/2027,9:00\nB,04/04/2027,9:00\n", "2027-04-03" },
    { "Title,Date,Start\nA,Sat 03/04/2027,9:00\n", "2027-04-03" },
    { "Title,Date,Start\nA,Thu 03/04/2027,9:00\n", "2027-03-04" },
    { "Title,Date,Start\nA,04/04/2027,9:00\n", "2027-04-04" },
    { "Title,Date (MM/DD/YYYY),Start\nA,13/04/2027,9:00\n", "2027-04-13" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_text (cases[i].text, strlen (cases[i].text), &report, &error);
      g_autofree char          *start = NULL;

      g_assert_no_error (error);
      start = hallway_time_format_date (draft->start);
      g_assert_cmpstr (start, ==, cases[i].start);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *text;
    HallwayImportError code;
    const char        *words;
  } cases[] = {
    { "Name,Email,Company\nAda,ada@example.org,Hemp\nBo,bo@example.org,Tar\n", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, "“Name”, “Email”, “Company”" },
    { "Speaker;Bio\nAda Moon;Ties knots\n", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, "“Title”" },
    { "Title,Start\nKnots,soon\n", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, "hour" },
    { "Title,Date\nKnots,2027-05-08\n", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, "hour" },
    { "Title,Start,Room\n2027-05-08 09:00", HALLWAY_IMPORT_ERROR_TRUNCATED, "line 2" },
    { "Title,Start,Room\nKnots,2027-05-08 09:00,\"Big", HALLWAY_IMPORT_ERROR_TRUNCATED, "line 2" },
    { "Dear Ada,\nsee you there, and bring rope.\nBo\n", HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT, "format" },
    { "G\xf6"
      "del, Escher\nand B\xe4"
      "ch\n",
      HALLWAY_IMPORT_ERROR_ENCODING, "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_import_text (cases[i].text, strlen (cases[i].text), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

/* An early end is found within quotes and where cells are missing; elsewhere a table shows none. */
static void
test_early_end (void)
{
  const char *text = "Title,Start,Room\n\"Knots\",\"2027-05-08 09:00\",\"Big Hall\"";

  for (gsize length = 0; length <= strlen (text); length++)
    {
      g_autofree char          *part = g_strndup (text, length);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_text (part, length, &report, &error);
      gboolean                  is_row = g_str_has_suffix (part, "\",") && strchr (strchr (part, ',') + 18, ',') != NULL;

      g_assert_true ((draft != NULL) != (error != NULL));
      if (draft != NULL)
        g_assert_true (length == strlen (text) || is_row);
    }
}

/* Whatever stands where a fact is expected, a table is read or refused with words. */
static void
test_wrong_cells (gconstpointer name)
{
  static const char *const replacements[] = { "", "\"", "\"\"", ";", "-1", "99/99/9999 99:99", "'=", "Sub", "2027-02-30 24:00 +9999", "\xff" };
  g_autoptr (GBytes)       bytes = hallway_test_load_bytes (name);
  g_autofree char         *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv)           cells = g_strsplit (text, ",", -1);

  for (guint i = 0; i < g_strv_length (cells) * G_N_ELEMENTS (replacements); i++)
    {
      char                    **cell = &cells[i / G_N_ELEMENTS (replacements)];
      char                     *kept = *cell;
      g_autofree char          *changed = NULL;
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (HallwayDraft)  draft = NULL;
      g_autoptr (GError)        error = NULL;

      *cell = (char *) replacements[i % G_N_ELEMENTS (replacements)];
      changed = g_strjoinv (",", cells);
      *cell = kept;
      draft = hallway_test_import_text (changed, strlen (changed), &report, &error);
      g_assert_true ((draft != NULL) != (error != NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/ambiguous", test_ambiguous);
  g_test_add_func ("/table/order", test_order);
  g_test_add_func ("/table/refused", test_refused);
  g_test_add_func ("/table/early-end", test_early_end);
  g_test_add_data_func ("/table/wrong-cells/whova", "table/whova.csv", test_wrong_cells);
  g_test_add_data_func ("/table/wrong-cells/brightcove", "table/brightcove.csv", test_wrong_cells);
  hallway_test_add_fixtures ("/table", fixtures, G_N_ELEMENTS (fixtures));

  return g_test_run ();
}
