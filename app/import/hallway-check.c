/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-check.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>

/* When a conference's day begins if its file doesn't say, and the latest that it is believed (DESIGN.md section 3). */
#define DEFAULT_DAY_CHANGE (4 * 3600)
#define MAX_DAY_CHANGE (6 * 3600)

static gboolean
check_count (HallwayDraft *draft,
             GError      **error)
{
  if (draft->sessions->len == 0)
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NO_SESSIONS, _("it is a schedule without a single session"));
      return FALSE;
    }
  if (draft->sessions->len > HALLWAY_LIMIT_SESSIONS)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("more than %d sessions"), HALLWAY_LIMIT_SESSIONS);
      return FALSE;
    }
  return TRUE;
}

/* A declared day is believed unless it is more than a day off. */
static gboolean
is_day_believed (const HallwayDraftSession *session)
{
  gint64 distance;

  if (session->day == HALLWAY_TIME_UNKNOWN)
    return FALSE;

  distance = hallway_span_get_wall (&session->span) - session->day;
  return distance >= -HALLWAY_SECONDS_PER_DAY && distance <= 2 * HALLWAY_SECONDS_PER_DAY;
}

static void
complete_day (const HallwayDraft  *draft,
              HallwayDraftSession *session)
{
  int day_change = draft->day_change >= 0 && draft->day_change <= MAX_DAY_CHANGE ? draft->day_change : DEFAULT_DAY_CHANGE;

  if (hallway_span_has_start (&session->span) && !is_day_believed (session))
    session->day = hallway_span_get_day (&session->span, day_change);
}

static void
check_session (const HallwayDraft  *draft,
               HallwayDraftSession *session,
               HallwayReport       *report)
{
  if (session->title == NULL)
    {
      session->title = session->slug != NULL ? session->slug : "Untitled";
      hallway_report_warn (report, "no-title", _("no title, so another word stands for it"), session);
    }
  if (!hallway_span_has_start (&session->span))
    hallway_report_warn (report, "no-time", _("no start that can be read"), session);
  if (session->room == NULL)
    hallway_report_warn (report, "no-room", _("no room"), session);
}

static void
complete_dates (HallwayDraft *draft)
{
  gint64 first = G_MAXINT64;
  gint64 last = HALLWAY_TIME_UNKNOWN;

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (session->day != HALLWAY_TIME_UNKNOWN)
        {
          first = MIN (first, session->day);
          last = MAX (last, session->day);
        }
    }

  if (draft->start == HALLWAY_TIME_UNKNOWN && first != G_MAXINT64)
    draft->start = first;
  if (draft->end == HALLWAY_TIME_UNKNOWN || draft->end < draft->start)
    draft->end = MAX (last, draft->start);
}

static void
check_dates (HallwayDraft  *draft,
             HallwayReport *report)
{
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (session->day != HALLWAY_TIME_UNKNOWN && (session->day < draft->start || session->day > draft->end))
        hallway_report_warn (report, "outside-dates", _("not within the conference's own dates"), session);
    }
}

static void
check_identifiers (HallwayDraft  *draft,
                   HallwayReport *report)
{
  static const struct
  {
    gsize       offset;
    const char *code;
    const char *problem;
  } kinds[] = {
    { G_STRUCT_OFFSET (HallwayDraftSession, guid), "duplicate-guid", N_("a guid that another session has too; each was kept") },
      { G_STRUCT_OFFSET (HallwayDraftSession, id), "duplicate-id", N_("an id that another session has too; each was kept") },
    };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < draft->sessions->len; i++)
        {
          const HallwayDraftSession *session = hallway_draft_get_session (draft, i);
          const char                *value = G_STRUCT_MEMBER (const char *, session, kinds[kind].offset);

          if (value != NULL && !g_hash_table_add (seen, (char *) value))
            hallway_report_warn (report, kinds[kind].code, _(kinds[kind].problem), session);
        }
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const HallwayDraftSession *first = *(const HallwayDraftSession *const *) a;
  const HallwayDraftSession *second = *(const HallwayDraftSession *const *) b;
  int                        order = g_strcmp0 (first->room, second->room);

  return order != 0 ? order : hallway_span_compare (&first->span, &second->span);
}

static void
check_rooms (HallwayDraft  *draft,
             HallwayReport *report)
{
  g_autoptr (GPtrArray)      placed = g_ptr_array_new ();
  const HallwayDraftSession *longest = NULL;

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (session->room != NULL && hallway_span_has_end (&session->span))
        g_ptr_array_add (placed, session);
    }
  g_ptr_array_sort (placed, compare_places);

  for (guint i = 0; i < placed->len; i++)
    {
      const HallwayDraftSession *session = g_ptr_array_index (placed, i);

      if (longest == NULL || !g_str_equal (longest->room, session->room))
        longest = session;
      else
        {
          if (hallway_span_get_overlap (&longest->span, &session->span) > 0)
            hallway_report_warn (report, "room-overlap", _("begins before another session in its room has ended"), session);
          if (hallway_span_get_end (&session->span) > hallway_span_get_end (&longest->span))
            longest = session;
        }
    }
}

/**
 * hallway_check:
 * @draft: what the readers found
 * @report: what is wrong with it is told here
 * @error: return location for HALLWAY_IMPORT_ERROR_NO_SESSIONS or _LIMIT
 *
 * Completes what follows from other facts (the day of each session, the first and the last day) and tells what an
 * organiser would want to mend: sessions without title, time or room, repeated identifiers, overlaps in a room, dates
 * outside the conference's.
 *
 * Returns: %FALSE with @error set if this can't be a schedule
 */
gboolean
hallway_check (HallwayDraft  *draft,
               HallwayReport *report,
               GError       **error)
{
  g_return_val_if_fail (draft != NULL, FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  if (!check_count (draft, error))
    return FALSE;

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      complete_day (draft, session);
      check_session (draft, session, report);
    }
  complete_dates (draft);
  check_dates (draft, report);
  check_identifiers (draft, report);
  check_rooms (draft, report);
  if (draft->partial)
    hallway_report_warn (report, "partial", "only a part of the conference; nothing that it lacks counts as gone", NULL);
  return TRUE;
}
