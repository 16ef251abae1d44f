/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-color.h"

static void
test_contrast (void)
{
  static const struct
  {
    const char *color;
    gboolean    has_contrast;
  } cases[] = {
    { "#3465a4", TRUE },
    { "#E5007D", TRUE },
    { "#000000", FALSE },
    { "#ffffff", FALSE },
    { "#ffff00", FALSE },
    { "#000080", FALSE },
    { "#eeeeee", FALSE },
    { "#3465a", FALSE },
    { "#3465a4f", FALSE },
    { "3465a4", FALSE },
    { "#34g5a4", FALSE },
    { "red", FALSE },
    { "", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].color);
      g_assert_cmpint (hallway_color_has_contrast (cases[i].color), ==, cases[i].has_contrast);
    }
}

/* The same colour on every machine and in every release; each of them can be seen. */
static void
test_pick (void)
{
  g_assert_cmpstr (hallway_color_pick ("systems"), ==, hallway_color_pick ("systems"));
  g_assert_cmpstr (hallway_color_pick ("systems"), !=, hallway_color_pick ("networks"));
  g_assert_cmpstr (hallway_color_pick (""), ==, "#26a269");
  g_assert_cmpstr (hallway_color_pick ("systems"), ==, "#26a269");

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("track %u", i);

      g_assert_true (hallway_color_has_contrast (hallway_color_pick (name)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/color/contrast", test_contrast);
  g_test_add_func ("/color/pick", test_pick);

  return g_test_run ();
}
