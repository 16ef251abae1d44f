/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The export of an event: a list of its contributions, and one of sessions with theirs. */

#include "hallway-indico-private.h"

/* A list of contributions, as it is read. */
typedef struct
{
  HallwayIndico     *indico; /* (unowned) */
  HallwayIndicoBlock block;
} List;

static gboolean
read_contribution (JsonObject *object,
                   gpointer    user_data,
                   GError    **error)
{
  const List          *list = user_data;
  HallwayIndico       *self = list->indico;
  const char          *id = hallway_json_take_line (object, "id", self->draft);
  HallwayIndicoBlock   block = list->block;
  HallwayDraftSession *session;

  if (hallway_indico_is_repeated (self, object, id))
    return TRUE;
  session = hallway_draft_builder_begin_session (self->builder, 0, error);
  if (session == NULL)
    return FALSE;

  session->id = id;
  session->type = hallway_json_take_line (object, "type", self->draft);
  if (block.title == NULL)
    block.title = hallway_json_take_line (object, "session", self->draft);
  hallway_indico_set_facts (self, object, session);
  hallway_indico_set_track (self, hallway_json_get_string (object, "track"), &block);
  hallway_indico_set_time (self, object);
  hallway_indico_add_people (self, object, hallway_json_get_length (object, "speakers") > 0 ? "speakers" : "primaryauthors", HALLWAY_ROLE_SPEAKER);
  hallway_indico_add_attachments (self, object);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

/* A session without contributions is on the programme by itself. */
static gboolean
add_session (HallwayIndico *self,
             JsonObject    *facts,
             GError       **error)
{
  const char          *id = hallway_json_take_line (facts, "id", self->draft);
  g_autofree char     *session_id = id != NULL ? g_strconcat ("s", id, NULL) : NULL;
  HallwayDraftSession *session;

  if (hallway_indico_is_repeated (self, facts, session_id))
    return TRUE;
  session = hallway_draft_builder_begin_session (self->builder, 0, error);
  if (session == NULL)
    return FALSE;

  session->id = hallway_draft_take_line (self->draft, session_id, -1);
  hallway_indico_set_facts (self, facts, session);
  hallway_indico_set_time (self, facts);
  hallway_indico_add_people (self, facts, "sessionConveners", HALLWAY_ROLE_MODERATOR);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

static gboolean
has_elements (const HallwayJsonValue *array)
{
  HallwayJsonIter  iter;
  HallwayJsonValue element;

  hallway_json_iter_init (&iter, array);
  return !iter.has_keys && hallway_json_iter_next (&iter, NULL, &element);
}

static gboolean
read_session (const HallwayJsonValue *value,
              gpointer                user_data,
              GError                **error)
{
  HallwayIndico       *self = user_data;
  g_autoptr (JsonNode) node = hallway_json_value_parse_without (value, "contributions", error);
  JsonObject          *facts = hallway_json_get_root (node);
  List                 list = { self, { NULL, NULL } };
  HallwayJsonValue     contributions;

  if (node == NULL)
    return FALSE;
  if (facts == NULL)
    return TRUE;

  if (!hallway_json_value_find (value, "contributions", &contributions) || !has_elements (&contributions))
    return add_session (self, facts, error);

  list.block.title = hallway_json_take_line (facts, "title", self->draft);
  list.block.color = hallway_json_take_line (facts, "color", self->draft);
  return hallway_json_read_objects (&contributions, read_contribution, &list, error);
}

static gint64
get_day (JsonObject *event,
         const char *member)
{
  return hallway_time_parse_date (hallway_json_get_string (hallway_json_get_object (event, member), "date"));
}

/* The first event names the conference. */
static void
set_conference (HallwayIndico *self,
                JsonObject    *event)
{
  HallwayDraft *draft = self->draft;

  if (draft->title != NULL)
    return;

  draft->title = hallway_json_take_line (event, "title", draft);
  draft->venue = hallway_json_take_line (event, "location", draft);
  draft->url = hallway_json_take_address (event, "url", draft);
  draft->start = get_day (event, "startDate");
  draft->end = get_day (event, "endDate");
  hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), hallway_json_get_string (event, "timezone"));
}

static gboolean
read_event (const HallwayJsonValue *value,
            gpointer                user_data,
            GError                **error)
{
  HallwayIndico       *self = user_data;
  g_autoptr (JsonNode) node = hallway_json_value_parse_facts (value, error);
  List                 list = { self, { NULL, NULL } };
  HallwayJsonValue     contributions, sessions;

  if (node == NULL)
    return FALSE;

  set_conference (self, hallway_json_get_root (node));
  return (!hallway_json_value_find (value, "contributions", &contributions) || hallway_json_read_objects (&contributions, read_contribution, &list, error)) &&
         (!hallway_json_value_find (value, "sessions", &sessions) || hallway_json_read_values (&sessions, read_session, self, error));
}

/**
 * hallway_indico_read_events:
 * @results: the list of events, of which there is one mostly
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT or _MALFORMED
 *
 * Reads the union of contributions and sessions, for which of them has what depends on what was asked of the server
 * (reference: formats, section 7).
 *
 * Returns: %FALSE with @error set if it couldn't be read to its end
 */
gboolean
hallway_indico_read_events (HallwayIndico          *self,
                            const HallwayJsonValue *results,
                            GError                **error)
{
  return hallway_json_read_values (results, read_event, self, error);
}
