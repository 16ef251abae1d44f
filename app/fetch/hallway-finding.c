/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-finding.h"

#include "model/hallway-fold.h"

#include <glib/gi18n.h>

/* Two schedules are of one conference when this share of the smaller one's sessions are in both. */
#define SHARE_OF_SAME 2

G_DEFINE_QUARK (hallway_discovery_error_quark, hallway_discovery_error)

HallwayFinding *
hallway_finding_new (const HallwayCandidateRule *rule)
{
  HallwayFinding *self = g_new0 (HallwayFinding, 1);

  self->rule = rule;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  return self;
}

void
hallway_finding_free (HallwayFinding *self)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->draft, hallway_draft_unref);
  g_clear_pointer (&self->report, hallway_report_unref);
  g_free (self->missing);
  g_free (self);
}

/* What a schedule has besides titles and times. */
static void
look_at (HallwayFinding *self)
{
  self->has_speakers = self->has_texts = FALSE;
  for (guint i = 0; i < self->draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (self->draft, i);

      self->has_speakers = self->has_speakers || session->n_persons > 0;
      self->has_texts = self->has_texts || session->abstract != NULL || session->description != NULL;
    }
}

/* Reads its parts together. If that can't be done, it stays what it was. */
gboolean
hallway_finding_read (HallwayFinding *self,
                      const char     *timezone,
                      GError        **error)
{
  HallwayImportOptions      options = { .timezone = timezone };
  const HallwayReader      *reader = NULL;
  g_autoptr (HallwayReport) report = NULL;
  HallwayDraft             *draft = hallway_import (self->parts, &options, &reader, &report, error);

  if (draft == NULL)
    return FALSE;

  g_clear_pointer (&self->draft, hallway_draft_unref);
  g_clear_pointer (&self->report, hallway_report_unref);
  self->draft = draft;
  self->report = g_steal_pointer (&report);
  self->reader = reader;
  look_at (self);
  return TRUE;
}

/* Adds @part, which becomes its own, if it can be read together with the others. */
gboolean
hallway_finding_take (HallwayFinding *self,
                      HallwayPart    *part,
                      const char     *timezone,
                      GError        **error)
{
  g_ptr_array_add (self->parts, part);
  if (hallway_finding_read (self, timezone, error))
    return TRUE;

  g_ptr_array_set_size (self->parts, (int) self->parts->len - 1);
  return FALSE;
}

/**
 * hallway_finding_get_address:
 *
 * Returns: (transfer none): where it was found, for people
 */
const char *
hallway_finding_get_address (const HallwayFinding *self)
{
  return ((const HallwayPart *) g_ptr_array_index (self->parts, 0))->name;
}

/**
 * hallway_finding_report:
 * @report: of the import of its parts
 *
 * Says in @report what isn't there that would add to the schedule.
 */
void
hallway_finding_report (const HallwayFinding *self,
                        HallwayReport        *report)
{
  if (self->missing != NULL)
    hallway_report_warn_at (report, "missing-part", _("a part that would add to the schedule couldn’t be fetched"), self->missing, 0);
}

static GHashTable *
collect_titles (HallwayDraft *draft)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < draft->sessions->len; i++)
    g_hash_table_add (titles, hallway_fold (hallway_draft_get_session (draft, i)->title));
  return titles;
}

/* Whether both are of one conference, whatever each calls it. */
static gboolean
is_same_conference (const HallwayFinding *a,
                    const HallwayFinding *b)
{
  g_autoptr (GHashTable) titles_a = collect_titles (a->draft);
  g_autoptr (GHashTable) titles_b = collect_titles (b->draft);
  GHashTableIter         iter;
  gpointer               title;
  guint                  n_both = 0;

  g_hash_table_iter_init (&iter, titles_a);
  while (g_hash_table_iter_next (&iter, &title, NULL))
    n_both += g_hash_table_contains (titles_b, title);
  return n_both * SHARE_OF_SAME >= MIN (g_hash_table_size (titles_a), g_hash_table_size (titles_b));
}

static gboolean
is_complete (const HallwayFinding *self)
{
  return self->has_speakers && self->has_texts && !self->draft->partial;
}

/* “Title” (address), “Other” (address) */
static void
set_several_error (GPtrArray *findings,
                   GError   **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const HallwayFinding *finding = g_ptr_array_index (findings, i);

      /* Translators: the title of a conference, and the address of its schedule */
      g_string_append_printf (list, _("“%s” (%s)"), finding->draft->title, hallway_finding_get_address (finding));
      if (i + 1 < findings->len)
        g_string_append (list, ", ");
    }
  g_set_error (error, HALLWAY_DISCOVERY_ERROR, HALLWAY_DISCOVERY_ERROR_SEVERAL, _("several schedules on this page: %s; import one of them"), list->str);
}

/**
 * hallway_findings_choose:
 * @findings: (element-type HallwayFinding): of one page, at least one
 * @error: return location for HALLWAY_DISCOVERY_ERROR_SEVERAL
 *
 * Chooses between the forms in which one conference was found: the first one that has speakers and texts, else the one with
 * the most sessions.
 *
 * Returns: (transfer none) (nullable): the finding to import, or %NULL if they aren't of one conference
 */
HallwayFinding *
hallway_findings_choose (GPtrArray *findings,
                         GError   **error)
{
  HallwayFinding *best;

  g_return_val_if_fail (findings != NULL && findings->len > 0, NULL);

  best = g_ptr_array_index (findings, 0);
  for (guint i = 1; i < findings->len; i++)
    {
      HallwayFinding *finding = g_ptr_array_index (findings, i);

      if (!is_same_conference (g_ptr_array_index (findings, 0), finding))
        {
          set_several_error (findings, error);
          return NULL;
        }
      if (!is_complete (best) && (is_complete (finding) || finding->draft->sessions->len > best->draft->sessions->len))
        best = finding;
    }
  return best;
}
