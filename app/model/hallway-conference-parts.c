/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-conference-private.h"

#include "hallway-fold.h"

/* What is needed while the objects are made of the entries. */
typedef struct
{
  HallwayConference      *conference; /* (unowned) */
  HallwayConferenceParts *parts;      /* (unowned): what is made */
  GHashTable             *days;       /* (owned) (element-type gint64 HallwayDay): keys belong to the entries */
  GHashTable             *rooms;      /* (owned) (element-type utf8 HallwayRoom) */
  GHashTable             *tracks;     /* (owned) (element-type utf8 HallwayTrack) */
  GHashTable             *folded;     /* (owned) (element-type utf8 GRefString): types and languages */
  HallwayDraft           *draft;      /* (unowned) (nullable): whose persons are known */
  GPtrArray              *persons;    /* (owned) (element-type HallwayPerson) (nullable elements): by position in it */
} Builder;

static HallwayRoom *
find_room (Builder    *builder,
           const char *name)
{
  HallwayRoom *room = g_hash_table_lookup (builder->rooms, name);

  if (room == NULL)
    {
      room = _hallway_room_new (name);
      g_ptr_array_add (builder->parts->rooms, room);
      g_hash_table_insert (builder->rooms, (gpointer) name, room);
    }
  return room;
}

static HallwayTrack *
find_track (Builder    *builder,
            const char *name,
            const char *color)
{
  HallwayTrack *track = g_hash_table_lookup (builder->tracks, name);

  if (track == NULL)
    {
      track = _hallway_track_new (name, color);
      g_ptr_array_add (builder->parts->tracks, track);
      g_hash_table_insert (builder->tracks, (gpointer) name, track);
    }
  return track;
}

static HallwayDay *
find_day (Builder      *builder,
          const gint64 *date)
{
  HallwayDay *day = g_hash_table_lookup (builder->days, date);

  if (day == NULL)
    {
      day = _hallway_day_new (*date);
      g_ptr_array_add (builder->parts->days, day);
      g_hash_table_insert (builder->days, (gpointer) date, day);
    }
  return day;
}

static GRefString *
find_folded (Builder    *builder,
             const char *text)
{
  GRefString *folded;

  if (text == NULL)
    return NULL;

  folded = g_hash_table_lookup (builder->folded, text);
  if (folded == NULL)
    {
      g_autofree char *plain = hallway_fold (text);

      folded = g_ref_string_new (plain);
      g_hash_table_insert (builder->folded, (gpointer) text, folded);
    }
  return folded;
}

/* Puts the persons of the draft that was read so far into the list, in the publisher's order. */
static void
end_draft (Builder *builder)
{
  for (guint i = 0; i < builder->persons->len; i++)
    if (builder->persons->pdata[i] != NULL)
      g_ptr_array_add (builder->parts->persons, builder->persons->pdata[i]);
  g_ptr_array_set_size (builder->persons, 0);
}

/* The entries of a conference share one draft (hallway-store.h), so that this is called once. */
static void
begin_draft (Builder      *builder,
             HallwayDraft *draft)
{
  end_draft (builder);
  builder->draft = draft;
  g_ptr_array_set_size (builder->persons, (int) draft->persons->len);
  for (guint i = 0; i < draft->rooms->len; i++)
    find_room (builder, g_array_index (draft->rooms, HallwayDraftRoom, i).name);
  for (guint i = 0; i < draft->tracks->len; i++)
    {
      const HallwayDraftTrack *track = &g_array_index (draft->tracks, HallwayDraftTrack, i);

      find_track (builder, track->name, track->color);
    }
}

static HallwayPerson **
list_session_persons (Builder                   *builder,
                      const HallwayDraftSession *session,
                      guint                      position)
{
  HallwayPerson **persons;

  if (session->n_persons == 0)
    return NULL;

  persons = g_new (HallwayPerson *, session->n_persons);
  for (guint i = 0; i < session->n_persons; i++)
    {
      guint           number = session->persons[i].person;
      HallwayPerson **person = (HallwayPerson **) &builder->persons->pdata[number];

      if (*person == NULL)
        *person = _hallway_person_new (builder->draft, number);
      persons[i] = g_object_ref (*person);
      _hallway_person_add_session (*person, position);
    }
  return persons;
}

