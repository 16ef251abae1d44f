/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The export of a timetable: by event and day, what is on the programme, breaks among it, and within a session what is
 * in that. */

#include "hallway-indico-private.h"

/* What an entry stands in. */
typedef struct
{
  const HallwayIndicoBlock *block;  /* (nullable) (unowned) */
  JsonObject               *poster; /* (nullable) (unowned): the session whose time all posters in it have */
} Place;

static gboolean read_entry (HallwayIndico *self, JsonObject *entry, const Place *place, GError **error);

static gboolean
read_entries (HallwayIndico *self,
              JsonObject    *entries,
              const Place   *place,
              GError       **error)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, entries);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (JSON_NODE_HOLDS_OBJECT (node) && !read_entry (self, json_node_get_object (node), place, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_of_type (JsonObject *entry,
            const char *type)
{
  return g_strcmp0 (hallway_json_get_string (entry, "entryType"), type) == 0;
}

/* A contribution has the number that it has in the other export, so that both are one. */
static const char *
take_id (HallwayIndico *self,
         JsonObject    *entry)
{
  const char *id = is_of_type (entry, "Contribution") ? hallway_json_take_line (entry, "contributionId", self->draft) : NULL;

  return id != NULL ? id : hallway_json_take_line (entry, "id", self->draft);
}

static gboolean
add_entry (HallwayIndico *self,
           JsonObject    *entry,
           const Place   *place,
           GError       **error)
{
  const char          *id = take_id (self, entry);
  HallwayDraftSession *session;

  if (hallway_indico_is_repeated (self, entry, id))
    return TRUE;
  session = hallway_draft_builder_begin_session (self->builder, 0, error);
  if (session == NULL)
    return FALSE;

  session->id = id;
  if (is_of_type (entry, "Break"))
    session->type = "Break";
  hallway_indico_set_facts (self, entry, session);
  hallway_indico_set_track (self, hallway_json_get_string (entry, "track"), is_of_type (entry, "Break") ? NULL : place->block);
  hallway_indico_set_time (self, place->poster != NULL ? place->poster : entry);
  hallway_indico_add_people (self, entry, "conveners", HALLWAY_ROLE_MODERATOR);
  hallway_indico_add_people (self, entry, "presenters", HALLWAY_ROLE_SPEAKER);
  hallway_indico_add_attachments (self, entry);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

/* A session gives way to what is in it. The programme has no room for "entries" where it is empty: "[]" is no object. */
static gboolean
read_entry (HallwayIndico *self,
            JsonObject    *entry,
            const Place   *place,
            GError       **error)
{
  JsonObject        *entries = hallway_json_get_object (entry, "entries");
  HallwayIndicoBlock block;
  Place              inside;

  if (entries == NULL || json_object_get_size (entries) == 0)
    return add_entry (self, entry, place, error);

  block = (HallwayIndicoBlock){ hallway_json_take_line (entry, "title", self->draft), hallway_json_take_line (entry, "color", self->draft) };
  inside = (Place){ &block, hallway_json_get_boolean (entry, "isPoster") ? entry : NULL };
  return read_entries (self, entries, &inside, error);
}

static gboolean
read_day (HallwayIndico          *self,
          const HallwayJsonValue *day,
          GError                **error)
{
  const Place      nowhere = { NULL, NULL };
  HallwayJsonIter  iter;
  HallwayJsonValue key, value;

  hallway_json_iter_init (&iter, day);
  while (iter.has_keys && hallway_json_iter_next (&iter, &key, &value))
    {
      g_autoptr (JsonNode) node = hallway_json_value_parse (&value, error);
      JsonObject          *entry = hallway_json_get_root (node);

      if (node == NULL || (entry != NULL && !read_entry (self, entry, &nowhere, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * hallway_indico_read_timetables:
 * @results: timetables by the numbers of their events, of which there is one mostly
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT or _MALFORMED
 *
 * Reads everything on the programme (reference: formats, section 7).
 *
 * Returns: %FALSE with @error set if it couldn't be read to its end
 */
gboolean
hallway_indico_read_timetables (HallwayIndico          *self,
                                const HallwayJsonValue *results,
                                GError                **error)
{
  HallwayJsonIter  events, days;
  HallwayJsonValue key, event, day;

  hallway_json_iter_init (&events, results);
  while (events.has_keys && hallway_json_iter_next (&events, &key, &event))
    {
      hallway_json_iter_init (&days, &event);
      while (days.has_keys && hallway_json_iter_next (&days, &key, &day))
        if (!read_day (self, &day, error))
          return FALSE;
    }
  return TRUE;
}
