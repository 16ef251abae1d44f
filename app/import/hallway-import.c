/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import.h"

#include "hallway-archive.h"
#include "hallway-check.h"
#include "hallway-import-error.h"
#include "hallway-join.h"
#include "hallway-part-title.h"
#include "hallway-stranger.h"
#include "model/hallway-link.h"

#include <glib/gi18n.h>
#include <string.h>

/* Every format that Hallway reads, the surest first. */
static const HallwayReader *const readers[] = {
  &hallway_giggity_reader,
  &hallway_europython_reader,
  &hallway_wordpress_reader,
  &hallway_frab_xml_reader,
  &hallway_xcal_reader,
  &hallway_voc_json_reader,
  &hallway_frab_json_reader,
  &hallway_frab_events_reader,
  &hallway_pretalx_widget_reader,
  &hallway_sessionize_reader,
  &hallway_symposion_reader,
  &hallway_sched_api_reader,
  &hallway_hackertracker_export_reader,
  &hallway_hackertracker_reader,
  &hallway_open_event_reader,
  &hallway_indico_reader,
  &hallway_osem_reader,
  &hallway_konopas_reader,
  &hallway_icalendar_reader,
  &hallway_sched_html_reader,
  &hallway_schema_org_reader,
  &hallway_sched_text_reader,
  &hallway_table_reader,
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

/* A part that was read as text, and the format that it is of. */
typedef struct
{
  HallwayDocument     *document; /* (owned) */
  const HallwayReader *reader;
  gboolean             is_side;
} Piece;

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  hallway_document_free (piece->document);
}

static gboolean
find_format (const HallwayImportOptions *options,
             const HallwayReader       **format,
             GError                    **error)
{
  if (options->format == NULL)
    return TRUE;

  *format = hallway_import_find_reader (options->format);
  if (*format == NULL)
    g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT, _("there is no format “%s”"), options->format);
  return *format != NULL;
}

/* What the user says is meant for what they name, not for what may lie beside it. */
static void
choose_reader (Piece               *piece,
               const HallwayPart   *part,
               const HallwayReader *format)
{
  if (format != NULL && format->sniff_side != NULL && format->sniff_side (piece->document))
    piece->is_side = TRUE;
  if (format != NULL && (piece->is_side || !part->is_within || format->sniff (piece->document)))
    piece->reader = format;

  for (guint i = 0; piece->reader == NULL && readers[i] != NULL; i++)
    if (readers[i]->sniff (piece->document))
      piece->reader = readers[i];
  for (guint i = 0; piece->reader == NULL && readers[i] != NULL; i++)
    if (readers[i]->sniff_side != NULL && readers[i]->sniff_side (piece->document))
      {
        piece->reader = readers[i];
        piece->is_side = TRUE;
      }
}

static gboolean
add_piece (GArray              *pieces,
           const HallwayPart   *part,
           const HallwayReader *format,
           HallwayReport       *report,
           GError             **error)
{
  g_autoptr (GError) problem = NULL;
  Piece              piece = { .document = hallway_document_new (part, report, &problem) };

  if (piece.document != NULL)
    {
      choose_reader (&piece, part, format);
      if (piece.reader == NULL)
        hallway_stranger_set_error (piece.document, &problem);
    }
  if (problem == NULL)
    {
      g_array_append_val (pieces, piece);
      return TRUE;
    }

  g_clear_pointer (&piece.document, hallway_document_free);
  if (part->is_within)
    return TRUE;
  g_propagate_prefixed_error (error, g_steal_pointer (&problem), "%s: ", part->name);
  return FALSE;
}

static gboolean
add_pieces (GArray              *pieces,
            const HallwayPart   *part,
            const HallwayReader *format,
            HallwayReport       *report,
            GError             **error)
{
  g_autoptr (GPtrArray) unpacked = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);

  if (part->is_unencrypted)
    hallway_report_warn_at (report, "unencrypted", _("fetched without encryption, which its server doesn't have; others may have changed it on the way"), part->name, 0);

  if (!hallway_archive_unpack (part, unpacked, error))
    {
      g_prefix_error (error, "%s: ", part->name);
      return FALSE;
    }
  for (guint i = 0; i < unpacked->len; i++)
    if (!add_piece (pieces, g_ptr_array_index (unpacked, i), format, report, error))
      return FALSE;
  return TRUE;
}

/* The sides of the format that came with its schedule. */
static GPtrArray *
list_sides (GArray              *pieces,
            const HallwayReader *reader)
{
  GPtrArray *sides = g_ptr_array_new ();

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (piece->is_side && piece->reader == reader)
        g_ptr_array_add (sides, piece->document);
    }
  return sides;
}

