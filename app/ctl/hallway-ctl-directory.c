/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include "hallway-ctl-json.h"
#include "hallway-ctl-listing.h"

#include <string.h>

#define NAME_COLUMNS 40

/* A person, room or track with the number of its sessions. */
typedef struct
{
  char                     *identity; /* (owned) */
  const char               *name;     /* (unowned): of the entries */
  const HallwayDraft       *draft;    /* (unowned): where it was met first */
  const HallwayDraftPerson *person;   /* (unowned) (nullable): a person's facts */
  guint                     n_sessions;
  guint                     last; /* number of the session counted last, from 1 */
} Listed;

/* Those met so far, in the order of their first session. */
typedef struct
{
  GPtrArray  *list;    /* (owned) (element-type Listed) */
  GHashTable *members; /* (owned): Listed by identity */
} Directory;

static void
free_listed (Listed *listed)
{
  g_free (listed->identity);
  g_free (listed);
}

static void
clear_directory (Directory *directory)
{
  g_hash_table_unref (directory->members);
  g_ptr_array_unref (directory->list);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Directory, clear_directory)

static Listed *
find_listed (Directory          *directory,
             const HallwayEntry *entry,
             char               *identity,
             const char         *name)
{
  Listed *listed = g_hash_table_lookup (directory->members, identity);

  if (listed != NULL)
    {
      g_free (identity);
      return listed;
    }
  listed = g_new0 (Listed, 1);
  listed->identity = identity;
  listed->name = name;
  listed->draft = entry->draft;
  g_ptr_array_add (directory->list, listed);
  g_hash_table_insert (directory->members, identity, listed);

  return listed;
}

/* Once a session, in however many roles. */
static void
count_session (Listed *listed,
               guint   number)
{
  if (listed->last == number)
    return;
  listed->last = number;
  listed->n_sessions++;
}

/* As hallway_draft_add_person() does it: merged files give one number to several people. */
static char *
identify_person (const HallwayDraftPerson *person)
{
  g_autofree char *folded = hallway_fold (person->name);

  if (person->guid != NULL)
    return g_strconcat ("guid:", person->guid, NULL);

  return g_strconcat ("id:", person->id != NULL ? person->id : "", ":", folded, NULL);
}

static void
list_persons (Directory          *directory,
              const HallwayEntry *entry,
              guint               number)
{
  for (guint i = 0; i < entry->session->n_persons; i++)
    {
      const HallwayDraftPerson *person = hallway_draft_get_person (entry->draft, entry->session->persons[i].person);
      Listed                   *listed = find_listed (directory, entry, identify_person (person), person->name);

      listed->person = person;
      count_session (listed, number);
    }
}

static void
list_room (Directory          *directory,
           const HallwayEntry *entry,
           guint               number)
{
  const char *room = entry->session->room;

  if (room != NULL)
    count_session (find_listed (directory, entry, g_strdup (room), room), number);
}

static void
list_track (Directory          *directory,
            const HallwayEntry *entry,
            guint               number)
{
  const char *track = entry->session->track;

  if (track != NULL)
    count_session (find_listed (directory, entry, g_strdup (track), track), number);
}

static void
add_person_facts (JsonBuilder  *builder,
                  const Listed *listed)
{
  g_autofree char *biography = hallway_ctl_make_text (listed->person->biography, listed->person->biography_format);

  hallway_json_facts_add_string (builder, "job_title", listed->person->job_title);
  hallway_json_facts_add_string (builder, "company", listed->person->company);
  hallway_json_facts_add_string (builder, "biography", biography);
  hallway_json_facts_add_string (builder, "avatar", listed->person->avatar);
  hallway_json_facts_add_string (builder, "url", listed->person->url);
}

static void
add_room_facts (JsonBuilder  *builder,
                const Listed *listed)
{
  const char *description = NULL;

  for (guint i = 0; i < listed->draft->rooms->len; i++)
    {
      const HallwayDraftRoom *room = &g_array_index (listed->draft->rooms, HallwayDraftRoom, i);

      if (g_str_equal (room->name, listed->name))
        description = room->description;
    }
  hallway_json_facts_add_string (builder, "description", description);
}

