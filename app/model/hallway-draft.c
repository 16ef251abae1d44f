/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-draft.h"

#include "hallway-fold.h"
#include "hallway-limits.h"
#include "hallway-octets.h"

#include <string.h>

#define BLOCK_SIZE (256 * 1024)
#define ALIGNMENT 8

typedef struct
{
  HallwayDraft facts; /* first: what the world sees */

  GPtrArray   *blocks; /* (owned) (element-type char): the memory of all strings and arrays */
  char        *free;   /* (unowned): unused end of the last block */
  gsize        n_free;
  GHashTable  *persons; /* (owned): identity -> position + 1 */
  GHashTable  *rooms;   /* (owned): name -> position + 1 */
  GHashTable  *tracks;  /* (owned): name -> position + 1 */
} Draft;

G_DEFINE_BOXED_TYPE (HallwayDraft, hallway_draft, hallway_draft_ref, hallway_draft_unref)

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

static char *
copy_string (Draft      *self,
             const char *text,
             gsize       length)
{
  char *copy = allocate (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
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

/* The length of a character that must not stay in a fact, at text: a control character, an embedding or override of
 * the writing direction. 0 for a character that may stay. */
static gsize
measure_unwanted (const char *text)
{
  const guchar *bytes = (const guchar *) text;

  if (bytes[0] < 0x20 || bytes[0] == 0x7f)
    return 1;
  if (bytes[0] == 0xc2 && bytes[1] >= 0x80 && bytes[1] < 0xa0)
    return 2;
  if (bytes[0] == 0xe2 && bytes[1] == 0x80 && bytes[2] >= 0xa8 && bytes[2] <= 0xae)
    return 3;
  if (bytes[0] == 0xe2 && bytes[1] == 0x81 && bytes[2] >= 0xa6 && bytes[2] <= 0xa9)
    return 3;
  if (bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf)
    return 3;
  return 0;
}

static gboolean
is_line_separator (const char *text)
{
  const guchar *bytes = (const guchar *) text;

  return bytes[0] == 0xe2 && bytes[1] == 0x80 && (bytes[2] == 0xa8 || bytes[2] == 0xa9);
}

/* The length of white space at text, a no-break space included; 0 for another character. */
static gsize
measure_space (const char *text)
{
  if (*text == ' ' || (*text >= '\t' && *text <= '\r'))
    return 1;
  if (text[0] == '\xc2' && text[1] == '\xa0')
    return 2;
  return 0;
}

static void
trim (char  *text,
      gsize *length)
{
  gsize start = 0;

  while (start < *length && measure_space (text + start) > 0)
    start += measure_space (text + start);
  for (;;)
    {
      if (*length > start && measure_space (text + *length - 1) == 1)
        *length -= 1;
      else if (*length > start + 1 && measure_space (text + *length - 2) == 2)
        *length -= 2;
      else
        break;
    }

  *length -= start;
  memmove (text, text + start, *length);
  text[*length] = '\0';
}

/* Cuts at a character's boundary. */
static gsize
limit_octets (const char *text,
              gsize       length,
              gsize       limit)
{
  if (length <= limit)
    return length;

  while (limit > 0 && ((guchar) text[limit] & 0xc0) == 0x80)
    limit--;
  return limit;
}

static gboolean
is_plain_line (const char *text,
               gsize       length)
{
  gboolean after_space = TRUE;

  if (length > HALLWAY_LIMIT_TITLE)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      guchar   byte = (guchar) text[i];
      gboolean space = byte == ' ';

      if (byte < 0x20 || byte == 0x7f || byte == 0xc2 || byte == 0xe2 || byte == 0xef || (space && after_space))
        return FALSE;
      after_space = space;
    }
  return !after_space && g_utf8_validate_len (text, length, NULL);
}

static gboolean
is_plain_text (const char *text,
               gsize       length)
{
  gboolean is_ascii = TRUE;

  if (length == 0 || length > HALLWAY_LIMIT_TEXT)
    return FALSE;
  if (measure_space (text) > 0 || (guchar) text[length - 1] <= ' ' || text[length - 1] == '\xa0')
    return FALSE;
  for (gsize i = hallway_octets_skip_printable (text, 0, length); i < length; i = hallway_octets_skip_printable (text, i + 1, length))
    {
      guchar byte = (guchar) text[i];

      if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f)
        return FALSE;
      if ((byte == 0xc2 || byte == 0xe2 || byte == 0xef) && measure_unwanted (text + i) > 0)
        return FALSE;
      is_ascii = is_ascii && byte < 0x80;
    }
  return is_ascii || g_utf8_validate_len (text, length, NULL);
}

static char *
make_valid (const char *text,
            gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);

  return g_utf8_make_valid (copy, -1);
}

/**
 * hallway_draft_take_line:
 * @text: (nullable): a title, a name, an address ... in UTF-8
 * @length: its octets, or -1 if it ends with NUL
 *
 * Copies @text into the draft's memory as one clean line: runs of white space become one space, ends are trimmed,
 * control characters and direction overrides go, and nothing is longer than HALLWAY_LIMIT_TITLE characters.
 *
 * Returns: (nullable): the line, which lives as long as the draft, or %NULL if nothing is left
 */
