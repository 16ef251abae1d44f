/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-frab-private.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>

/**
 * hallway_frab_new:
 * @draft: (transfer none): the empty draft to fill
 * @options: (transfer none): what the user says
 * @report: (transfer none): where problems are told
 *
 * Returns: (transfer full): a builder for one file
 */
HallwayFrab *
hallway_frab_new (HallwayDraft             *draft,
                  const HallwayReadOptions *options,
                  HallwayReport            *report)
{
  HallwayFrab *self;

  g_return_val_if_fail (draft != NULL && options != NULL && report != NULL, NULL);

  self = g_new0 (HallwayFrab, 1);
  self->draft = draft;
  self->options = options;
  self->report = report;
  self->times = g_array_new (FALSE, FALSE, sizeof (HallwayFrabTime));
  self->profiles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->day = HALLWAY_TIME_UNKNOWN;
  self->builder = hallway_draft_builder_new (draft, options, report);
  return self;
}

/**
 * hallway_frab_free:
 *
 * Frees @self.
 */
void
hallway_frab_free (HallwayFrab *self)
{
  g_array_unref (self->times);
  g_hash_table_unref (self->profiles);
  hallway_draft_builder_free (self->builder);
  g_free (self);
}

/**
 * hallway_frab_set_generator:
 * @name: (nullable): what the program that wrote the file calls itself
 *
 * To be told before the first event.
 */
void
hallway_frab_set_generator (HallwayFrab *self,
                            const char  *name)
{
  static const struct
  {
    const char          *name;
    HallwayFrabGenerator generator;
  } generators[] = {
    { "pretalx", HALLWAY_FRAB_GENERATOR_PRETALX },
    { "wafer", HALLWAY_FRAB_GENERATOR_WAFER },
    { "bornhack", HALLWAY_FRAB_GENERATOR_BORNHACK },
    { "hallway", HALLWAY_FRAB_GENERATOR_HALLWAY },
  };

  if (name == NULL || *name == '\0')
    return;

  self->facts.generator = HALLWAY_FRAB_GENERATOR_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (generators); i++)
    if (g_ascii_strcasecmp (name, generators[i].name) == 0)
      self->facts.generator = generators[i].generator;
}

/**
 * hallway_frab_set_timezone:
 * @name: (nullable): the name of the conference's time zone
 */
void
hallway_frab_set_timezone (HallwayFrab *self,
                           const char  *name)
{
  self->facts.timezone = hallway_draft_take_line (self->draft, name, -1);
}

/**
 * hallway_frab_set_dates:
 * @start: (nullable): the first day, with or without a clock
 * @end: (nullable): the last day
 */
void
hallway_frab_set_dates (HallwayFrab *self,
                        const char  *start,
                        const char  *end)
{
  if (start != NULL)
    self->facts.start = hallway_frab_parse_timestamp (start);
  if (end != NULL)
    self->facts.end = hallway_frab_parse_timestamp (end);
}

/**
 * hallway_frab_set_day_change:
 * @clock: (nullable): the time of day when the conference's days begin
 */
void
hallway_frab_set_day_change (HallwayFrab *self,
                             const char  *clock)
{
  self->draft->day_change = hallway_time_parse_clock (clock);
}

/**
 * hallway_frab_add_profile:
 * @id: (nullable): the person's number
 * @name: (nullable): the person's name, as hallway_draft_take_line() makes it
 * @biography: (nullable): as hallway_draft_take_text() makes it
 *
 * Tells about a person who may be in the events. The person of an event with the same number and name gets the
 * biography; nobody else comes into the draft.
 */
void
hallway_frab_add_profile (HallwayFrab *self,
                          const char  *id,
                          const char  *name,
                          const char  *biography)
{
  const char         *line = hallway_draft_take_line (self->draft, id, -1);
  HallwayFrabProfile *profile;

  if (line == NULL || biography == NULL || g_hash_table_size (self->profiles) == HALLWAY_LIMIT_SESSIONS)
    return;

  profile = g_new (HallwayFrabProfile, 1);
  profile->name = name;
  profile->biography = biography;
  g_hash_table_insert (self->profiles, (char *) line, profile);
}

/**
 * hallway_frab_begin_day:
 * @date: (nullable): its date
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT
 *
 * Returns: %FALSE with @error set if there are too many
 */
gboolean
hallway_frab_begin_day (HallwayFrab *self,
                        const char  *date,
                        GError     **error)
{
  if (++self->n_days > HALLWAY_LIMIT_DAYS)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("more than %d days"), HALLWAY_LIMIT_DAYS);
      return FALSE;
    }

  self->day = hallway_time_parse_date (date);
  self->room = NULL;
  return TRUE;
}

/**
 * hallway_frab_begin_room:
 * @name: (nullable): its name
 * @guid: (nullable): its identifier
 * @slug: (nullable): its name in addresses
 */
void
hallway_frab_begin_room (HallwayFrab *self,
                         const char  *name,
                         const char  *guid,
                         const char  *slug)
{
  self->room = hallway_draft_take_line (self->draft, name, -1);
  self->room_guid = hallway_draft_take_line (self->draft, guid, -1);
  self->room_slug = hallway_draft_take_line (self->draft, slug, -1);
}

static HallwayFrabTime *
get_time (HallwayFrab *self)
{
  return &g_array_index (self->times, HallwayFrabTime, self->times->len - 1);
}

