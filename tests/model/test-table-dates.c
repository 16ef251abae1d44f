/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-table-dates.h"

/* "2027-05-08/2027-08-05 09:00:00 +02:00": the day by each order, the clock and the offset, as far as they are known. */
static char *
describe (const HallwayTableMoment *moment)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *day_first = hallway_time_format_date (moment->days[HALLWAY_DATE_ORDER_DAY_FIRST]);
  g_autofree char *month_first = hallway_time_format_date (moment->days[HALLWAY_DATE_ORDER_MONTH_FIRST]);

  if (moment->has_date && g_strcmp0 (day_first, month_first) == 0)
    g_string_append (text, day_first != NULL ? day_first : "never");
  else if (moment->has_date)
    g_string_append_printf (text, "%s/%s", day_first != NULL ? day_first : "never", month_first != NULL ? month_first : "never");
  if (moment->clock >= 0)
    g_string_append_printf (text, " %02d:%02d:%02d", moment->clock / 3600, moment->clock / 60 % 60, moment->clock % 60);
  if (moment->has_offset)
    g_string_append_printf (text, " %+d", moment->utc_offset / 60);
  return g_string_free (text, FALSE);
}

static void
test_moments (void)
{
  static const struct
  {
    const char *text;
    const char *moment; /* (nullable): NULL where it is none */
  } cases[] = {
    { "2027-05-08", "2027-05-08" },
    { "2027/5/8", "2027-05-08" },
    { "2027-05-08T09:00:00+02:00", "2027-05-08 09:00:00 +120" },
    { "2027-05-08T09:00:00.000Z", "2027-05-08 09:00:00 +0" },
    { "2027-05-08 15:00 +0200", "2027-05-08 15:00:00 +120" },
    { "2027-05-08 9:00 UTC", "2027-05-08 09:00:00 +0" },
    { "2027-05-08 9:00 GMT-5", "2027-05-08 09:00:00 -300" },
    { "2027-05-08 9:00 PDT", "2027-05-08 09:00:00" },
    { "8/5/2027", "2027-05-08/2027-08-05" },
    { "8-5-27", "2027-05-08/2027-08-05" },
    { "13/5/2027", "2027-05-13/never" },
    { "5/13/2027 9:30 pm", "never/2027-05-13 21:30:00" },
    { "31/02/2027", "never" },
    { "8.5.2027", "2027-05-08" },
    { "08. 05. 2027", "2027-05-08" },
    { "8 May 2027", "2027-05-08" },
    { "08-May-27", "2027-05-08" },
    { "8th of May, 2027", "2027-05-08" },
    { "May 8, 2027 9:00 AM", "2027-05-08 09:00:00" },
    { "Saturday, May 8th, 2027 at 9am", "2027-05-08 09:00:00" },
    { "Sat 8/5/2027", "2027-05-08/never" },
    { "Thu 8/5/2027", "never/2027-08-05" },
    { "9:00", " 09:00:00" },
    { "09:00:30", " 09:00:30" },
    { "9 AM", " 09:00:00" },
    { "12:15 a.m.", " 00:15:00" },
    { "12:00 PM", " 12:00:00" },
    { "14h30", " 14:30:00" },
    { "14h", " 14:00:00" },
    { "9.30 Uhr", " 09:30:00" },
    { "0930", " 09:30:00" },
    { "24:00", " 24:00:00" },
    { "25:00", NULL },
    { "9:60", NULL },
    { "13:00 am", NULL },
    { "9", NULL },
    { "9:00-10:00", NULL },
    { "noon", NULL },
    { "", NULL },
    { "TBA", NULL },
    { "Room 5", NULL },
    { "99999999999/1/2027", NULL },
    { "2027-", NULL },
    { "May", NULL },
    { "8/", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwayTableMoment moment;
      gboolean           is_moment = hallway_table_moment_parse (cases[i].text, &moment);
      g_autofree char   *description = is_moment ? describe (&moment) : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (description, ==, cases[i].moment);
    }
}

static void
test_ranges (void)
{
  static const struct
  {
    const char *text;
    const char *start; /* (nullable): NULL where it is none */
    const char *end;
  } cases[] = {
    { "9:00 - 10:30", " 09:00:00", " 10:30:00" },
    { "9:00-10:30", " 09:00:00", " 10:30:00" },
    { "9:00 – 10:30 PM", " 21:00:00", " 22:30:00" },
    { "11:00 – 1:00 PM", " 11:00:00", " 13:00:00" },
    { "9:00 AM to 1 PM", " 09:00:00", " 13:00:00" },
    { "2027-05-08 09:00 - 10:30", "2027-05-08 09:00:00", " 10:30:00" },
    { "8-5-2027 9:00-10:00", "2027-05-08/2027-08-05 09:00:00", " 10:00:00" },
    { "8-5-2027", NULL, NULL },
    { "9:00 - soon", NULL, NULL },
    { "-", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwayTableMoment start, end;
      gboolean           is_range = hallway_table_moment_parse_range (cases[i].text, &start, &end);
      g_autofree char   *first = is_range ? describe (&start) : NULL;
      g_autofree char   *second = is_range ? describe (&end) : NULL;

      g_assert_cmpstr (first, ==, cases[i].start);
      g_assert_cmpstr (second, ==, cases[i].end);
    }
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *text;
    gboolean    has_hours;
    gint64      minutes;
  } cases[] = {
    { "45", FALSE, 45 },
    { "45 min", FALSE, 45 },
    { "90 minutes", FALSE, 90 },
    { "1:30", FALSE, 90 },
    { "01:30:00", FALSE, 90 },
    { "1h30", FALSE, 90 },
    { "1 h 30 min", FALSE, 90 },
    { "1 hour, 15 minutes", FALSE, 75 },
    { "2h", FALSE, 120 },
    { "1.5 hours", FALSE, 90 },
    { "1.5", TRUE, 90 },
    { "2", TRUE, 120 },
    { "0", FALSE, 0 },
    { "long", FALSE, -1 },
    { "", FALSE, -1 },
    { "-5", FALSE, -1 },
    { "1e999", FALSE, -1 },
    { "45 to 60", FALSE, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (hallway_table_parse_minutes (cases[i].text, cases[i].has_hours), ==, cases[i].minutes);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-dates/moments", test_moments);
  g_test_add_func ("/table-dates/ranges", test_ranges);
  g_test_add_func ("/table-dates/minutes", test_minutes);

  return g_test_run ();
}
