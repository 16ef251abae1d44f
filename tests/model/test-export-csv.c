/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-round-trip.h"
#include "hallway-test-session.h"

static HallwayDraft *
make_draft (const char *title,
            const char *start,
            int         minutes)
{
  HallwayDraft        *draft = hallway_draft_new ();
  HallwayDraftSession *session = hallway_draft_add_session (draft);
  HallwayTimestamp     timestamp;

  draft->title = "Loom, 2027";
  draft->basis = hallway_time_parse (start, &timestamp) && timestamp.has_offset ? HALLWAY_BASIS_ABSOLUTE : HALLWAY_BASIS_FLOATING;
  draft->start = HALLWAY_TIME_UNKNOWN;
  draft->end = HALLWAY_TIME_UNKNOWN;
  session->title = hallway_draft_take_line (draft, title, -1);
  session->span = hallway_test_make_span (start, minutes);
  session->day = hallway_span_get_day (&session->span, -1);
  hallway_draft_assign_keys (draft);
  return draft;
}

static char *
write_table (HallwayDraft *draft,
             const char   *timezone)
{
  g_autoptr (GPtrArray) entries = hallway_test_make_entries (draft, "loom", timezone);
  g_autoptr (GBytes)    bytes = hallway_test_export ("csv", entries);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static HallwayDraft *
read_table (const char *table)
{
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));

  return hallway_test_read_back ("csv", bytes);
}

static void
test_layout (void)
{
  g_autoptr (HallwayDraft) draft = make_draft ("Warp \"and\"\tweft", "2027-05-08T09:00:00+02:00", 45);
  g_autofree char         *table = write_table (draft, "Europe/Brussels");

  g_assert_cmpstr (table, ==,
                   "\xef\xbb\xbf"
                   "Conference,Day,Start,End,Minutes,Time zone,UTC offset,Title,Subtitle,Room,Track,Type,Language,Status,Speakers,Speaker roles,"
                   "Speaker job titles,Speaker companies,Abstract (Markdown or HTML),Description (Markdown or HTML),URL,GUID,Code,ID,Slug\r\n"
                   "\"Loom, 2027\",2027-05-08,2027-05-08 09:00:00,2027-05-08 09:45:00,45,Europe/Brussels,'+02:00,\"Warp \"\"and\"\" weft\","
                   ",,,,,confirmed,,,,,,,,,,,\r\n");
}

/* No cell is a formula to a spreadsheet, and each comes back as it was. */
static void
test_formulas (void)
{
  static const char *const titles[] = { "=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''-1", "'quoted'", "'70s night", "=HYPERLINK(\"https://evil.example/\",\"x\")", "a=b" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (HallwayDraft) draft = make_draft (titles[i], "2027-05-08T09:00:00", 45);
      g_autofree char         *table = write_table (draft, NULL);
      g_autoptr (HallwayDraft) again = read_table (table);
      gboolean                 at_cell_start = TRUE;

      for (const char *next = table + strlen ("\xef\xbb\xbf"); *next != '\0'; next++)
        {
          if (at_cell_start)
            g_assert_null (strchr ("=+-@\t", *next));
          at_cell_start = *next == ',' || *next == '\n' || (at_cell_start && *next == '"');
        }
      g_assert_cmpstr (hallway_draft_get_session (again, 0)->title, ==, titles[i]);
    }
}

/* A time means the same again: of a zone, of an offset alone, of neither, and where the clock shows an hour twice. */
static void
test_times (void)
{
  static const struct
  {
    const char  *start;
    int          minutes;
    const char  *timezone; /* (nullable) */
    HallwayBasis basis;
  } cases[] = {
    { "2027-05-08T09:00:00+02:00", 45, "Europe/Brussels", HALLWAY_BASIS_ZONED },
    { "2027-10-31T02:30:00+02:00", 90, "Europe/Brussels", HALLWAY_BASIS_ZONED },
    { "2027-10-31T02:30:00+01:00", 15, "Europe/Brussels", HALLWAY_BASIS_ZONED },
    { "2027-10-31T01:00:00+02:00", 120, "Europe/Brussels", HALLWAY_BASIS_ZONED },
    { "2027-03-04T09:00:00-05:00", HALLWAY_MINUTES_UNKNOWN, NULL, HALLWAY_BASIS_ABSOLUTE },
    { "2027-03-04T09:00:00", 0, NULL, HALLWAY_BASIS_FLOATING },
    { "2027-03-04T23:30:30", 24 * 60, NULL, HALLWAY_BASIS_FLOATING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayDraft)   draft = make_draft ("A", cases[i].start, cases[i].minutes);
      g_autofree char           *table = write_table (draft, cases[i].timezone);
      g_autoptr (HallwayDraft)   again = read_table (table);
      const HallwayDraftSession *session = hallway_draft_get_session (again, 0);
      g_autofree char           *start = hallway_span_format_start (&session->span);

      g_assert_cmpint (again->basis, ==, cases[i].basis);
      g_assert_cmpstr (again->timezone, ==, cases[i].timezone);
      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpint (session->span.minutes, ==, cases[i].minutes);
      g_assert_cmpstr (again->title, ==, "Loom, 2027");
    }
}

/* Names that hold what separates names. */
static void
test_names (void)
{
  static const char *const names[] = { "Ada; Byron", "Lie, Zoë", "\"Rope\" Cole", "Moon", "=Bo" };
  g_autoptr (HallwayDraft) draft = make_draft ("A", "2027-05-08T09:00:00", 45);
  g_autoptr (HallwayDraft) again = NULL;
  g_autoptr (GArray)       persons = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));
  g_autofree char         *table = NULL;
  HallwayDraftSession     *session = hallway_draft_get_session (draft, 0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      HallwayParticipation participation = { hallway_draft_add_person (draft, NULL, NULL, names[i]), (HallwayRole) i };

      hallway_draft_get_person (draft, participation.person)->company = i == 1 ? "Mill; Co" : NULL;
      g_array_append_val (persons, participation);
    }
  session->n_persons = persons->len;
  session->persons = hallway_draft_take_array (draft, persons);

  table = write_table (draft, NULL);
  again = read_table (table);
  session = hallway_draft_get_session (again, 0);
  g_assert_cmpuint (session->n_persons, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < session->n_persons; i++)
    {
      const HallwayDraftPerson *person = hallway_draft_get_person (again, session->persons[i].person);

      g_assert_cmpstr (person->name, ==, names[i]);
      g_assert_cmpint (session->persons[i].role, ==, i);
      g_assert_cmpstr (person->company, ==, i == 1 ? "Mill; Co" : NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-csv/layout", test_layout);
  g_test_add_func ("/export-csv/formulas", test_formulas);
  g_test_add_func ("/export-csv/times", test_times);
  g_test_add_func ("/export-csv/names", test_names);

  return g_test_run ();
}