/**
 * hallway_frab_begin_session:
 * @line: where it stands in the file, or 0
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT
 *
 * Adds a session to the draft, in the day and room that were begun.
 *
 * Returns: (transfer none) (nullable): the session, or %NULL with @error set if there are too many
 */
HallwayDraftSession *
hallway_frab_begin_session (HallwayFrab *self,
                            guint        line,
                            GError     **error)
{
  HallwayFrabTime      time = HALLWAY_FRAB_TIME_UNKNOWN;
  HallwayDraftSession *session;

  session = hallway_draft_builder_begin_session (self->builder, line, error);
  if (session == NULL)
    return NULL;

  time.day = self->day;
  g_array_append_val (self->times, time);
  if (self->room != NULL)
    hallway_frab_set_room (self, self->room);
  return session;
}

/**
 * hallway_frab_get_session:
 *
 * Returns: (transfer none): the session that was begun last
 */
HallwayDraftSession *
hallway_frab_get_session (HallwayFrab *self)
{
  return hallway_draft_get_session (self->draft, self->draft->sessions->len - 1);
}

static void
settle_texts (const HallwayFrab   *self,
              HallwayDraftSession *session)
{
  gboolean is_ours = self->facts.generator == HALLWAY_FRAB_GENERATOR_HALLWAY;

  if (!is_ours)
    hallway_draft_builder_drop_repeated_text (self->builder);

  if (is_ours)
    session->text_format = HALLWAY_TEXT_HTML;
  else if (self->facts.generator == HALLWAY_FRAB_GENERATOR_PRETALX)
    session->text_format = HALLWAY_TEXT_MARKDOWN;
  else
    session->text_format = hallway_text_guess_format (session->description, hallway_text_guess_format (session->abstract, HALLWAY_TEXT_MARKDOWN));
}

/**
 * hallway_frab_end_session:
 *
 * Completes the session that was begun, when everything about it is told.
 */
void
hallway_frab_end_session (HallwayFrab *self)
{
  settle_texts (self, hallway_frab_get_session (self));
  hallway_draft_builder_end_session (self->builder);
}

/**
 * hallway_frab_set_date:
 * @date: (nullable): when the session starts, with its day
 */
void
hallway_frab_set_date (HallwayFrab *self,
                       const char  *date)
{
  get_time (self)->date = hallway_frab_parse_timestamp (date);
}

/**
 * hallway_frab_set_start:
 * @clock: (nullable): when the session starts, without its day
 */
void
hallway_frab_set_start (HallwayFrab *self,
                        const char  *clock)
{
  get_time (self)->start = hallway_time_parse_clock (clock);
}

/**
 * hallway_frab_set_end:
 * @date: (nullable): when the session ends, with its day
 */
void
hallway_frab_set_end (HallwayFrab *self,
                      const char  *date)
{
  get_time (self)->end = hallway_frab_parse_timestamp (date);
}

/**
 * hallway_frab_set_duration:
 * @duration: (nullable): how long the session takes
 */
void
hallway_frab_set_duration (HallwayFrab *self,
                           const char  *duration)
{
  get_time (self)->duration = hallway_draft_take_line (self->draft, duration, -1);
}

/**
 * hallway_frab_set_room:
 * @name: (nullable): the session's room as the event names it, which counts if the room around it has no name
 */
void
hallway_frab_set_room (HallwayFrab *self,
                       const char  *name)
{
  HallwayDraftSession *session = hallway_frab_get_session (self);
  const char          *line = hallway_draft_take_line (self->draft, name, -1);
  HallwayDraftRoom    *room;

  if (session->room != NULL || line == NULL)
    return;

  room = hallway_draft_add_room (self->draft, line);
  if (self->room != NULL)
    {
      room->guid = room->guid != NULL ? room->guid : self->room_guid;
      room->slug = room->slug != NULL ? room->slug : self->room_slug;
    }
  session->room = room->name;
}

/**
 * hallway_frab_set_track:
 * @name: (nullable): the session's track
 * @slug: (nullable): the track's name in addresses
 */
void
hallway_frab_set_track (HallwayFrab *self,
                        const char  *name,
                        const char  *slug)
{
  HallwayDraftTrack *track = hallway_draft_builder_set_track (self->builder, name);

  if (track != NULL && track->slug == NULL)
    track->slug = hallway_draft_take_line (self->draft, slug, -1);
}

/**
 * hallway_frab_add_person:
 * @id: (nullable): the person's number
 * @guid: (nullable): the person's unique identifier
 * @name: (nullable): the person's name; without one there is nobody
 * @role: what the person does in the session
 *
 * Returns: (transfer none) (nullable): the person, to be told more about
 */
HallwayDraftPerson *
hallway_frab_add_person (HallwayFrab *self,
                         const char  *id,
                         const char  *guid,
                         const char  *name,
                         HallwayRole  role)
{
  return hallway_draft_builder_add_person (self->builder, id, guid, name, role);
}

/**
 * hallway_frab_add_link:
 * @url: (nullable): an address, perhaps relative; without one there is no link
 * @title: (nullable): what it leads to
 */
void
hallway_frab_add_link (HallwayFrab *self,
                       const char  *url,
                       const char  *title)
{
  hallway_draft_builder_add_link (self->builder, url, title);
}

/**
 * hallway_frab_add_attachment:
 * @url: (nullable): an address, perhaps relative; without one there is no attachment
 * @title: (nullable): what it is
 */
void
hallway_frab_add_attachment (HallwayFrab *self,
                             const char  *url,
                             const char  *title)
{
  hallway_draft_builder_add_attachment (self->builder, url, title);
}
