/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import.h"

#include "hallway-check.h"
#include "hallway-join.h"
#include "hallway-stranger.h"

#include <glib/gi18n.h>
#include <string.h>

/* Every format that Hallway reads, the surest first. */
static const HallwayReader *const readers[] = {
  &hallway_frab_xml_reader,
  &hallway_frab_json_reader,
  &hallway_icalendar_reader,
  &hallway_sched_html_reader,
  &hallway_sched_text_reader,
  NULL,
};

/**
 * hallway_import_list_readers:
 *
 * Returns: (transfer none) (array zero-terminated=1): every format that Hallway reads
 */
const HallwayReader *const *
hallway_import_list_readers (void)
{
  return readers;
}

/**
 * hallway_import_find_reader:
 * @name: a format's name for scripts
 *
 * Returns: (transfer none) (nullable): its reader
 */
const HallwayReader *
hallway_import_find_reader (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; readers[i] != NULL; i++)
    if (g_str_equal (readers[i]->name, name))
      return readers[i];
  return NULL;
}

static const HallwayReader *
choose_reader (const HallwayDocument      *document,
               const HallwayImportOptions *options,
               GError                    **error)
{
  const HallwayReader *reader = NULL;

  if (options->format != NULL)
    {
      reader = hallway_import_find_reader (options->format);
      if (reader == NULL)
        g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT, _("there is no format “%s”"), options->format);
      return reader;
    }

  for (guint i = 0; readers[i] != NULL; i++)
    if (readers[i]->sniff (document))
      return readers[i];

  hallway_stranger_set_error (document, error);
  return NULL;
}

static HallwayDraft *
import_part (const HallwayPart          *part,
             const HallwayImportOptions *options,
             HallwayReport              *report,
             const HallwayReader       **reader,
             GError                    **error)
{
  HallwayReadOptions          read_options = { .timezone = options->timezone };
  g_autoptr (HallwayDocument) document = hallway_document_new (part, report, error);
  g_autoptr (HallwayDraft)    draft = NULL;

  if (document == NULL)
    return NULL;

  *reader = choose_reader (document, options, error);
  if (*reader == NULL)
    return NULL;

  draft = hallway_draft_new ();
  if (!(*reader)->read (document, &read_options, draft, report, error))
    return NULL;
  return g_steal_pointer (&draft);
}

/* What a conference is called when its file doesn't say: the file's name without what follows the dot. */
static const char *
make_title (const HallwayPart *part,
            HallwayDraft      *draft)
{
  g_autofree char *base = g_path_get_basename (part->name);
  char            *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';
  return hallway_draft_take_line (draft, base, -1);
}

/**
 * hallway_import:
 * @parts: (element-type HallwayPart): the parts of one conference, at least one
 * @options: (nullable): what the user says over what the parts say
 * @reader: (out) (optional) (transfer none): the format of the first part
 * @report: (out) (transfer full): what was wrong with the parts; set with an error too
 * @error: return location for a HallwayImportError
 *
 * Reads a schedule: finds the format by content, reads, completes and checks it (DESIGN.md section 4). Pure, and
 * safe in any thread.
 *
 * Returns: (transfer full) (nullable): the schedule, with at least one session, every session with its key, or %NULL
 *   with @error set to one line that says what and where
 */
HallwayDraft *
hallway_import (GPtrArray                  *parts,
                const HallwayImportOptions *options,
                const HallwayReader       **reader,
                HallwayReport             **report,
                GError                    **error)
{
  static const HallwayImportOptions no_options = { 0 };
  g_autoptr (HallwayDraft)          draft = NULL;
  const HallwayPart                *first;

  g_return_val_if_fail (parts != NULL && parts->len > 0, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  *report = hallway_report_new ();
  for (guint i = 0; i < parts->len; i++)
    {
      const HallwayPart       *part = g_ptr_array_index (parts, i);
      const HallwayReader     *part_reader = NULL;
      g_autoptr (HallwayDraft) part_draft = import_part (part, options != NULL ? options : &no_options, *report, &part_reader, error);

      if (part_draft == NULL)
        {
          g_prefix_error (error, "%s: ", part->name);
          return NULL;
        }
      if (draft != NULL)
        hallway_join (draft, part_draft);
      else
        draft = g_steal_pointer (&part_draft);
      if (i == 0 && reader != NULL)
        *reader = part_reader;
    }

  first = g_ptr_array_index (parts, 0);
  draft->title_guessed = draft->title == NULL;
  if (draft->title_guessed)
    draft->title = make_title (first, draft);
  if (!hallway_check (draft, *report, error))
    {
      g_prefix_error (error, "%s: ", first->name);
      return NULL;
    }

  hallway_draft_assign_keys (draft);
  return g_steal_pointer (&draft);
}
