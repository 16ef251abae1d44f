/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-json-shape.h"

#include <string.h>

static gboolean
has (const char *json,
     const char *path)
{
  g_autoptr (HallwayJsonShape) shape = hallway_json_shape_new (json, strlen (json));

  return hallway_json_shape_has (shape, path);
}

static void
test_paths (void)
{
  static const struct
  {
    const char *json;
    const char *path;
    gboolean    expected;
  } cases[] = {
    { "{\"schedule\":{\"conference\":{", "schedule.conference{}", TRUE },
    { " { \"x\" : [{\"schedule\":1}], \"schedule\" :\n{ \"conference\" : {} } }", "schedule.conference{}", TRUE },
    { "{\"schedule\":{\"a\":{\"b\":[]},\"c\":\"\\\"}\",\"conference\":{}}}", "schedule.conference{}", TRUE },
    { "{\"schedule\":[],\"conference\":{}}", "schedule.conference{}", FALSE },
    { "{\"schedule\":{\"conference\":[]}}", "schedule.conference{}", FALSE },
    { "{\"schedule\":{\"conference\":[]}}", "schedule.conference[]", TRUE },
    { "{\"schedule\":{},\"conference\":{}}", "schedule.conference{}", FALSE },
    { "{\"schedule\":{\"a\":{\"conference\":{}}}}", "schedule.conference{}", FALSE },
    { "{\"a\":{\"schedule\":{\"conference\":{}}}}", "schedule.conference{}", FALSE },
    { "[{\"schedule\":{\"conference\":{}}}]", "schedule.conference{}", FALSE },
    { "[{\"schedule\":{\"conference\":{}}}]", "[].schedule.conference{}", TRUE },
    { "{\"a\":\"{\\\"schedule\\\":{\\\"conference\\\":{\"}", "schedule.conference{}", FALSE },
    { "[{},{\"a\":[[1,{\"b\":null}]]},\"c\"]", "[].a[][].b", TRUE },
    { "[\"c\", \"d\"]", "[].c", FALSE },
    { "{\"a\":\"b\",\"c\":\"d\"}", "b", FALSE },
    { "{\"a\":\"b\",\"c\":\"d\"}", "c", TRUE },
    { "{\"a\":\"b\\\\\",\"c\":\"d\"}", "c", TRUE },
    { "{}}}]]],\"a\":[", "a", FALSE },
    { "schedule", "schedule", FALSE },
    { "{\"schedule", "schedule", FALSE },
    { "{\"schedule\\", "schedule", FALSE },
    { "", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (has (cases[i].json, cases[i].path), ==, cases[i].expected);
}

/* Only the beginning of an array is looked into, and what comes after it is found all the same. */
static void
test_long_array (void)
{
  g_autoptr (GString) json = g_string_new ("{\"a\":[");

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (json, "{\"m%u\":{\"x\":\",]}\"}},", i);
  g_string_append (json, "0],\"b\":{\"c\":[]}}");

  g_assert_true (has (json->str, "a[].m0.x"));
  g_assert_false (has (json->str, "a[].m99.x"));
  g_assert_true (has (json->str, "b.c[]"));
}

/* Names without end or number, and depth without end. */
static void
test_hostile (void)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char    *name = g_strnfill (100000, 'n');

  for (guint i = 0; i < 100000; i++)
    g_string_append (json, "{\"a\":[");
  for (guint i = 0; i < 100; i++)
    g_string_append_printf (json, "{\"%s%u\":1,", name, i);
  g_assert_true (has (json->str, "a[].a[]"));
  g_assert_false (has (json->str, "n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-shape/paths", test_paths);
  g_test_add_func ("/json-shape/long-array", test_long_array);
  g_test_add_func ("/json-shape/hostile", test_hostile);

  return g_test_run ();
}
