/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-draft-builder.h"

#include "hallway-addresses.h"
#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>

struct _HallwayDraftBuilder
{
  HallwayDraft             *draft;       /* (unowned) */
  const HallwayReadOptions *options;     /* (unowned) */
  HallwayReport            *report;      /* (unowned) */
  HallwayTimes             *times;       /* (owned) */
  GHashTable               *rooms;       /* (owned) (element-type utf8 utf8): names by what sessions call them */
  GHashTable               *tracks;      /* (owned) (element-type utf8 utf8): likewise */
  GHashTable               *profiles;    /* (owned) (element-type utf8 HallwayDraftPerson): by what sessions call them */
  GArray                   *persons;     /* (owned) (element-type HallwayParticipation): of the session */
  GArray                   *links;       /* (owned) (element-type HallwayDraftLink): of the session */
  GArray                   *attachments; /* (owned) (element-type HallwayDraftLink): of the session */
};

/**
 * hallway_draft_builder_new:
 * @draft: (transfer none): the empty draft to fill
 * @options: (transfer none): what the user says
 * @report: (transfer none): where problems are told
 *
 * Returns: (transfer full): a builder for one file
 */
HallwayDraftBuilder *
hallway_draft_builder_new (HallwayDraft             *draft,
                           const HallwayReadOptions *options,
                           HallwayReport            *report)
{
  HallwayDraftBuilder *self;

  g_return_val_if_fail (draft != NULL && options != NULL && report != NULL, NULL);

  self = g_new0 (HallwayDraftBuilder, 1);
  self->draft = draft;
  self->options = options;
  self->report = report;
  self->times = hallway_times_new ();
  self->rooms = g_hash_table_new (g_str_hash, g_str_equal);
  self->tracks = g_hash_table_new (g_str_hash, g_str_equal);
  self->profiles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->persons = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));
  self->links = g_array_new (FALSE, FALSE, sizeof (HallwayDraftLink));
  self->attachments = g_array_new (FALSE, FALSE, sizeof (HallwayDraftLink));
  return self;
}

/**
 * hallway_draft_builder_free:
 *
 * Frees @self.
 */
void
hallway_draft_builder_free (HallwayDraftBuilder *self)
{
  hallway_times_free (self->times);
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->tracks);
  g_hash_table_unref (self->profiles);
  g_array_unref (self->persons);
  g_array_unref (self->links);
  g_array_unref (self->attachments);
  g_free (self);
}

/**
 * hallway_draft_builder_get_times:
 *
 * Returns: (transfer none): where the times of the session that was begun last are told
 */
HallwayTimes *
hallway_draft_builder_get_times (HallwayDraftBuilder *self)
{
  hallway_times_set_length (self->times, self->draft->sessions->len);
  return self->times;
}

/**
 * hallway_draft_builder_list_room:
 * @key: (nullable): what sessions call the room; a line of the draft
 * @name: (nullable): the room's name; a line of the draft
 *
 * Keeps a room of a list that stands apart from the sessions.
 *
 * Returns: (transfer none) (nullable): the room, to be told more about; %NULL without a name
 */
HallwayDraftRoom *
hallway_draft_builder_list_room (HallwayDraftBuilder *self,
                                 const char          *key,
                                 const char          *name)
{
  if (name == NULL)
    return NULL;
  if (key != NULL)
    g_hash_table_insert (self->rooms, (char *) key, (char *) name);
  return hallway_draft_add_room (self->draft, name);
}

/**
 * hallway_draft_builder_list_track:
 * @key: (nullable): what sessions call the track; a line of the draft
 * @name: (nullable): the track's name; a line of the draft
 *
 * Keeps a track of a list that stands apart from the sessions.
 *
 * Returns: (transfer none) (nullable): the track, to be told more about; %NULL without a name
 */
HallwayDraftTrack *
hallway_draft_builder_list_track (HallwayDraftBuilder *self,
                                  const char          *key,
                                  const char          *name)
{
  if (name == NULL)
    return NULL;
  if (key != NULL)
    g_hash_table_insert (self->tracks, (char *) key, (char *) name);
  return hallway_draft_add_track (self->draft, name);
}

static HallwayDraftSession *
get_session (HallwayDraftBuilder *self)
{
  return hallway_draft_get_session (self->draft, self->draft->sessions->len - 1);
}

/**
 * hallway_draft_builder_begin_session:
 * @line: where it stands in the file, or 0
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT
 *
 * Returns: (transfer none) (nullable): a new session of the draft, or %NULL with @error set if there are too many; it
 *   may move when another one is begun
 */
