/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* A file of an archive. */
typedef struct
{
  const char *path;
  const char *content;
  gssize      length; /* or -1 */
} HallwayTestEntry;

static inline GBytes *
hallway_test_pack (const HallwayTestEntry *entries,
                   guint                   n_entries)
{
  gsize           size = 16 * 1024 * 1024;
  char           *memory = g_malloc (size);
  gsize           used = 0;
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  archive_write_open_memory (archive, memory, size, &used);
  for (guint i = 0; i < n_entries; i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize                 length = entries[i].length < 0 ? strlen (entries[i].content) : (gsize) entries[i].length;

      archive_entry_set_pathname (entry, entries[i].path);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      archive_entry_set_size (entry, (la_int64_t) length);
      archive_write_header (archive, entry);
      archive_write_data (archive, entries[i].content, length);
      archive_entry_free (entry);
    }
  archive_write_close (archive);
  archive_write_free (archive);
  return g_bytes_new_take (memory, used);
}

G_END_DECLS