static void
add_track_facts (JsonBuilder  *builder,
                 const Listed *listed)
{
  const char *color = NULL;

  for (guint i = 0; i < listed->draft->tracks->len; i++)
    {
      const HallwayDraftTrack *track = &g_array_index (listed->draft->tracks, HallwayDraftTrack, i);

      if (g_str_equal (track->name, listed->name))
        color = track->color;
    }
  hallway_json_facts_add_string (builder, "color", color);
}

static void
append_json (GString    *output,
             Directory  *directory,
             const char *member,
             void (*add_facts) (JsonBuilder *builder, const Listed *listed))
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  hallway_ctl_json_begin (builder, member);
  for (guint i = 0; i < directory->list->len; i++)
    {
      const Listed *listed = g_ptr_array_index (directory->list, i);

      json_builder_begin_object (builder);
      hallway_json_facts_add_string (builder, "name", listed->name);
      hallway_ctl_json_add_count (builder, "sessions", listed->n_sessions);
      add_facts (builder, listed);
      json_builder_end_object (builder);
    }
  hallway_ctl_json_end (builder, output);
}

static void
append_list (GString   *output,
             Directory *directory)
{
  for (guint i = 0; i < directory->list->len; i++)
    {
      const Listed    *listed = g_ptr_array_index (directory->list, i);
      g_autofree char *name = hallway_ctl_make_line (listed->name);

      hallway_ctl_append_padded (output, name, NAME_COLUMNS);
      g_string_append_printf (output, " %5u\n", listed->n_sessions);
    }
}

static gboolean
run_directory (HallwayCtl *ctl,
               const char *name,
               const char *member,
               void (*list) (Directory *directory, const HallwayEntry *entry, guint number),
               void (*add_facts) (JsonBuilder *builder, const Listed *listed),
               GError **error)
{
  g_autoptr (HallwayRecord) conference = hallway_ctl_find_conference (ctl, name, error);
  HallwayReadFlags          flags = ctl->json ? HALLWAY_READ_DETAILS : HALLWAY_READ_ROWS;
  g_autoptr (GPtrArray)     entries = NULL;
  g_auto (Directory)        directory = {
           g_ptr_array_new_with_free_func ((GDestroyNotify) free_listed), g_hash_table_new (g_str_hash, g_str_equal)
  };

  if (conference != NULL)
    entries = hallway_store_read (ctl->store, conference->id, NULL, flags, error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    list (&directory, g_ptr_array_index (entries, i), i + 1);
  if (ctl->json)
    append_json (ctl->output, &directory, member, add_facts);
  else
    append_list (ctl->output, &directory);

  return TRUE;
}

static gboolean
run_speakers (HallwayCtl *ctl,
              char      **operands,
              GError    **error)
{
  return run_directory (ctl, operands[0], "speakers", list_persons, add_person_facts, error);
}

static gboolean
run_rooms (HallwayCtl *ctl,
           char      **operands,
           GError    **error)
{
  return run_directory (ctl, operands[0], "rooms", list_room, add_room_facts, error);
}

static gboolean
run_tracks (HallwayCtl *ctl,
            char      **operands,
            GError    **error)
{
  return run_directory (ctl, operands[0], "tracks", list_track, add_track_facts, error);
}

const HallwayCtlCommand hallway_ctl_speakers_command = {
  .name = "speakers",
  .operands = "CONF",
  .summary = "List who takes part, with the number of their sessions.",
  .n_least = 1,
  .n_most = 1,
  .has_json = TRUE,
  .run = run_speakers,
};

const HallwayCtlCommand hallway_ctl_rooms_command = {
  .name = "rooms",
  .operands = "CONF",
  .summary = "List the rooms, with the number of their sessions.",
  .n_least = 1,
  .n_most = 1,
  .has_json = TRUE,
  .run = run_rooms,
};

const HallwayCtlCommand hallway_ctl_tracks_command = {
  .name = "tracks",
  .operands = "CONF",
  .summary = "List the tracks, with the number of their sessions.",
  .n_least = 1,
  .n_most = 1,
  .has_json = TRUE,
  .run = run_tracks,
};
