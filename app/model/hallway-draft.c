/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-draft-private.h"

#include "hallway-fold.h"

#include <string.h>

#define BLOCK_SIZE (256 * 1024)
#define ALIGNMENT 8

typedef struct
{
  HallwayDraft facts; /* first: what the world sees */

  GPtrArray   *blocks;  /* (owned) (element-type char): the memory of all strings and arrays */
  char        *free;    /* (unowned): unused end of the last block */
  gsize        n_free;  /* octets there */
  GHashTable  *persons; /* (owned) (element-type utf8 guint): position + 1 by identity */
  GHashTable  *rooms;   /* (owned) (element-type utf8 guint): position + 1 by name */
  GHashTable  *tracks;  /* (owned) (element-type utf8 guint): position + 1 by name */
} Draft;

static gpointer
allocate (Draft *self,
          gsize  size)
{
  gpointer memory;

  size = (size + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);
  if (size > BLOCK_SIZE / 4)
    {
      memory = g_malloc (size);
      g_ptr_array_add (self->blocks, memory);
      return memory;
    }

  if (size > self->n_free)
    {
      self->free = g_malloc (BLOCK_SIZE);
      self->n_free = BLOCK_SIZE;
      g_ptr_array_add (self->blocks, self->free);
    }

  memory = self->free;
  self->free += size;
  self->n_free -= size;
  return memory;
}

static void
clear_draft (gpointer data)
{
  Draft *self = data;

  g_array_unref (self->facts.sessions);
  g_array_unref (self->facts.persons);
  g_array_unref (self->facts.rooms);
  g_array_unref (self->facts.tracks);
  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->persons);
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->tracks);
}

/**
 * hallway_draft_new:
 *
 * Makes an empty draft: no facts, floating, of a whole conference.
 *
 * Returns: (transfer full): the draft
 */
HallwayDraft *
hallway_draft_new (void)
{
  Draft *self = g_atomic_rc_box_new0 (Draft);

  self->facts.basis = HALLWAY_BASIS_FLOATING;
  self->facts.start = HALLWAY_TIME_UNKNOWN;
  self->facts.end = HALLWAY_TIME_UNKNOWN;
  self->facts.day_change = -1;
  self->facts.sessions = g_array_new (FALSE, TRUE, sizeof (HallwayDraftSession));
  self->facts.persons = g_array_new (FALSE, TRUE, sizeof (HallwayDraftPerson));
  self->facts.rooms = g_array_new (FALSE, TRUE, sizeof (HallwayDraftRoom));
  self->facts.tracks = g_array_new (FALSE, TRUE, sizeof (HallwayDraftTrack));
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rooms = g_hash_table_new (g_str_hash, g_str_equal);
  self->tracks = g_hash_table_new (g_str_hash, g_str_equal);

  return &self->facts;
}

/**
 * hallway_draft_ref:
 *
 * Returns: (transfer full): @self
 */
