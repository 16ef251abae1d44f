/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-import-error.h"
#include "hallway-indico-private.h"

#include <glib/gi18n.h>

/* Indico answers every export in the same envelope: the results are a list of events, or an object of timetables
 * (reference: formats, section 7). */

static gboolean
hallway_indico_sniff (const HallwayDocument *document)
{
  const HallwayJsonShape *shape = document->shape;

  return (hallway_json_shape_has (shape, "_type") || hallway_json_shape_has (shape, "additionalInfo")) && hallway_json_shape_has (shape, "ts") &&
         (hallway_json_shape_has (shape, "results[]") || hallway_json_shape_has (shape, "results{}"));
}

/* Links in a timetable are relative to the server. */
static gboolean
read_envelope (HallwayIndico          *self,
               const HallwayJsonValue *root,
               GError                **error)
{
  g_autoptr (JsonNode) node = hallway_json_value_parse_without (root, "results", error);

  self->draft->base_url = hallway_json_take_address (hallway_json_get_root (node), "url", self->draft);
  return node != NULL;
}

static gboolean
read_results (HallwayIndico          *self,
              const HallwayJsonValue *results,
              GError                **error)
{
  HallwayJsonIter iter;

  hallway_json_iter_init (&iter, results);
  if (iter.has_keys)
    return hallway_indico_read_timetables (self, results, error);
  if (!hallway_indico_read_events (self, results, error))
    return FALSE;
  if (self->draft->sessions->len > 0)
    return TRUE;

  g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NO_SESSIONS,
                       _("this Indico export has no contributions; ask for it with “?detail=contributions” at the end of its address"));
  return FALSE;
}

static gboolean
hallway_indico_read (const HallwayDocument    *document,
                     const HallwayReadOptions *options,
                     HallwayDraft             *draft,
                     HallwayReport            *report,
                     GError                  **error)
{
  g_auto (HallwayIndico) self = { NULL };
  g_autofree char       *repaired = NULL;
  HallwayJsonValue       root, results;

  hallway_indico_init (&self, draft, options, report);
  if (!hallway_json_open (document, &repaired, &root, report, error) || !read_envelope (&self, &root, error))
    return FALSE;
  if (hallway_json_value_find (&root, "results", &results) && !read_results (&self, &results, error))
    return FALSE;

  hallway_draft_builder_finish (self.builder);
  return TRUE;
}

const HallwayReader hallway_indico_reader = {
  .name = "indico",
  .title = "Indico export (JSON)",
  .sniff = hallway_indico_sniff,
  .read = hallway_indico_read,
};
