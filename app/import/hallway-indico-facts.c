/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-indico-private.h"

#include <string.h>

/**
 * hallway_indico_init:
 * @self: (out caller-allocates): to be cleared with hallway_indico_clear()
 * @draft: (transfer none): the empty draft to fill
 * @options: (transfer none): what the user says
 * @report: (transfer none): where problems are told
 *
 * Begins to read an export.
 */
void
hallway_indico_init (HallwayIndico            *self,
                     HallwayDraft             *draft,
                     const HallwayReadOptions *options,
                     HallwayReport            *report)
{
  self->draft = draft;
  self->builder = hallway_draft_builder_new (draft, options, report);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->zone = NULL;
}

/**
 * hallway_indico_clear:
 *
 * Frees what @self owns.
 */
void
hallway_indico_clear (HallwayIndico *self)
{
  g_clear_pointer (&self->builder, hallway_draft_builder_free);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->zone, hallway_zone_unref);
}

/* "2026-07-07T15:25:00", which is there in the zone beside it. */
static char *
dup_moment (JsonObject *moment)
{
  const char *date = hallway_json_get_string (moment, "date");
  const char *time = hallway_json_get_string (moment, "time");

  return date != NULL && time != NULL ? g_strconcat (date, "T", time, NULL) : NULL;
}

/**
 * hallway_indico_is_repeated:
 * @object: a contribution
 * @id: (nullable): its number
 *
 * Returns: whether the same one was asked about before
 */
gboolean
hallway_indico_is_repeated (HallwayIndico *self,
                            JsonObject    *object,
                            const char    *id)
{
  const char      *title = hallway_json_take_line (object, "title", self->draft);
  g_autofree char *start = dup_moment (hallway_json_get_object (object, "startDate"));

  return !g_hash_table_add (self->seen, g_strdup_printf ("%s\x1f%s\x1f%s", id != NULL ? id : "", title != NULL ? title : "", start != NULL ? start : ""));
}

static void
set_room (HallwayIndico *self,
          JsonObject    *object)
{
  const char *room = hallway_json_take_line (object, "room", self->draft);
  const char *location = hallway_json_take_line (object, "location", self->draft);

  if (room == NULL)
    room = hallway_json_take_line (object, "roomFullname", self->draft);
  if (room == NULL && self->draft->venue != NULL && g_strcmp0 (location, self->draft->venue) != 0)
    room = location;
  hallway_draft_builder_set_room (self->builder, room);
}

/**
 * hallway_indico_set_facts:
 * @object: a contribution, a session or a break
 * @session: what it becomes
 *
 * Tells what all of them have.
 */
void
hallway_indico_set_facts (HallwayIndico       *self,
                          JsonObject          *object,
                          HallwayDraftSession *session)
{
  const char      *slot = hallway_json_take_line (object, "slotTitle", self->draft);
  g_autofree char *both = NULL;

  session->title = hallway_json_take_line (object, "title", self->draft);
  if (slot != NULL && session->title != NULL && g_strcmp0 (slot, session->title) != 0)
    {
      both = g_strdup_printf ("%s: %s", session->title, slot);
      session->title = hallway_draft_take_line (self->draft, both, -1);
    }
  else if (session->title == NULL)
    session->title = slot;
  session->code = hallway_json_take_line (object, "code", self->draft);
  session->url = hallway_json_take_address (object, "url", self->draft);
  session->abstract = hallway_json_take_text (object, "description", self->draft);
  session->text_format = hallway_text_guess_format (session->abstract, HALLWAY_TEXT_PLAIN);
  set_room (self, object);
}

/**
 * hallway_indico_set_track:
 * @track: (nullable): the contribution's track
 * @block: (nullable): the session that it is in, which stands for a track where there is none
 */
void
hallway_indico_set_track (HallwayIndico            *self,
                          const char               *track,
                          const HallwayIndicoBlock *block)
{
  HallwayDraftTrack *made = hallway_draft_builder_set_track (self->builder, track);

  if (made != NULL || block == NULL)
    return;
  made = hallway_draft_builder_set_track (self->builder, block->title);
  if (made != NULL && made->color == NULL)
    made->color = block->color;
}

/* Reads on which clock a date is; most are on that of the one before. */
static HallwayZone *
find_zone (HallwayIndico *self,
           JsonObject    *moment)
{
  const char *name = hallway_json_get_string (moment, "tz");

  if (name == NULL)
    return NULL;
  if (self->zone == NULL || !g_str_equal (hallway_zone_get_name (self->zone), name))
    {
      g_clear_pointer (&self->zone, hallway_zone_unref);
      self->zone = hallway_zone_new (name);
    }
  hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), name);
  return self->zone;
}

