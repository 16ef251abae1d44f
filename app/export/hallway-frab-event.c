/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-frab-event.h"

#include "hallway-frab-schema.h"

#include <string.h>

static void
set_identifiers (HallwayFrabEvent    *self,
                 HallwayFrabSchedule *schedule)
{
  const HallwayDraftSession *session = self->entry->session;
  g_autofree char           *path = g_strconcat (schedule->conference->id, "/", session->key, NULL);

  self->guid = hallway_frab_schema_make_guid (session->guid, path, schedule->guids);
  self->id = hallway_frab_schema_make_id (session->id, path, schedule->ids);
  self->slug = hallway_frab_schema_make_slug (session->slug, session->title);
  self->url = hallway_frab_schedule_resolve_address (schedule, session->url);
}

static void
set_times (HallwayFrabEvent          *self,
           const HallwayFrabSchedule *schedule)
{
  HallwaySpan span = hallway_span_in_zone (&self->entry->session->span, schedule->conference->zone);

  self->date = hallway_span_format_start (&span);
  self->clock = g_strndup (self->date + strlen ("2026-01-31T"), strlen ("09:00"));
  self->end = hallway_span_format_end (&span, schedule->conference->zone);
  self->minutes = MAX (span.minutes, 0);
}

/**
 * hallway_frab_event_new:
 * @schedule: the schedule, which keeps in mind what identifiers are taken
 * @position: of its entry; each is made once, by day, room and then position
 *
 * Returns: (transfer full): what the formats say of one session
 */
HallwayFrabEvent *
hallway_frab_event_new (HallwayFrabSchedule *schedule,
                        guint                position)
{
  HallwayFrabEvent          *self = g_new0 (HallwayFrabEvent, 1);
  const HallwayDraftSession *session;

  self->entry = g_ptr_array_index (schedule->entries, position);
  session = self->entry->session;
  set_identifiers (self, schedule);
  set_times (self, schedule);
  self->abstract = hallway_frab_schedule_make_html (schedule, session->abstract, session->text_format);
  self->description = hallway_frab_schedule_make_html (schedule, session->description, session->text_format);

  return self;
}

/**
 * hallway_frab_event_free:
 *
 * Frees @self.
 */
void
hallway_frab_event_free (HallwayFrabEvent *self)
{
  g_free (self->guid);
  g_free (self->slug);
  g_free (self->url);
  g_free (self->date);
  g_free (self->clock);
  g_free (self->end);
  g_free (self->abstract);
  g_free (self->description);
  g_free (self);
}
