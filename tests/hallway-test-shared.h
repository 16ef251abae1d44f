/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bytes of a published file beside the source tree, "data/fosdem-2026.xml", or NULL after having skipped the test because
 * it isn't there. */
static inline GBytes *
hallway_test_load_shared (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "shared", name, NULL);
  char            *contents;
  gsize            length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    {
      g_autofree char *message = g_strdup_printf ("../shared/%s is missing", name);

      g_test_skip (message);
      return NULL;
    }

  return g_bytes_new_take (contents, length);
}

G_END_DECLS
