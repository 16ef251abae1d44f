/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-sessionize-session.h"

#include "hallway-position.h"

#include <string.h>

/* What the choices of a category are, as far as its title tells. */
typedef enum
{
  MEANING_TRACK,
  MEANING_LANGUAGE,
  MEANING_TYPE,
  MEANING_LEVEL,
  MEANING_OTHER,
  N_MEANINGS,
} Meaning;

/* A word in the folded title of a category; the first that is in it counts. */
static const struct
{
  const char *word;
  Meaning     meaning;
} words[] = {
  { "programming", MEANING_OTHER },
  { "track", MEANING_TRACK },
  { "topic", MEANING_TRACK },
  { "stream", MEANING_TRACK },
  { "thema", MEANING_TRACK },
  { "theme", MEANING_TRACK },
  { "language", MEANING_LANGUAGE },
  { "sprache", MEANING_LANGUAGE },
  { "langue", MEANING_LANGUAGE },
  { "idioma", MEANING_LANGUAGE },
  { "level", MEANING_LEVEL },
  { "niveau", MEANING_LEVEL },
  { "nivel", MEANING_LEVEL },
  { "format", MEANING_TYPE },
  { "type", MEANING_TYPE },
};

/**
 * hallway_sessionize_init:
 * @self: (out caller-allocates): to be cleared with hallway_sessionize_clear()
 * @draft: (transfer none): the empty draft to fill
 * @options: (transfer none): what the user says
 * @report: (transfer none): where problems are told
 *
 * Begins to read a view of Sessionize.
 */
void
hallway_sessionize_init (HallwaySessionize        *self,
                         HallwayDraft             *draft,
                         const HallwayReadOptions *options,
                         HallwayReport            *report)
{
  self->draft = draft;
  self->builder = hallway_draft_builder_new (draft, options, report);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->categories = g_hash_table_new (g_str_hash, g_str_equal);
  self->choices = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * hallway_sessionize_clear:
 *
 * Frees what @self owns.
 */
void
hallway_sessionize_clear (HallwaySessionize *self)
{
  g_clear_pointer (&self->builder, hallway_draft_builder_free);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->categories, g_hash_table_unref);
  g_clear_pointer (&self->choices, g_hash_table_unref);
}

static const char *
look_up (GHashTable *names,
         const char *id)
{
  return id != NULL ? g_hash_table_lookup (names, id) : NULL;
}

/**
 * hallway_sessionize_read_room:
 * @room: a room with its id and its name
 * @self: a HallwaySessionize
 *
 * Returns: %TRUE
 */
gboolean
hallway_sessionize_read_room (JsonObject *room,
                              gpointer    self,
                              GError    **error)
{
  HallwaySessionize *sessionize = self;

  hallway_draft_builder_list_room (sessionize->builder, hallway_json_take_line (room, "id", sessionize->draft),
                                   hallway_json_take_line (room, "name", sessionize->draft));
  return TRUE;
}

/**
 * hallway_sessionize_read_category:
 * @category: a category with what can be chosen in it
 * @self: a HallwaySessionize
 *
 * Returns: %TRUE
 */
gboolean
hallway_sessionize_read_category (JsonObject *category,
                                  gpointer    self,
                                  GError    **error)
{
  HallwaySessionize *sessionize = self;
  const char        *title = hallway_json_take_line (category, "title", sessionize->draft);

  for (guint i = 0; title != NULL && i < hallway_json_get_length (category, "items"); i++)
    {
      JsonObject *item = hallway_json_get_element (category, "items", i);
      const char *id = hallway_json_take_line (item, "id", sessionize->draft);
      const char *name = hallway_json_take_line (item, "name", sessionize->draft);

      if (id == NULL || name == NULL)
        continue;
      g_hash_table_insert (sessionize->categories, (char *) id, (char *) title);
      g_hash_table_insert (sessionize->choices, (char *) id, (char *) name);
    }
  return TRUE;
}

static const char *
take_name (JsonObject   *speaker,
           HallwayDraft *draft)
{
  const char      *name = hallway_json_take_line (speaker, "fullName", draft);
  const char      *first = hallway_json_get_string (speaker, "firstName");
  const char      *last = hallway_json_get_string (speaker, "lastName");
  g_autofree char *both = g_strjoin (" ", first != NULL ? first : "", last != NULL ? last : "", NULL);

  return name != NULL ? name : hallway_draft_take_line (draft, both, -1);
}

/**
 * hallway_sessionize_read_speaker:
 * @speaker: a speaker as the views All and Speakers show it
 * @self: a HallwaySessionize
 *
 * Returns: %TRUE
 */
gboolean
hallway_sessionize_read_speaker (JsonObject *speaker,
                                 gpointer    self,
                                 GError    **error)
{
  HallwaySessionize  *sessionize = self;
  HallwayDraft       *draft = sessionize->draft;
  const char         *id = hallway_json_take_line (speaker, "id", draft);
  HallwayDraftPerson *profile = hallway_draft_builder_add_profile (sessionize->builder, id, take_name (speaker, draft));

  if (profile == NULL)
    return TRUE;

  profile->guid = id;
  profile->biography = hallway_json_take_text (speaker, "bio", draft);
  profile->avatar = hallway_json_take_address (speaker, "profilePicture", draft);
  profile->url = hallway_json_take_address (hallway_json_get_element (speaker, "links", 0), "url", draft);
  hallway_position_tell (hallway_json_take_line (speaker, "tagLine", draft), draft, profile);
  profile->biography_format = hallway_text_guess_format (profile->biography, HALLWAY_TEXT_PLAIN);
  return TRUE;
}