HallwayDraftSession *
hallway_draft_builder_begin_session (HallwayDraftBuilder *self,
                                     guint                line,
                                     GError             **error)
{
  HallwayDraftSession *session;

  if (self->draft->sessions->len == HALLWAY_LIMIT_SESSIONS)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("more than %d sessions"), HALLWAY_LIMIT_SESSIONS);
      return NULL;
    }

  session = hallway_draft_add_session (self->draft);
  session->line = line;
  g_array_set_size (self->persons, 0);
  g_array_set_size (self->links, 0);
  g_array_set_size (self->attachments, 0);
  return session;
}

/**
 * hallway_draft_builder_set_room:
 * @name: (nullable): the name of the session's room
 */
void
hallway_draft_builder_set_room (HallwayDraftBuilder *self,
                                const char          *name)
{
  const char *line = hallway_draft_take_line (self->draft, name, -1);

  if (line != NULL)
    get_session (self)->room = hallway_draft_add_room (self->draft, line)->name;
}

/**
 * hallway_draft_builder_set_listed_room:
 * @key: (nullable): what the session calls its room
 *
 * Returns: whether it is the session's room now; %FALSE if no list has it
 */
gboolean
hallway_draft_builder_set_listed_room (HallwayDraftBuilder *self,
                                       const char          *key)
{
  const char *name = key != NULL ? g_hash_table_lookup (self->rooms, key) : NULL;

  hallway_draft_builder_set_room (self, name);
  return name != NULL;
}

/**
 * hallway_draft_builder_set_track:
 * @name: (nullable): the name of the session's track
 *
 * Returns: (transfer none) (nullable): the track, to be told more about
 */
HallwayDraftTrack *
hallway_draft_builder_set_track (HallwayDraftBuilder *self,
                                 const char          *name)
{
  const char        *line = hallway_draft_take_line (self->draft, name, -1);
  HallwayDraftTrack *track;

  if (line == NULL)
    return NULL;

  track = hallway_draft_add_track (self->draft, line);
  get_session (self)->track = track->name;
  return track;
}

/**
 * hallway_draft_builder_set_listed_track:
 * @key: (nullable): what the session calls its track
 *
 * Returns: (transfer none) (nullable): the track; %NULL if no list has it
 */
HallwayDraftTrack *
hallway_draft_builder_set_listed_track (HallwayDraftBuilder *self,
                                        const char          *key)
{
  return hallway_draft_builder_set_track (self, key != NULL ? g_hash_table_lookup (self->tracks, key) : NULL);
}

/**
 * hallway_draft_builder_add_person:
 * @id: (nullable): the person's number
 * @guid: (nullable): the person's unique identifier
 * @name: (nullable): the person's name; without one there is nobody
 * @role: what the person does in the session
 *
 * Returns: (transfer none) (nullable): the person, to be told more about
 */
HallwayDraftPerson *
hallway_draft_builder_add_person (HallwayDraftBuilder *self,
                                  const char          *id,
                                  const char          *guid,
                                  const char          *name,
                                  HallwayRole          role)
{
  HallwayParticipation participation = { .role = role };
  const char          *line = hallway_draft_take_line (self->draft, name, -1);

  if (line == NULL)
    return NULL;
  if (self->persons->len == HALLWAY_LIMIT_PERSONS)
    {
      hallway_report_warn (self->report, "too-many-persons", _("more persons than anyone can read were left out"), get_session (self));
      return NULL;
    }

  participation.person = hallway_draft_add_person (self->draft, hallway_draft_take_line (self->draft, id, -1), hallway_draft_take_line (self->draft, guid, -1), line);
  g_array_append_val (self->persons, participation);
  return hallway_draft_get_person (self->draft, participation.person);
}

/**
 * hallway_draft_builder_add_profile:
 * @key: (nullable): what sessions call the person; a line of the draft
 * @name: (nullable): the person's name; a line of the draft
 *
 * Keeps what a file says about a person apart from its sessions. Who is in no session isn't in the draft.
 *
 * Returns: (transfer none) (nullable): the profile, to be told more about; %NULL without key or name
 */
HallwayDraftPerson *
hallway_draft_builder_add_profile (HallwayDraftBuilder *self,
                                   const char          *key,
                                   const char          *name)
{
  HallwayDraftPerson *profile;

  if (key == NULL || name == NULL)
    return NULL;

  profile = g_hash_table_lookup (self->profiles, key);
  if (profile == NULL)
    {
      profile = g_new0 (HallwayDraftPerson, 1);
      profile->name = name;
      g_hash_table_insert (self->profiles, (char *) key, profile);
    }
  return profile;
}

