/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-octets.h"

#define LENGTH 19

static void
test_skip_printable (void)
{
  for (guint octet = 0; octet < 256; octet++)
    for (gsize position = 0; position < LENGTH; position++)
      for (gsize start = 0; start <= position; start++)
        {
          char     text[LENGTH];
          gboolean is_printable = octet >= 0x20 && octet < 0x7f;

          memset (text, octet % 2 == 0 ? ' ' : '~', LENGTH);
          text[position] = (char) octet;
          g_assert_cmpuint (hallway_octets_skip_printable (text, start, LENGTH), ==, is_printable ? LENGTH : position);
          g_assert_cmpuint (hallway_octets_skip_printable (text, start, position), ==, position);
        }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/octets/skip-printable", test_skip_printable);

  return g_test_run ();
}
