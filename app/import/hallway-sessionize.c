/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-sessionize-session.h"

/* Sessionize publishes a conference as views (reference: formats, section 6): All is an object; Sessions is an array of
 * groups, GridSmart one of days, and Speakers one of people without times. */

static gboolean
is_all (const HallwayJsonShape *shape)
{
  return hallway_json_shape_has (shape, "sessions[]") && hallway_json_shape_has (shape, "speakers[]") &&
         hallway_json_shape_has (shape, "rooms[]") && hallway_json_shape_has (shape, "categories[]");
}

static gboolean
is_groups (const HallwayJsonShape *shape)
{
  return hallway_json_shape_has (shape, "[].groupName") && hallway_json_shape_has (shape, "[].sessions[]");
}

static gboolean
is_grid (const HallwayJsonShape *shape)
{
  return hallway_json_shape_has (shape, "[].date") && hallway_json_shape_has (shape, "[].rooms[]") && hallway_json_shape_has (shape, "[].timeSlots[]");
}

static gboolean
hallway_sessionize_sniff (const HallwayDocument *document)
{
  return is_all (document->shape) || is_groups (document->shape) || is_grid (document->shape);
}

/* The views Speakers and SpeakerWall. */
static gboolean
hallway_sessionize_sniff_side (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "[].fullName") &&
         (hallway_json_shape_has (document->shape, "[].isTopSpeaker") || hallway_json_shape_has (document->shape, "[].profilePicture"));
}

/* Does what is to be done with the elements of a member. */
static gboolean
read_values (const HallwayJsonValue *value,
             const char             *member,
             HallwayJsonValueFunc    function,
             HallwaySessionize      *self,
             GError                **error)
{
  HallwayJsonValue array;

  return !hallway_json_value_find (value, member, &array) || hallway_json_read_values (&array, function, self, error);
}

static gboolean
read_objects (const HallwayJsonValue *value,
              const char             *member,
              HallwayJsonObjectFunc   function,
              HallwaySessionize      *self,
              GError                **error)
{
  HallwayJsonValue array;

  return !hallway_json_value_find (value, member, &array) || hallway_json_read_objects (&array, function, self, error);
}

static gboolean
read_all (const HallwayJsonValue *root,
          HallwaySessionize      *self,
          GError                **error)
{
  return read_objects (root, "rooms", hallway_sessionize_read_room, self, error) &&
         read_objects (root, "categories", hallway_sessionize_read_category, self, error) &&
         read_objects (root, "speakers", hallway_sessionize_read_speaker, self, error) &&
         read_objects (root, "sessions", hallway_sessionize_read_session, self, error);
}

/* A slot's room has one session at most, below another name. */
static gboolean
read_cell (const HallwayJsonValue *room,
           gpointer                self,
           GError                **error)
{
  HallwayJsonValue     value;
  g_autoptr (JsonNode) node = NULL;

  if (!hallway_json_value_find (room, "session", &value) || *value.start != '{')
    return TRUE;
  node = hallway_json_value_parse (&value, error);
  return node != NULL && hallway_sessionize_read_session (hallway_json_get_root (node), self, error);
}

static gboolean
read_slot (const HallwayJsonValue *slot,
           gpointer                self,
           GError                **error)
{
  return read_values (slot, "rooms", read_cell, self, error);
}

static gboolean
name_room (const HallwayJsonValue *room,
           gpointer                self,
           GError                **error)
{
  g_autoptr (JsonNode) node = hallway_json_value_parse_without (room, "sessions", error);

  return node != NULL && hallway_sessionize_read_room (hallway_json_get_root (node), self, error);
}

static gboolean
read_room (const HallwayJsonValue *room,
           gpointer                self,
           GError                **error)
{
  return read_objects (room, "sessions", hallway_sessionize_read_session, self, error) && read_cell (room, self, error);
}

/* A day of GridSmart has the same sessions below its rooms and below its time slots; a group of Sessions has them
 * directly. */
static gboolean
read_day_or_group (const HallwayJsonValue *value,
                   gpointer                self,
                   GError                **error)
{
  return read_values (value, "rooms", name_room, self, error) && read_values (value, "rooms", read_room, self, error) &&
         read_values (value, "timeSlots", read_slot, self, error) &&
         read_objects (value, "sessions", hallway_sessionize_read_session, self, error);
}

static gboolean
read_view (const HallwayJsonValue *root,
           HallwaySessionize      *self,
           GError                **error)
{
  HallwayJsonIter iter;

  hallway_json_iter_init (&iter, root);
  return iter.has_keys ? read_all (root, self, error) : hallway_json_read_values (root, read_day_or_group, self, error);
}

static gboolean
read_side (const HallwayJsonValue *root,
           gpointer                self,
           GError                **error)
{
  return hallway_json_read_objects (root, hallway_sessionize_read_speaker, self, error);
}

static gboolean
hallway_sessionize_read (const HallwayDocument    *document,
                         const HallwayReadOptions *options,
                         HallwayDraft             *draft,
                         HallwayReport            *report,
                         GError                  **error)
{
  g_auto (HallwaySessionize) sessionize = { NULL };
  g_autofree char           *repaired = NULL;
  HallwayJsonValue           root;

  hallway_sessionize_init (&sessionize, draft, options, report);
  if (!hallway_json_open (document, &repaired, &root, report, error) ||
      !hallway_json_read_sides (options->sides, read_side, &sessionize, report, error) || !read_view (&root, &sessionize, error))
    return FALSE;

  hallway_times_guess_ends (hallway_draft_builder_get_times (sessionize.builder), draft, report);
  hallway_draft_builder_finish (sessionize.builder);
  return TRUE;
}

const HallwayReader hallway_sessionize_reader = {
  .name = "sessionize",
  .title = "Sessionize (JSON)",
  .sniff = hallway_sessionize_sniff,
  .sniff_side = hallway_sessionize_sniff_side,
  .read = hallway_sessionize_read,
};