static gint64
get_instant (HallwayIndico *self,
             JsonObject    *moment)
{
  g_autofree char *text = dup_moment (moment);
  HallwayZone     *zone = find_zone (self, moment);
  HallwayTimestamp time;

  if (zone == NULL || !hallway_time_parse (text, &time) || !time.has_clock)
    return HALLWAY_TIME_UNKNOWN;
  return time.has_offset ? time.wall - time.utc_offset : hallway_zone_to_unix (zone, time.wall);
}

/**
 * hallway_indico_set_time:
 * @object: what has a start and an end
 *
 * Tells the times of the session that was begun. Every date of Indico has its zone with it, and is an instant thereby.
 */
void
hallway_indico_set_time (HallwayIndico *self,
                         JsonObject    *object)
{
  HallwayTimes    *times = hallway_draft_builder_get_times (self->builder);
  JsonObject      *start = hallway_json_get_object (object, "startDate");
  JsonObject      *end = hallway_json_get_object (object, "endDate");
  g_autofree char *start_text = dup_moment (start);
  g_autofree char *end_text = dup_moment (end);

  hallway_times_set_start (times, start_text);
  hallway_times_set_end (times, end_text);
  hallway_times_set_unix (times, get_instant (self, start), get_instant (self, end));
  hallway_times_set_minutes (times, hallway_json_get_integer (object, "duration", HALLWAY_MINUTES_UNKNOWN));
}

/* First and last name are apart in one export and in the other, and otherwise "Last, First". */
static const char *
take_name (JsonObject   *person,
           HallwayDraft *draft)
{
  const char      *first = hallway_json_take_line (person, json_object_has_member (person, "first_name") ? "first_name" : "firstName", draft);
  const char      *last = hallway_json_take_line (person, json_object_has_member (person, "last_name") ? "last_name" : "familyName", draft);
  const char      *full = hallway_json_take_line (person, json_object_has_member (person, "fullName") ? "fullName" : "name", draft);
  const char      *comma = full != NULL ? strstr (full, ", ") : NULL;
  g_autofree char *name = NULL;

  if (first != NULL || last != NULL)
    name = g_strdup_printf ("%s %s", first != NULL ? first : "", last != NULL ? last : "");
  else if (comma != NULL)
    name = g_strdup_printf ("%s %.*s", comma + 2, (int) (comma - full), full);
  return name != NULL ? hallway_draft_take_line (draft, name, -1) : full;
}

/**
 * hallway_indico_add_people:
 * @object: a contribution or a session
 * @member: which of its lists of people
 * @role: what they do
 */
void
hallway_indico_add_people (HallwayIndico *self,
                           JsonObject    *object,
                           const char    *member,
                           HallwayRole    role)
{
  for (guint i = 0; i < hallway_json_get_length (object, member); i++)
    {
      JsonObject         *element = hallway_json_get_element (object, member, i);
      const char         *name = element != NULL ? take_name (element, self->draft) : NULL;
      HallwayDraftPerson *person = hallway_draft_builder_add_person (self->builder, hallway_json_take_line (element, "person_id", self->draft), NULL, name, role);

      if (person != NULL && person->company == NULL)
        person->company = hallway_json_take_line (element, "affiliation", self->draft);
    }
}

static void
add_files (HallwayIndico *self,
           JsonObject    *object,
           const char    *member)
{
  for (guint i = 0; i < hallway_json_get_length (object, member); i++)
    {
      JsonObject *file = hallway_json_get_element (object, member, i);
      const char *url = hallway_json_get_string (file, "download_url");

      hallway_draft_builder_add_attachment (self->builder, url != NULL ? url : hallway_json_get_string (file, "link_url"), hallway_json_get_string (file, "title"));
    }
}

static void
add_folders (HallwayIndico *self,
             JsonObject    *object)
{
  for (guint i = 0; i < hallway_json_get_length (object, "folders"); i++)
    add_files (self, hallway_json_get_element (object, "folders", i), "attachments");
}

/**
 * hallway_indico_add_attachments:
 * @object: a contribution with folders of files, or with files and folders together
 */
void
hallway_indico_add_attachments (HallwayIndico *self,
                                JsonObject    *object)
{
  JsonObject *attachments = hallway_json_get_object (object, "attachments");

  add_folders (self, object);
  add_files (self, attachments, "files");
  add_folders (self, attachments);
}