/**
 * hallway_draft_builder_add_profiled:
 * @key: (nullable): what the session calls a person
 * @role: what the person does in the session
 *
 * Adds somebody with a profile to the session.
 *
 * Returns: (transfer none) (nullable): the person; %NULL if nobody has such a profile
 */
HallwayDraftPerson *
hallway_draft_builder_add_profiled (HallwayDraftBuilder *self,
                                    const char          *key,
                                    HallwayRole          role)
{
  const HallwayDraftPerson *profile = key != NULL ? g_hash_table_lookup (self->profiles, key) : NULL;
  HallwayDraftPerson       *person = NULL;

  if (profile != NULL)
    person = hallway_draft_builder_add_person (self, profile->id, profile->guid, profile->name, role);
  if (person != NULL)
    *person = (HallwayDraftPerson){
      .id = person->id,
      .guid = person->guid,
      .name = person->name,
      .job_title = profile->job_title,
      .company = profile->company,
      .biography = profile->biography,
      .avatar = profile->avatar,
      .url = profile->url,
      .biography_format = profile->biography_format,
    };
  return person;
}

static void
add_link (HallwayDraftBuilder *self,
          GArray              *links,
          const char          *url,
          const char          *title)
{
  HallwayDraftLink link = { .url = hallway_draft_take_address (self->draft, url, -1) };

  if (link.url == NULL)
    return;
  if (links->len == HALLWAY_LIMIT_LINKS)
    {
      hallway_report_warn (self->report, "too-many-links", _("more links than anyone can read were left out"), get_session (self));
      return;
    }

  link.title = hallway_draft_take_line (self->draft, title, -1);
  g_array_append_val (links, link);
}

/**
 * hallway_draft_builder_add_link:
 * @url: (nullable): an address, perhaps relative; without one there is no link
 * @title: (nullable): what it leads to
 */
void
hallway_draft_builder_add_link (HallwayDraftBuilder *self,
                                const char          *url,
                                const char          *title)
{
  add_link (self, self->links, url, title);
}

/**
 * hallway_draft_builder_add_attachment:
 * @url: (nullable): an address, perhaps relative; without one there is no attachment
 * @title: (nullable): what it is
 */
void
hallway_draft_builder_add_attachment (HallwayDraftBuilder *self,
                                      const char          *url,
                                      const char          *title)
{
  add_link (self, self->attachments, url, title);
}

/* The first character at or after text that isn't white space. */
static const char *
skip_space (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

/* Whether text begins with beginning, white space aside; whole tells whether it ends there. */
static gboolean
repeats (const char *text,
         const char *beginning,
         gboolean   *whole)
{
  for (;;)
    {
      text = skip_space (text);
      beginning = skip_space (beginning);
      if (*beginning == '\0')
        {
          *whole = *text == '\0';
          return TRUE;
        }
      if (*text++ != *beginning++)
        return FALSE;
    }
}

/**
 * hallway_draft_builder_drop_repeated_text:
 *
 * Drops the shorter one of the session's abstract and description if the description begins with the abstract, white
 * space aside (reference: formats, section 1.4).
 */
void
hallway_draft_builder_drop_repeated_text (HallwayDraftBuilder *self)
{
  HallwayDraftSession *session = get_session (self);
  gboolean             whole;

  if (session->abstract == NULL || session->description == NULL || !repeats (session->description, session->abstract, &whole))
    return;

  if (whole)
    session->description = NULL;
  else
    session->abstract = NULL;
}

/**
 * hallway_draft_builder_warn_partial:
 *
 * Tells that the session refers to what no list has, for formats of which a schedule is one file of several.
 */
void
hallway_draft_builder_warn_partial (HallwayDraftBuilder *self)
{
  hallway_report_warn (self->report, "partial-facts", _("people, a room or a kind that only another file of the conference names; import the files together"), get_session (self));
}

/**
 * hallway_draft_builder_end_session:
 *
 * Completes the session that was begun, when everything about it is told.
 */
void
hallway_draft_builder_end_session (HallwayDraftBuilder *self)
{
  HallwayDraftSession *session = get_session (self);

  session->n_persons = self->persons->len;
  session->persons = hallway_draft_take_array (self->draft, self->persons);
  session->n_links = self->links->len;
  session->links = hallway_draft_take_array (self->draft, self->links);
  session->n_attachments = self->attachments->len;
  session->attachments = hallway_draft_take_array (self->draft, self->attachments);
}

/**
 * hallway_draft_builder_finish:
 *
 * Completes the draft, when everything in the file is told: times and addresses.
 */
void
hallway_draft_builder_finish (HallwayDraftBuilder *self)
{
  hallway_times_resolve (self->times, self->draft, self->options, self->report);
  hallway_addresses_resolve (self->draft);
}