static void
add_session (Builder      *builder,
             HallwayEntry *entry)
{
  GPtrArray                 *sessions = builder->parts->sessions;
  const HallwayDraftSession *session = entry->session;
  HallwaySessionParts        parts = { .conference = builder->conference, .entry = entry, .position = sessions->len };

  if (builder->draft != entry->draft)
    begin_draft (builder, entry->draft);
  if (session->day != HALLWAY_TIME_UNKNOWN)
    parts.day = find_day (builder, &session->day);
  if (session->room != NULL)
    {
      parts.room = find_room (builder, session->room);
      _hallway_room_count (parts.room);
    }
  if (session->track != NULL)
    {
      parts.track = find_track (builder, session->track, NULL);
      _hallway_track_count (parts.track);
    }
  parts.folded_type = find_folded (builder, session->type);
  parts.folded_language = find_folded (builder, session->language);
  parts.persons = list_session_persons (builder, session, parts.position);
  g_ptr_array_add (sessions, _hallway_session_new (&parts));
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  gint64 first = hallway_day_get_date (*(HallwayDay *const *) a);
  gint64 second = hallway_day_get_date (*(HallwayDay *const *) b);

  return first < second ? -1 : first > second;
}

typedef guint (*CountSessions) (gpointer part);

/* Rooms and tracks of which the schedule has no session are not shown. */
static void
leave_used (GPtrArray   **list,
            CountSessions count_sessions)
{
  g_autoptr (GPtrArray) all = *list;

  *list = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    if (count_sessions (all->pdata[i]) > 0)
      g_ptr_array_add (*list, g_object_ref (all->pdata[i]));
}

/**
 * _hallway_conference_parts_init:
 * @parts: (out caller-allocates): to be cleared with _hallway_conference_parts_clear()
 * @conference: what the sessions shall belong to
 * @entries: (element-type HallwayEntry): those that aren't on the programme are passed over
 *
 * Makes the objects of a schedule.
 */
void
_hallway_conference_parts_init (HallwayConferenceParts *parts,
                                HallwayConference      *conference,
                                GPtrArray              *entries)
{
  Builder builder = {
    .conference = conference,
    .parts = parts,
    .days = g_hash_table_new (g_int64_hash, g_int64_equal),
    .rooms = g_hash_table_new (g_str_hash, g_str_equal),
    .tracks = g_hash_table_new (g_str_hash, g_str_equal),
    .folded = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ref_string_release),
    .persons = g_ptr_array_new (),
  };

  parts->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  parts->days = g_ptr_array_new_with_free_func (g_object_unref);
  parts->rooms = g_ptr_array_new_with_free_func (g_object_unref);
  parts->tracks = g_ptr_array_new_with_free_func (g_object_unref);
  parts->persons = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    if (((HallwayEntry *) entries->pdata[i])->state == HALLWAY_ENTRY_PRESENT)
      add_session (&builder, entries->pdata[i]);
  end_draft (&builder);
  leave_used (&parts->rooms, (CountSessions) hallway_room_get_n_sessions);
  leave_used (&parts->tracks, (CountSessions) hallway_track_get_n_sessions);
  g_ptr_array_sort (parts->days, compare_days);

  g_hash_table_unref (builder.days);
  g_hash_table_unref (builder.rooms);
  g_hash_table_unref (builder.tracks);
  g_hash_table_unref (builder.folded);
  g_ptr_array_unref (builder.persons);
}

void
_hallway_conference_parts_clear (HallwayConferenceParts *parts)
{
  g_ptr_array_unref (parts->sessions);
  g_ptr_array_unref (parts->days);
  g_ptr_array_unref (parts->rooms);
  g_ptr_array_unref (parts->tracks);
  g_ptr_array_unref (parts->persons);
}