const char *
hallway_draft_take_line (HallwayDraft *self,
                         const char   *text,
                         gssize        length)
{
  g_autofree char *valid = NULL;
  gsize            n_octets = 0;
  glong            n_characters = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (text == NULL)
    return NULL;
  if (length < 0)
    length = (gssize) strlen (text);
  if (is_plain_line (text, (gsize) length))
    return copy_string ((Draft *) self, text, (gsize) length);

  valid = make_valid (text, (gsize) length);
  for (const char *c = valid; *c != '\0' && n_characters < HALLWAY_LIMIT_TITLE;)
    {
      gsize unwanted = measure_unwanted (c);
      gsize character = (gsize) (g_utf8_next_char (c) - c);

      if (*c == ' ' || (*c >= '\t' && *c <= '\r') || is_line_separator (c))
        {
          if (n_octets > 0 && valid[n_octets - 1] != ' ')
            valid[n_octets++] = ' ';
        }
      else if (unwanted == 0)
        {
          memmove (valid + n_octets, c, character);
          n_octets += character;
          n_characters++;
        }
      c += character;
    }
  valid[n_octets] = '\0';
  trim (valid, &n_octets);

  return n_octets > 0 ? copy_string ((Draft *) self, valid, n_octets) : NULL;
}

/**
 * hallway_draft_take_text:
 * @text: (nullable): an abstract, a biography ... in UTF-8
 * @length: its octets, or -1 if it ends with NUL
 *
 * Copies @text into the draft's memory as clean lines: "\n" ends each, outer white space is trimmed, control
 * characters and direction overrides go, and nothing is longer than HALLWAY_LIMIT_TEXT octets.
 *
 * Returns: (nullable): the text, which lives as long as the draft, or %NULL if nothing is left
 */
const char *
hallway_draft_take_text (HallwayDraft *self,
                         const char   *text,
                         gssize        length)
{
  g_autofree char *valid = NULL;
  gsize            n_octets = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (text == NULL)
    return NULL;
  if (length < 0)
    length = (gssize) strlen (text);
  if (is_plain_text (text, (gsize) length))
    return copy_string ((Draft *) self, text, (gsize) length);

  valid = make_valid (text, (gsize) length);
  for (const char *c = valid, *next; *c != '\0'; c = next)
    {
      next = g_utf8_next_char (c);
      if (*c == '\n' || *c == '\t' || measure_unwanted (c) == 0)
        {
          gsize character = (gsize) (next - c);

          memmove (valid + n_octets, c, character);
          n_octets += character;
        }
      else if ((*c == '\r' && c[1] != '\n') || is_line_separator (c))
        valid[n_octets++] = '\n';
    }
  valid[n_octets] = '\0';
  n_octets = limit_octets (valid, n_octets, HALLWAY_LIMIT_TEXT);
  trim (valid, &n_octets);

  return n_octets > 0 ? copy_string ((Draft *) self, valid, n_octets) : NULL;
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
      HallwayDraftRoom room = { .name = copy_string (draft, name, strlen (name)) };

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
      HallwayDraftTrack track = { .name = copy_string (draft, name, strlen (name)) };

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

static const char *const role_names[] = {
  [HALLWAY_ROLE_SPEAKER] = "speaker",
  [HALLWAY_ROLE_MODERATOR] = "moderator",
  [HALLWAY_ROLE_HOST] = "host",
  [HALLWAY_ROLE_PERFORMER] = "performer",
  [HALLWAY_ROLE_ORGANIZER] = "organizer",
  [HALLWAY_ROLE_OTHER] = "other",
};

static const char *const status_names[] = {
  [HALLWAY_STATUS_CONFIRMED] = "confirmed",
  [HALLWAY_STATUS_TENTATIVE] = "tentative",
  [HALLWAY_STATUS_CANCELLED] = "cancelled",
};

static const char *const basis_names[] = {
  [HALLWAY_BASIS_FLOATING] = "floating",
  [HALLWAY_BASIS_ABSOLUTE] = "absolute",
  [HALLWAY_BASIS_ZONED] = "zoned",
};

/**
 * hallway_role_to_string:
 *
 * Returns: (transfer none): the role's word in scripts and files
 */
const char *
hallway_role_to_string (HallwayRole role)
{
  g_return_val_if_fail (role < G_N_ELEMENTS (role_names), "other");

  return role_names[role];
}

/**
 * hallway_role_from_string:
 * @text: (nullable): a word of hallway_role_to_string()
 *
 * Returns: the role, HALLWAY_ROLE_OTHER for an unknown word
 */
HallwayRole
hallway_role_from_string (const char *text)
{
  for (guint role = 0; text != NULL && role < G_N_ELEMENTS (role_names); role++)
    if (g_ascii_strcasecmp (text, role_names[role]) == 0)
      return (HallwayRole) role;
  return HALLWAY_ROLE_OTHER;
}

/**
 * hallway_status_to_string:
 *
 * Returns: (transfer none): the status' word in scripts and files
 */
const char *
hallway_status_to_string (HallwayStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_names), "confirmed");

  return status_names[status];
}

/**
 * hallway_basis_to_string:
 *
 * Returns: (transfer none): the basis' word in scripts and files
 */
const char *
hallway_basis_to_string (HallwayBasis basis)
{
  g_return_val_if_fail (basis < G_N_ELEMENTS (basis_names), "floating");

  return basis_names[basis];
}

/**
 * hallway_basis_from_string:
 * @text: (nullable): a word of hallway_basis_to_string()
 *
 * Returns: the basis, HALLWAY_BASIS_FLOATING for an unknown word
 */
HallwayBasis
hallway_basis_from_string (const char *text)
{
  for (guint basis = 0; text != NULL && basis < G_N_ELEMENTS (basis_names); basis++)
    if (strcmp (text, basis_names[basis]) == 0)
      return (HallwayBasis) basis;
  return HALLWAY_BASIS_FLOATING;
}
