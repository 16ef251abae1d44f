/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-entities.h"
#include "hallway-json-mend.h"
#include "hallway-json.h"
#include "hallway-label.h"

#include <string.h>

/* KonOpas and Grenadine, which conventions use, publish scripts: var program = [...]; var people = [...]; in one file or
 * in two, on the clock of the conference (reference: formats, section 10.6). */

/* What one script assigns; it is of two things that Hallway reads. */
#define MOST_LISTS 8

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
  HallwayReport       *report;  /* (unowned) */
} Reading;

static const char *
skip_space (const char *text,
            const char *end)
{
  while (text < end && g_ascii_isspace (*text))
    text++;
  return text;
}

/* The end of a string, or a position further on. */
static const char *
skip_string (const char *text,
             const char *end)
{
  if (text == end || *text != '"')
    return text;

  for (text++; text < end && *text != '"'; text++)
    text += *text == '\\' && text + 1 < end;
  return text;
}

/* Whether the script gives a list that name. */
static gboolean
assigns (const HallwayDocument *document,
         const char            *name)
{
  const char *end = document->text + document->length;
  gsize       length = strlen (name);
  char        before = ' ';

  for (const char *text = document->text; text < end; before = *text++)
    {
      const char *rest;

      text = skip_string (text, end);
      if (text == end)
        break;
      if ((gsize) (end - text) <= length || memcmp (text, name, length) != 0 || !(g_ascii_isspace (before) || before == ';' || before == '.'))
        continue;
      rest = skip_space (text + length, end);
      if (rest == end || *rest != '=')
        continue;
      rest = skip_space (rest + 1, end);
      if (rest < end && *rest == '[')
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_script (const HallwayDocument *document)
{
  static const char *const beginnings[] = { "var ", "let ", "const ", "program", "people", "//", "/*" };
  const char              *end = document->text + document->length;
  const char              *start = skip_space (document->text, end);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if ((gsize) (end - start) > strlen (beginnings[i]) && memcmp (start, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
hallway_konopas_sniff (const HallwayDocument *document)
{
  return is_script (document) && assigns (document, "program");
}

static gboolean
hallway_konopas_sniff_side (const HallwayDocument *document)
{
  return is_script (document) && !assigns (document, "program") && assigns (document, "people");
}

/* First and last name, and what stands before and behind them. */
static const char *
take_name (Reading    *self,
           JsonObject *person)
{
  static const guint  order[] = { 2, 0, 1, 3 };
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *part = hallway_json_take_item (person, "name", order[i], self->draft);

      if (part != NULL)
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", part);
    }
  return hallway_label_take_plain (name->len > 0 ? name->str : hallway_json_get_string (person, "name"), self->draft);
}

static gboolean
read_profile (JsonObject *person,
              gpointer    user_data,
              GError    **error)
{
  Reading            *self = user_data;
  JsonObject         *links = hallway_json_get_object (person, "links");
  const char         *id = hallway_json_take_line (person, "id", self->draft);
  HallwayDraftPerson *profile = hallway_draft_builder_add_profile (self->builder, id, take_name (self, person));

  if (profile == NULL)
    return TRUE;

  profile->id = id;
  profile->biography = hallway_entities_take_text (self->draft, hallway_json_get_string (person, "bio"));
  profile->biography_format = hallway_text_guess_format (profile->biography, HALLWAY_TEXT_PLAIN);
  profile->url = hallway_json_take_address (links, "url", self->draft);
  profile->avatar = hallway_json_take_address (links, "img", self->draft);
  if (profile->avatar == NULL)
    profile->avatar = hallway_json_take_address (links, "photo", self->draft);
  return TRUE;
}

/* "Ana Reef (moderator)", or "(m)". */
static HallwayRole
get_role (const char *name)
{
  static const char *const marks[] = { "(moderator)", "(m)" };
  g_autofree char         *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_suffix (lower, marks[i]))
      return HALLWAY_ROLE_MODERATOR;
  return HALLWAY_ROLE_SPEAKER;
}

static void
add_people (Reading    *self,
            JsonObject *item)
{
  for (guint i = 0; i < hallway_json_get_length (item, "people"); i++)
    {
      JsonObject *person = hallway_json_get_element (item, "people", i);
      const char *id = hallway_json_take_line (person, "id", self->draft);
      const char *name = hallway_label_take_plain (hallway_json_get_string (person, "name"), self->draft);
      HallwayRole role = get_role (name);

      if (hallway_draft_builder_add_profiled (self->builder, id, role) != NULL || name == NULL)
        continue;
      if (role == HALLWAY_ROLE_MODERATOR)
        name = hallway_draft_take_line (self->draft, name, strrchr (name, '(') - name);
      hallway_draft_builder_add_person (self->builder, id, NULL, name, role);
    }
}

/* "Track:Art" and "Type:Panel"; what has no such word before it may be a track too. */
static void
take_tags (Reading             *self,
           JsonObject          *item,
           HallwayDraftSession *session)
{
  const char *track = NULL;
  const char *bare = NULL;

  session->type = hallway_label_take_plain (hallway_json_get_string (item, "format"), self->draft);
  for (guint i = 0; i < hallway_json_get_length (item, "tags"); i++)
    {
      const char *tag = hallway_label_take_plain (hallway_json_take_item (item, "tags", i, self->draft), self->draft);

      if (tag == NULL)
        continue;
      if (g_ascii_strncasecmp (tag, "track:", 6) == 0)
        track = track != NULL ? track : tag + 6;
      else if (g_ascii_strncasecmp (tag, "type:", 5) == 0)
        session->type = session->type != NULL ? session->type : hallway_draft_take_line (self->draft, tag + 5, -1);
      else if (bare == NULL && strchr (tag, ':') == NULL)
        bare = tag;
    }
  hallway_draft_builder_set_track (self->builder, track != NULL ? track : bare);
}

/* A room, and the part of the building that it is in. */
static void
take_room (Reading             *self,
           JsonObject          *item,
           HallwayDraftSession *session)
{
  const char       *name = hallway_json_take_item (item, "loc", 0, self->draft);
  HallwayDraftRoom *room;

  name = hallway_label_take_plain (name != NULL ? name : hallway_json_get_string (item, "loc"), self->draft);
  if (name == NULL)
    return;

  room = hallway_draft_add_room (self->draft, name);
  session->room = room->name;
  if (room->description == NULL)
    room->description = hallway_label_take_plain (hallway_json_take_item (item, "loc", 1, self->draft), self->draft);
}

static void
take_times (Reading    *self,
            JsonObject *item)
{
  HallwayTimes *times = hallway_draft_builder_get_times (self->builder);
  const char   *minutes = hallway_json_take_line (item, "mins", self->draft);
  guint64       n_minutes;

  hallway_times_set_clock (times, hallway_time_parse_date (hallway_json_get_string (item, "date")),
                           hallway_time_parse_clock (hallway_json_get_string (item, "time")), -1);
  if (minutes != NULL && g_ascii_string_to_unsigned (minutes, 10, 0, G_MAXINT32, &n_minutes, NULL))
    hallway_times_set_minutes (times, (gint64) n_minutes);
}

static gboolean
read_item (JsonObject *item,
           gpointer    user_data,
           GError    **error)
{
  Reading             *self = user_data;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, 0, error);

  if (session == NULL)
    return FALSE;

  session->id = hallway_json_take_line (item, "id", self->draft);
  session->title = hallway_label_take_plain (hallway_json_get_string (item, "title"), self->draft);
  session->description = hallway_entities_take_text (self->draft, hallway_json_get_string (item, "desc"));
  session->text_format = hallway_text_guess_format (session->description, HALLWAY_TEXT_PLAIN);
  take_times (self, item);
  take_room (self, item, session);
  take_tags (self, item, session);
  add_people (self, item);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

/* Whether what stands before a list gives it that name. */
static gboolean
is_named (const char *text,
          gsize       start,
          const char *name)
{
  gsize length = strlen (name);

  while (start > 0 && g_ascii_isspace (text[start - 1]))
    start--;
  if (start == 0 || text[--start] != '=')
    return FALSE;
  while (start > 0 && g_ascii_isspace (text[start - 1]))
    start--;
  return start >= length && memcmp (text + start - length, name, length) == 0;
}

/* Goes through the things in the lists of that name. */
static gboolean
read_lists (Reading               *self,
            const HallwayDocument *document,
            const char            *name,
            HallwayJsonObjectFunc  function,
            GError               **error)
{
  gsize position = 0;

  for (guint i = 0; i < MOST_LISTS; i++)
    {
      gsize            start = 0;
      g_autofree char *mended = hallway_json_mend (document->text, document->length, &position, &start);
      g_autofree char *repaired = NULL;
      HallwayDocument  list = { .text = mended, .length = mended != NULL ? strlen (mended) : 0 };
      HallwayJsonValue value;

      if (mended == NULL)
        break;
      if (!is_named (document->text, start, name))
        continue;
      if (!hallway_json_open (&list, &repaired, &value, self->report, error) || !hallway_json_read_objects (&value, function, self, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
hallway_konopas_read (const HallwayDocument    *document,
                      const HallwayReadOptions *options,
                      HallwayDraft             *draft,
                      HallwayReport            *report,
                      GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  Reading                         self = { .builder = builder, .draft = draft, .report = report };

  for (guint i = 0; options->sides != NULL && i < options->sides->len; i++)
    if (!read_lists (&self, g_ptr_array_index (options->sides, i), "people", read_profile, error))
      return FALSE;
  if (!read_lists (&self, document, "people", read_profile, error) || !read_lists (&self, document, "program", read_item, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_konopas_reader = {
  .name = "konopas",
  .title = "KonOpas and Grenadine (program.js)",
  .sniff = hallway_konopas_sniff,
  .sniff_side = hallway_konopas_sniff_side,
  .read = hallway_konopas_read,
};
