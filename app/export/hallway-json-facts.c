/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-json-facts.h"

#include "hallway-json-stream.h"

/* Takes @value. */
static void
add_owned_string (JsonBuilder *builder,
                  const char  *member,
                  char        *value)
{
  hallway_json_facts_add_string (builder, member, value);
  g_free (value);
}

/* Null in place of a number that isn't known. */
static void
add_number (JsonBuilder *builder,
            const char  *member,
            gint64       value,
            gint64       unknown)
{
  json_builder_set_member_name (builder, member);
  if (value != unknown)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* The plain form of a text, or NULL if there is none. */
static char *
make_plain (const HallwayEntry *entry,
            const char         *source,
            HallwayTextFormat   format)
{
  g_autoptr (HallwayText) text = hallway_entry_make_text (entry, source, format);
  g_autofree char        *plain = text != NULL ? hallway_text_to_plain (text) : NULL;

  return plain != NULL && *plain != '\0' ? g_steal_pointer (&plain) : NULL;
}

static void
add_texts (JsonBuilder        *builder,
           const HallwayEntry *entry)
{
  const HallwayDraftSession *session = entry->session;

  add_owned_string (builder, "abstract", make_plain (entry, session->abstract, session->text_format));
  add_owned_string (builder, "description", make_plain (entry, session->description, session->text_format));
}

static void
add_times (JsonBuilder        *builder,
           const HallwayEntry *entry)
{
  HallwayZone *zone = hallway_entry_get_zone (entry);
  HallwaySpan  span = hallway_entry_get_span (entry);

  add_owned_string (builder, "start", hallway_span_format_start (&span));
  add_owned_string (builder, "end", hallway_span_format_end (&span, zone));
  add_number (builder, "minutes", span.minutes, HALLWAY_MINUTES_UNKNOWN);
  add_owned_string (builder, "day", hallway_time_format_date (entry->session->day));
}

static const char *
get_status (const HallwayEntry *entry)
{
  switch (entry->state)
    {
    case HALLWAY_ENTRY_GONE:
      return "gone";

    case HALLWAY_ENTRY_OWN:
      return "own";

    case HALLWAY_ENTRY_PRESENT:
    case HALLWAY_ENTRY_NOT_LOADED:
    default:
      return hallway_status_to_string (entry->session->status);
    }
}

static void
add_speakers (JsonBuilder        *builder,
              const HallwayEntry *entry)
{
  json_builder_set_member_name (builder, "speakers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entry->session->n_persons; i++)
    {
      const HallwayParticipation *participation = &entry->session->persons[i];
      const HallwayDraftPerson   *person = hallway_draft_get_person (entry->draft, participation->person);

      json_builder_begin_object (builder);
      hallway_json_facts_add_string (builder, "name", person->name);
      hallway_json_facts_add_string (builder, "role", hallway_role_to_string (participation->role));
      hallway_json_facts_add_string (builder, "job_title", person->job_title);
      hallway_json_facts_add_string (builder, "company", person->company);
      add_owned_string (builder, "biography", make_plain (entry, person->biography, person->biography_format));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Addresses that are not safe to follow are left out. */
static void
add_links (JsonBuilder            *builder,
           const char             *member,
           const HallwayDraftLink *links,
           guint                   n_links,
           const char             *base_url)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_links; i++)
    {
      g_autofree char *url = hallway_link_resolve (links[i].url, base_url);

      if (url == NULL)
        continue;
      json_builder_begin_object (builder);
      hallway_json_facts_add_string (builder, "title", links[i].title);
      hallway_json_facts_add_string (builder, "url", url);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_conflicts (JsonBuilder        *builder,
               const HallwayEntry *entry)
{
  json_builder_set_member_name (builder, "conflicts");
  json_builder_begin_array (builder);
  for (guint i = 0; entry->conflicts != NULL && entry->conflicts[i] != NULL; i++)
    json_builder_add_string_value (builder, entry->conflicts[i]);
  json_builder_end_array (builder);
}

/**
 * hallway_json_facts_add_string:
 * @builder: a builder within an object
 * @member: the member's name
 * @value: (nullable): valid UTF-8
 *
 * Adds a string, or null for %NULL.
 */
void
hallway_json_facts_add_string (JsonBuilder *builder,
                               const char  *member,
                               const char  *value)
{
  json_builder_set_member_name (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * hallway_json_facts_add_conference_members:
 * @builder: a builder within an object
 * @record: a conference
 *
 * Adds the members of CONFERENCE, for those who add more to the object.
 */
void
hallway_json_facts_add_conference_members (JsonBuilder         *builder,
                                           const HallwayRecord *record)
{
  g_return_if_fail (record != NULL);

  hallway_json_facts_add_string (builder, "id", record->id);
  hallway_json_facts_add_string (builder, "title", record->title);
  hallway_json_facts_add_string (builder, "acronym", record->acronym);
  add_owned_string (builder, "start", hallway_time_format_date (record->start));
  add_owned_string (builder, "end", hallway_time_format_date (record->end));
  hallway_json_facts_add_string (builder, "timezone", record->timezone);
  hallway_json_facts_add_string (builder, "basis", hallway_basis_to_string (record->basis));
  add_owned_string (builder, "url", hallway_link_resolve (record->url, record->base_url));
  hallway_json_facts_add_string (builder, "venue", record->venue);
  hallway_json_facts_add_string (builder, "city", record->city);
}

/**
 * hallway_json_facts_add_conference:
 * @builder: a builder where a value may stand
 * @record: a conference
 *
 * Adds the object CONFERENCE.
 */
void
hallway_json_facts_add_conference (JsonBuilder         *builder,
                                   const HallwayRecord *record)
{
  json_builder_begin_object (builder);
  hallway_json_facts_add_conference_members (builder, record);
  json_builder_end_object (builder);
}

/**
 * hallway_json_facts_add_session:
 * @builder: a builder where a value may stand
 * @entry: a session with its details
 *
 * Adds the object SESSION.
 */
void
hallway_json_facts_add_session (JsonBuilder        *builder,
                                const HallwayEntry *entry)
{
  const HallwayDraftSession *session;

  g_return_if_fail (entry != NULL && entry->session != NULL);

  session = entry->session;
  json_builder_begin_object (builder);
  hallway_json_facts_add_string (builder, "conference", hallway_entry_get_conference_id (entry));
  hallway_json_facts_add_string (builder, "key", session->key);
  hallway_json_facts_add_string (builder, "guid", session->guid);
  hallway_json_facts_add_string (builder, "code", session->code);
  hallway_json_facts_add_string (builder, "title", session->title);
  hallway_json_facts_add_string (builder, "subtitle", session->subtitle);
  add_texts (builder, entry);
  add_times (builder, entry);
  hallway_json_facts_add_string (builder, "room", session->room);
  hallway_json_facts_add_string (builder, "track", session->track);
  hallway_json_facts_add_string (builder, "type", session->type);
  hallway_json_facts_add_string (builder, "language", session->language);
  add_owned_string (builder, "url", hallway_link_resolve (session->url, hallway_entry_get_base_url (entry)));
  hallway_json_facts_add_string (builder, "status", get_status (entry));
  json_builder_set_member_name (builder, "starred");
  json_builder_add_boolean_value (builder, entry->starred);
  add_number (builder, "priority", entry->priority, 0);
  hallway_json_facts_add_string (builder, "note", entry->note);
  add_speakers (builder, entry);
  add_links (builder, "links", session->links, session->n_links, hallway_entry_get_base_url (entry));
  add_links (builder, "attachments", session->attachments, session->n_attachments, hallway_entry_get_base_url (entry));
  add_conflicts (builder, entry);
  json_builder_end_object (builder);
}

/**
 * hallway_json_facts_append_sessions:
 * @output: where the document goes
 * @entries: (element-type HallwayEntry): sessions with their details
 *
 * Writes the document {"sessions":[SESSION...]}, one session at a time.
 */
void
hallway_json_facts_append_sessions (GString   *output,
                                    GPtrArray *entries)
{
  g_autoptr (HallwayJsonStream) stream = hallway_json_stream_new (output);
  g_autoptr (JsonBuilder)       builder = json_builder_new ();

  hallway_json_stream_begin_object (stream, NULL);
  hallway_json_stream_begin_array (stream, "sessions");
  for (guint i = 0; i < entries->len; i++)
    {
      hallway_json_facts_add_session (builder, g_ptr_array_index (entries, i));
      hallway_json_stream_add (stream, NULL, builder);
    }
  hallway_json_stream_end (stream);
  hallway_json_stream_end (stream);
}

/**
 * hallway_json_facts_print:
 * @builder: a builder whose document is complete
 *
 * Returns: (transfer full): the document, indented, in UTF-8, with a newline at its end
 */
char *
hallway_json_facts_print (JsonBuilder *builder)
{
  GString                      *text = g_string_new (NULL);
  g_autoptr (HallwayJsonStream) stream = hallway_json_stream_new (text);

  hallway_json_stream_add (stream, NULL, builder);

  return g_string_free (text, FALSE);
}