static HallwayDraft *
read_piece (const Piece                *piece,
            GArray                     *pieces,
            const HallwayImportOptions *options,
            HallwayReport              *report,
            GError                    **error)
{
  g_autoptr (GPtrArray)    sides = list_sides (pieces, piece->reader);
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  HallwayReadOptions       read_options = { .timezone = options->timezone, .dates = options->dates, .sides = sides };

  if (hallway_link_is_safe (piece->document->name))
    draft->address = hallway_draft_take_address (draft, piece->document->name, -1);

  if (!piece->reader->read (piece->document, &read_options, draft, report, error))
    {
      g_prefix_error (error, "%s: ", piece->document->name);
      return NULL;
    }
  return g_steal_pointer (&draft);
}

/* Tells of sides whose schedule didn't come. */
static void
report_unused (GArray        *pieces,
               HallwayReport *report)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      gboolean     used = !piece->is_side;

      for (guint j = 0; j < pieces->len; j++)
        used = used || (!g_array_index (pieces, Piece, j).is_side && g_array_index (pieces, Piece, j).reader == piece->reader);
      if (!used)
        hallway_report_warn_at (report, "unused-part", _("nothing that it says belongs to what was imported"), piece->document->name, 0);
    }
}

static void
set_error_without_schedule (GError **error)
{
  g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT, _("no schedule is in it"));
}

/* Joins what the schedules among the pieces say. */
static HallwayDraft *
read_pieces (GArray                     *pieces,
             const HallwayImportOptions *options,
             const HallwayPart          *first,
             const HallwayReader       **reader,
             HallwayReport              *report,
             GError                    **error)
{
  g_autoptr (HallwayDraft) draft = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece             *piece = &g_array_index (pieces, Piece, i);
      g_autoptr (HallwayDraft) piece_draft = NULL;

      if (piece->is_side)
        continue;
      piece_draft = read_piece (piece, pieces, options, report, error);
      if (piece_draft == NULL)
        return NULL;
      if (draft != NULL)
        hallway_join (draft, piece_draft);
      else
        {
          draft = g_steal_pointer (&piece_draft);
          if (reader != NULL)
            *reader = piece->reader;
        }
    }

  if (draft == NULL && pieces->len > 0)
    g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE,
                 _("this belongs to a schedule (%s), but isn’t one by itself; import both together"),
                    g_array_index (pieces, Piece, 0).reader->title);
  else if (draft == NULL)
    set_error_without_schedule (error);
  if (draft == NULL)
    g_prefix_error (error, "%s: ", first->name);
  return g_steal_pointer (&draft);
}

/* What was beside a schedule and nobody knows is taken away. */
static gboolean
add_all_pieces (GArray              *pieces,
                GPtrArray           *parts,
                const HallwayReader *format,
                HallwayReport       *report,
                GError             **error)
{
  g_autofree char *folder = g_path_get_dirname (((const HallwayPart *) g_ptr_array_index (parts, 0))->name);
  guint            i = 0;

  while (i < parts->len)
    {
      const HallwayPart *part = g_ptr_array_index (parts, i);
      guint              n_before = pieces->len;

      if (!add_pieces (pieces, part, format, report, error))
        return FALSE;
      if (pieces->len == n_before && part->is_within)
        g_ptr_array_remove_index (parts, i);
      else
        i++;
    }
  if (parts->len > 0)
    return TRUE;

  set_error_without_schedule (error);
  g_prefix_error (error, "%s: ", folder);
  return FALSE;
}

/**
 * hallway_import:
 * @parts: (element-type HallwayPart) (inout): the parts of one conference, at least one; those that were within a folder
 *   and have nothing to say are taken away, so that the others can be read again by themselves
 * @options: (nullable): what the user says over what the parts say
 * @reader: (out) (optional) (transfer none): the format of the first schedule among the parts
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
  g_autoptr (GArray)                pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (HallwayDraft)          draft = NULL;
  const HallwayReader              *format = NULL;
  const HallwayPart                *first;

  g_return_val_if_fail (parts != NULL && parts->len > 0, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  *report = hallway_report_new ();
  options = options != NULL ? options : &no_options;
  if (!find_format (options, &format, error))
    return NULL;

  g_array_set_clear_func (pieces, clear_piece);
  if (!add_all_pieces (pieces, parts, format, *report, error))
    return NULL;

  first = g_ptr_array_index (parts, 0);
  draft = read_pieces (pieces, options, first, reader, *report, error);
  if (draft == NULL)
    return NULL;
  report_unused (pieces, *report);

  draft->title_guessed = draft->title == NULL;
  if (draft->title_guessed)
    draft->title = hallway_part_title_make (parts, draft);
  if (draft->base_url == NULL)
    draft->base_url = draft->address;
  if (!hallway_check (draft, *report, error))
    {
      g_prefix_error (error, "%s: ", first->name);
      return NULL;
    }

  hallway_draft_assign_keys (draft);
  return g_steal_pointer (&draft);
}