/* The view All names a speaker by id alone, the others by id and name. */
static void
add_speakers (HallwaySessionize *self,
              JsonObject        *object)
{
  for (guint i = 0; i < hallway_json_get_length (object, "speakers"); i++)
    {
      JsonObject *speaker = hallway_json_get_element (object, "speakers", i);
      const char *id = speaker != NULL ? hallway_json_take_line (speaker, "id", self->draft) : hallway_json_take_item (object, "speakers", i, self->draft);

      if (hallway_draft_builder_add_profiled (self->builder, id, HALLWAY_ROLE_SPEAKER) == NULL)
        hallway_draft_builder_add_person (self->builder, NULL, id, hallway_json_get_string (speaker, "name"), HALLWAY_ROLE_SPEAKER);
    }
}

static Meaning
find_meaning (const char *title)
{
  g_autofree char *folded = hallway_fold (title);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i].word) != NULL)
      return words[i].meaning;
  return MEANING_OTHER;
}

static void
choose (const char **chosen,
        const char  *title,
        const char  *name)
{
  Meaning meaning = title != NULL ? find_meaning (title) : MEANING_OTHER;

  if (chosen[meaning] == NULL)
    chosen[meaning] = name;
}

/* The view All lists what was chosen by id alone, the others below the names of the categories. */
static void
list_choices (HallwaySessionize *self,
              JsonObject        *object,
              const char       **chosen)
{
  for (guint i = 0; i < hallway_json_get_length (object, "categoryItems"); i++)
    {
      const char *id = hallway_json_take_item (object, "categoryItems", i, self->draft);

      choose (chosen, look_up (self->categories, id), look_up (self->choices, id));
    }
  for (guint i = 0; i < hallway_json_get_length (object, "categories"); i++)
    {
      JsonObject *category = hallway_json_get_element (object, "categories", i);

      choose (chosen, hallway_json_get_string (category, "name"),
              hallway_json_take_line (hallway_json_get_element (category, "categoryItems", 0), "name", self->draft));
    }
}

static void
set_choices (HallwaySessionize   *self,
             JsonObject          *object,
             HallwayDraftSession *session)
{
  const char *chosen[N_MEANINGS] = { NULL };

  list_choices (self, object, chosen);
  hallway_draft_builder_set_track (self->builder, chosen[MEANING_TRACK]);
  session->language = chosen[MEANING_LANGUAGE];
  if (chosen[MEANING_TYPE] != NULL)
    session->type = chosen[MEANING_TYPE];
  else if (hallway_json_get_boolean (object, "isServiceSession"))
    session->type = "Break";
  else if (hallway_json_get_boolean (object, "isPlenumSession"))
    session->type = "Plenary";
  else
    session->type = chosen[MEANING_LEVEL];
}

static char *
dup_fact (JsonObject   *object,
          const char   *member,
          HallwayDraft *draft)
{
  const char *fact = hallway_json_take_line (object, member, draft);

  return g_strdup (fact != NULL ? fact : "");
}

/* The same session may stand in several groups. Another one with its id is kept, and told about with others' checks. */
static gboolean
is_repeated (HallwaySessionize *self,
             JsonObject        *object)
{
  g_autofree char *id = dup_fact (object, "id", self->draft);
  g_autofree char *title = dup_fact (object, "title", self->draft);
  g_autofree char *start = dup_fact (object, "startsAt", self->draft);
  g_autofree char *room = dup_fact (object, *id != '\0' ? "" : "roomId", self->draft);

  return !g_hash_table_add (self->seen, g_strjoin ("\x1f", id, title, start, room, NULL));
}

static void
set_status (JsonObject          *object,
            HallwayDraftSession *session)
{
  const char *status = hallway_json_get_string (object, "status");

  if (status != NULL && g_ascii_strcasecmp (status, "Accepted") != 0)
    session->status = HALLWAY_STATUS_TENTATIVE;
}

/**
 * hallway_sessionize_read_session:
 * @object: a session of any view
 * @self: a HallwaySessionize
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT
 *
 * Reads a session, unless it was read before (reference: formats, section 6). Answers to the organizer's questions
 * aren't meant for the public, whatever was published.
 *
 * Returns: %FALSE with @error set if there are too many
 */
gboolean
hallway_sessionize_read_session (JsonObject *object,
                                 gpointer    self,
                                 GError    **error)
{
  HallwaySessionize   *sessionize = self;
  HallwayDraft        *draft = sessionize->draft;
  HallwayDraftSession *session;
  HallwayTimes        *times;

  if (is_repeated (sessionize, object))
    return TRUE;
  session = hallway_draft_builder_begin_session (sessionize->builder, 0, error);
  if (session == NULL)
    return FALSE;

  session->id = hallway_json_take_line (object, "id", draft);
  session->title = hallway_json_take_line (object, "title", draft);
  session->abstract = hallway_json_take_text (object, "description", draft);
  session->text_format = hallway_text_guess_format (session->abstract, HALLWAY_TEXT_PLAIN);
  set_status (object, session);
  set_choices (sessionize, object, session);

  if (!hallway_draft_builder_set_listed_room (sessionize->builder, hallway_json_take_line (object, "roomId", draft)))
    hallway_draft_builder_set_room (sessionize->builder, hallway_json_get_string (object, "room"));
  times = hallway_draft_builder_get_times (sessionize->builder);
  hallway_times_set_start (times, hallway_json_get_string (object, "startsAt"));
  hallway_times_set_end (times, hallway_json_get_string (object, "endsAt"));

  add_speakers (sessionize, object);
  hallway_draft_builder_add_link (sessionize->builder, hallway_json_get_string (object, "liveUrl"), NULL);
  hallway_draft_builder_add_link (sessionize->builder, hallway_json_get_string (object, "recordingUrl"), NULL);
  hallway_draft_builder_end_session (sessionize->builder);
  return TRUE;
}