HallwayDraft *
hallway_draft_ref (HallwayDraft *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hallway_draft_unref:
 *
 * Lets go of @self, which is freed with the last reference.
 */
void
hallway_draft_unref (HallwayDraft *self)
{
  g_atomic_rc_box_release_full (self, clear_draft);
}

/**
 * _hallway_draft_copy_string:
 * @text: valid UTF-8 without control characters; need not end with NUL
 * @length: its octets
 *
 * Returns: (transfer none): the copy, which lives as long as the draft
 */
char *
_hallway_draft_copy_string (HallwayDraft *self,
                            const char   *text,
                            gsize         length)
{
  char *copy = allocate ((Draft *) self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';

  return copy;
}

/**
 * hallway_draft_take_array:
 * @array: (transfer none): participations or links
 *
 * Copies the elements of @array into the draft's memory.
 *
 * Returns: (nullable): the elements, which live as long as the draft, or %NULL if there are none
 */
gpointer
hallway_draft_take_array (HallwayDraft *self,
                          GArray       *array)
{
  gsize    size;
  gpointer elements;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (array != NULL, NULL);

  if (array->len == 0)
    return NULL;

  size = (gsize) array->len * g_array_get_element_size (array);
  elements = allocate ((Draft *) self, size);
  memcpy (elements, array->data, size);
  return elements;
}

/**
 * hallway_draft_add_session:
 *
 * Adds a session without any fact: no text, no time, confirmed.
 *
 * Returns: (transfer none): the session, valid until the next one is added
 */
HallwayDraftSession *
hallway_draft_add_session (HallwayDraft *self)
{
  HallwayDraftSession session = { .span = HALLWAY_SPAN_UNKNOWN, .day = HALLWAY_TIME_UNKNOWN };

  g_return_val_if_fail (self != NULL, NULL);

  g_array_append_val (self->sessions, session);
  return &g_array_index (self->sessions, HallwayDraftSession, self->sessions->len - 1);
}

static char *
make_identity (const char *id,
               const char *guid,
               const char *name)
{
  if (guid != NULL)
    return g_strconcat ("guid\x1f", guid, NULL);
  if (id != NULL)
    return g_strconcat ("id\x1f", id, "\x1f", name, NULL);
  return g_strconcat ("name\x1f", name, NULL);
}

/**
 * hallway_draft_add_person:
 * @id: (nullable): the publisher's number
 * @guid: (nullable): the publisher's unique identifier
 * @name: the name as it is shown
 *
 * Finds a person, or adds one: by @guid, else by @id together with the folded name (merged files give one number to
 * several people), else by the folded name alone.
 *
 * Returns: the person's position in the draft
 */
guint
hallway_draft_add_person (HallwayDraft *self,
                          const char   *id,
                          const char   *guid,
                          const char   *name)
{
  Draft             *draft = (Draft *) self;
  g_autofree char   *exact = NULL;
  g_autofree char   *folded_name = NULL;
  g_autofree char   *folded = NULL;
  HallwayDraftPerson person = { 0 };
  gpointer           position;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  exact = make_identity (id, guid, name);
  position = g_hash_table_lookup (draft->persons, exact);
  if (position != NULL)
    return GPOINTER_TO_UINT (position) - 1;

  folded_name = hallway_fold (name);
  folded = make_identity (id, guid, folded_name);
  position = g_hash_table_lookup (draft->persons, folded);
  if (position == NULL)
    {
      person.id = hallway_draft_take_line (self, id, -1);
      person.guid = hallway_draft_take_line (self, guid, -1);
      person.name = hallway_draft_take_line (self, name, -1);
      if (person.name == NULL)
        person.name = "";
      g_array_append_val (self->persons, person);
      position = GUINT_TO_POINTER (self->persons->len);
      g_hash_table_insert (draft->persons, g_steal_pointer (&folded), position);
    }
  g_hash_table_insert (draft->persons, g_steal_pointer (&exact), position);

  return GPOINTER_TO_UINT (position) - 1;
}

/**
 * hallway_draft_fill_person:
 * @position: a person of @self
 * @person: the same person in another draft
 *
 * Says of a person what @person says and this draft doesn't know.
 */
void
hallway_draft_fill_person (HallwayDraft             *self,
                           guint                     position,
                           const HallwayDraftPerson *person)
{
  HallwayDraftPerson *known = hallway_draft_get_person (self, position);

  if (known->job_title == NULL)
    known->job_title = hallway_draft_take_line (self, person->job_title, -1);
  if (known->company == NULL)
    known->company = hallway_draft_take_line (self, person->company, -1);
  if (known->avatar == NULL)
    known->avatar = hallway_draft_take_address (self, person->avatar, -1);
  if (known->url == NULL)
    known->url = hallway_draft_take_address (self, person->url, -1);
  if (known->biography == NULL)
    {
      known->biography = hallway_draft_take_text (self, person->biography, -1);
      known->biography_format = person->biography_format;
    }
}

/**
 * hallway_draft_adopt_person:
 * @person: a person of another draft
 *
 * Finds or adds the same person here, and says of them what @person says and this draft doesn't know.
 *
 * Returns: the person's position in the draft
 */
guint
hallway_draft_adopt_person (HallwayDraft             *self,
                            const HallwayDraftPerson *person)
{
  guint position = hallway_draft_add_person (self, person->id, person->guid, person->name);

  hallway_draft_fill_person (self, position, person);
  return position;
}

/**
 * hallway_draft_add_room:
 * @name: the room's name
 *
 * Finds a room by its name, or adds one.
 *
 * Returns: (transfer none): the room, valid until the next one is added
 */
HallwayDraftRoom *
hallway_draft_add_room (HallwayDraft *self,
                        const char   *name)
{
  Draft *draft = (Draft *) self;
  guint  position;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  position = GPOINTER_TO_UINT (g_hash_table_lookup (draft->rooms, name));
  if (position == 0)
    {
      HallwayDraftRoom room = { .name = _hallway_draft_copy_string (self, name, strlen (name)) };

      g_array_append_val (self->rooms, room);
      position = self->rooms->len;
      g_hash_table_insert (draft->rooms, (char *) room.name, GUINT_TO_POINTER (position));
    }
  return &g_array_index (self->rooms, HallwayDraftRoom, position - 1);
}

/**
 * hallway_draft_add_track:
 * @name: the track's name
 *
 * Finds a track by its name, or adds one.
 *
 * Returns: (transfer none): the track, valid until the next one is added
 */
HallwayDraftTrack *
hallway_draft_add_track (HallwayDraft *self,
                         const char   *name)
{
  Draft *draft = (Draft *) self;
  guint  position;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  position = GPOINTER_TO_UINT (g_hash_table_lookup (draft->tracks, name));
  if (position == 0)
    {
      HallwayDraftTrack track = { .name = _hallway_draft_copy_string (self, name, strlen (name)) };

      g_array_append_val (self->tracks, track);
      position = self->tracks->len;
      g_hash_table_insert (draft->tracks, (char *) track.name, GUINT_TO_POINTER (position));
    }
  return &g_array_index (self->tracks, HallwayDraftTrack, position - 1);
}

/**
 * hallway_draft_get_session:
 *
 * Returns: (transfer none): the session at @position
 */
HallwayDraftSession *
hallway_draft_get_session (HallwayDraft *self,
                           guint         position)
{
  g_return_val_if_fail (self != NULL && position < self->sessions->len, NULL);

  return &g_array_index (self->sessions, HallwayDraftSession, position);
}

/**
 * hallway_draft_get_person:
 *
 * Returns: (transfer none): the person at @position
 */
HallwayDraftPerson *
hallway_draft_get_person (HallwayDraft *self,
                          guint         position)
{
  g_return_val_if_fail (self != NULL && position < self->persons->len, NULL);

  return &g_array_index (self->persons, HallwayDraftPerson, position);
}

/**
 * hallway_draft_links_equal:
 * @a: (array length=n_a): links or attachments of a session
 * @b: (array length=n_b): those of another
 *
 * Returns: whether they are the same
 */
gboolean
hallway_draft_links_equal (const HallwayDraftLink *a,
                           guint                   n_a,
                           const HallwayDraftLink *b,
                           guint                   n_b)
{
  if (n_a != n_b)
    return FALSE;

  for (guint i = 0; i < n_a; i++)
    if (g_strcmp0 (a[i].title, b[i].title) != 0 || g_strcmp0 (a[i].url, b[i].url) != 0)
      return FALSE;

  return TRUE;
}

/**
 * hallway_draft_people_equal:
 * @draft_a: a schedule
 * @a: a session of @draft_a
 * @draft_b: a schedule
 * @b: a session of @draft_b
 *
 * Returns: whether people of the same names are in both, in the same order and roles
 */
gboolean
hallway_draft_people_equal (HallwayDraft              *draft_a,
                            const HallwayDraftSession *a,
                            HallwayDraft              *draft_b,
                            const HallwayDraftSession *b)
{
  if (a->n_persons != b->n_persons)
    return FALSE;

  for (guint i = 0; i < a->n_persons; i++)
    {
      const char *name_a = hallway_draft_get_person (draft_a, a->persons[i].person)->name;
      const char *name_b = hallway_draft_get_person (draft_b, b->persons[i].person)->name;

      if (a->persons[i].role != b->persons[i].role || !g_str_equal (name_a, name_b))
        return FALSE;
    }

  return TRUE;
}
