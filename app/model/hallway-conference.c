/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-conference-private.h"

#include "hallway-array-list.h"

/* Positions in HallwayConference.models. */
enum
{
  MODEL_SESSIONS,
  MODEL_DAYS,
  MODEL_ROOMS,
  MODEL_TRACKS,
  MODEL_PERSONS,
  N_MODELS,
};

struct _HallwayConference
{
  GObject        parent_instance;

  HallwayRecord *record;           /* (owned) */
  GPtrArray     *sessions;         /* (owned) (element-type HallwaySession): in the publisher's order */
  GHashTable    *keys;             /* (owned) (nullable) (element-type utf8 HallwaySession): made when first asked for */
  GListModel    *models[N_MODELS]; /* (owned) */
  gint64         start;            /* wall clock of the first day */
  gint64         end;              /* wall clock of the last day */
  gint64         first_instant;    /* Unix time at which the first session begins */
  gint64         last_instant;     /* Unix time at which the last one is over; both HALLWAY_TIME_UNKNOWN if all float */
  guint          n_starred;
};

G_DEFINE_FINAL_TYPE (HallwayConference, hallway_conference, G_TYPE_OBJECT)

enum
{
  STAR_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  return hallway_session_compare (*(HallwaySession *const *) a, *(HallwaySession *const *) b);
}

static void
build (HallwayConference *self,
       GPtrArray         *entries)
{
  HallwayConferenceParts parts;

  _hallway_conference_parts_init (&parts, self, entries);
  self->sessions = g_ptr_array_ref (parts.sessions);
  self->models[MODEL_SESSIONS] = hallway_array_list_new (HALLWAY_TYPE_SESSION, parts.sessions);
  self->models[MODEL_DAYS] = hallway_array_list_new (HALLWAY_TYPE_DAY, parts.days);
  self->models[MODEL_ROOMS] = hallway_array_list_new (HALLWAY_TYPE_ROOM, parts.rooms);
  self->models[MODEL_TRACKS] = hallway_array_list_new (HALLWAY_TYPE_TRACK, parts.tracks);
  self->models[MODEL_PERSONS] = hallway_array_list_new (HALLWAY_TYPE_PERSON, parts.persons);
  _hallway_conference_parts_clear (&parts);

  for (guint i = 0; i < self->sessions->len; i++)
    if (hallway_session_get_starred (self->sessions->pdata[i]))
      self->n_starred++;
}

/* Of what floats there are none. A session of unknown length is over when it begins. */
static void
find_instants (HallwayConference *self)
{
  self->first_instant = HALLWAY_TIME_UNKNOWN;
  self->last_instant = HALLWAY_TIME_UNKNOWN; /* is less than any other */
  for (guint i = 0; i < self->sessions->len; i++)
    {
      HallwaySpan span = hallway_span_resolve (hallway_session_get_span (self->sessions->pdata[i]), hallway_conference_get_zone (self));
      gint64      end = hallway_span_has_end (&span) ? hallway_span_get_end (&span) : span.start;

      if (span.floating || !hallway_span_has_start (&span))
        continue;
      if (self->first_instant == HALLWAY_TIME_UNKNOWN || span.start < self->first_instant)
        self->first_instant = span.start;
      self->last_instant = MAX (self->last_instant, end);
    }
}

/* The record's dates, or else those of the days that there are. */
static void
find_dates (HallwayConference *self)
{
  guint n_days = g_list_model_get_n_items (self->models[MODEL_DAYS]);

  self->start = self->record->start;
  self->end = self->record->end;
  if (n_days == 0)
    return;
  if (self->start == HALLWAY_TIME_UNKNOWN)
    {
      g_autoptr (HallwayDay) first = g_list_model_get_item (self->models[MODEL_DAYS], 0);

      self->start = hallway_day_get_date (first);
    }
  if (self->end == HALLWAY_TIME_UNKNOWN)
    {
      g_autoptr (HallwayDay) last = g_list_model_get_item (self->models[MODEL_DAYS], n_days - 1);

      self->end = hallway_day_get_date (last);
    }
}

static void
hallway_conference_dispose (GObject *object)
{
  HallwayConference *self = HALLWAY_CONFERENCE (object);

  for (guint i = 0; self->sessions != NULL && i < self->sessions->len; i++)
    _hallway_session_forget (self->sessions->pdata[i]);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->models); i++)
    g_clear_object (&self->models[i]);

  G_OBJECT_CLASS (hallway_conference_parent_class)->dispose (object);
}

static void
hallway_conference_finalize (GObject *object)
{
  HallwayConference *self = HALLWAY_CONFERENCE (object);

  g_clear_pointer (&self->record, hallway_record_unref);

  G_OBJECT_CLASS (hallway_conference_parent_class)->finalize (object);
}

static void
hallway_conference_class_init (HallwayConferenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hallway_conference_dispose;
  object_class->finalize = hallway_conference_finalize;

  signals[STAR_CHANGED] = g_signal_new ("star-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, HALLWAY_TYPE_SESSION);
}

static void
hallway_conference_init (HallwayConference *self)
{
}

/* A session of the conference was starred or unstarred. */
void
_hallway_conference_take_star (HallwayConference *self,
                               HallwaySession    *session)
{
  if (hallway_session_get_starred (session))
    self->n_starred++;
  else
    self->n_starred--;
  g_signal_emit (self, signals[STAR_CHANGED], 0, session);
}

/**
 * hallway_conference_new:
 * @entries: (element-type HallwayEntry): as hallway_store_read() gives them; those that aren't on the programme are
 *   passed over
 *
 * Makes the objects of a schedule. They borrow the strings of the entries.
 *
 * Returns: (transfer full): the conference
 */
HallwayConference *
hallway_conference_new (HallwayRecord *record,
                        GPtrArray     *entries)
{
  HallwayConference *self;

  g_return_val_if_fail (record != NULL && entries != NULL, NULL);

  self = g_object_new (HALLWAY_TYPE_CONFERENCE, NULL);
  self->record = hallway_record_ref (record);
  build (self, entries);
  find_instants (self);
  find_dates (self);
  return self;
}

/**
 * hallway_conference_get_record:
 *
 * Returns: (transfer none): what the store knows of it
 */
HallwayRecord *
hallway_conference_get_record (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  return self->record;
}

/**
 * hallway_conference_get_id:
 *
 * Returns: (transfer none): its id among all conferences
 */
const char *
hallway_conference_get_id (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  return self->record->id;
}

/**
 * hallway_conference_get_title:
 *
 * Returns: (transfer none): its title
 */
const char *
hallway_conference_get_title (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  return self->record->title;
}

/**
 * hallway_conference_get_zone:
 *
 * Returns: (transfer none) (nullable): the zone, if one is known
 */
HallwayZone *
hallway_conference_get_zone (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  return self->record->zone;
}

/**
 * hallway_conference_get_basis:
 *
 * Returns: what its times rest on
 */
HallwayBasis
hallway_conference_get_basis (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), HALLWAY_BASIS_FLOATING);

  return self->record->basis;
}

/**
 * hallway_conference_get_instants:
 * @first: (out): Unix time at which the first session begins
 * @last: (out): Unix time at which the last one is over
 *
 * Tells between which instants the sessions take place, as far as these are known.
 *
 * Returns: whether any is; of what floats none are
 */
gboolean
hallway_conference_get_instants (HallwayConference *self,
                                 gint64            *first,
                                 gint64            *last)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), FALSE);

  *first = self->first_instant;
  *last = self->last_instant;
  return self->first_instant != HALLWAY_TIME_UNKNOWN;
}

/**
 * hallway_conference_get_start:
 *
 * Returns: wall clock of the first day's midnight, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_conference_get_start (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), HALLWAY_TIME_UNKNOWN);

  return self->start;
}

/**
 * hallway_conference_get_end:
 *
 * Returns: wall clock of the last day's midnight, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_conference_get_end (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), HALLWAY_TIME_UNKNOWN);

  return self->end;
}

/**
 * hallway_conference_get_n_starred:
 *
 * Returns: how many of its sessions are starred
 */
guint
hallway_conference_get_n_starred (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), 0);

  return self->n_starred;
}

/**
 * hallway_conference_get_sessions:
 *
 * Returns: (transfer none): a model of #HallwaySession in the publisher's order
 */
GListModel *
hallway_conference_get_sessions (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  return self->models[MODEL_SESSIONS];
}

/**
 * hallway_conference_get_days:
 *
 * Returns: (transfer none): a model of #HallwayDay by date
 */
GListModel *
hallway_conference_get_days (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  return self->models[MODEL_DAYS];
}

/**
 * hallway_conference_get_rooms:
 *
 * Returns: (transfer none): a model of #HallwayRoom in the publisher's order
 */
GListModel *
hallway_conference_get_rooms (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  return self->models[MODEL_ROOMS];
}

/**
 * hallway_conference_get_tracks:
 *
 * Returns: (transfer none): a model of #HallwayTrack in the publisher's order
 */
GListModel *
hallway_conference_get_tracks (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  return self->models[MODEL_TRACKS];
}

/**
 * hallway_conference_get_persons:
 *
 * Returns: (transfer none): a model of #HallwayPerson in the publisher's order
 */
GListModel *
hallway_conference_get_persons (HallwayConference *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  return self->models[MODEL_PERSONS];
}

/**
 * hallway_conference_get_session:
 *
 * Returns: (transfer none): the session at @position in the publisher's order
 */
HallwaySession *
hallway_conference_get_session (HallwayConference *self,
                                guint              position)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);
  g_return_val_if_fail (position < self->sessions->len, NULL);

  return self->sessions->pdata[position];
}

/**
 * hallway_conference_find_session:
 *
 * Returns: (transfer none) (nullable): the session with that key
 */
HallwaySession *
hallway_conference_find_session (HallwayConference *self,
                                 const char        *key)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (self->keys == NULL)
    {
      self->keys = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->sessions->len; i++)
        {
          HallwaySession *session = self->sessions->pdata[i];

          g_hash_table_insert (self->keys, (gpointer) hallway_session_get_key (session), session);
        }
    }
  return g_hash_table_lookup (self->keys, key);
}

/**
 * hallway_conference_list_sessions_of:
 *
 * Returns: (transfer full): a model of the #HallwaySession that @person takes part in, by time
 */
GListModel *
hallway_conference_list_sessions_of (HallwayConference *self,
                                     HallwayPerson     *person)
{
  g_autoptr (GPtrArray) sessions = NULL;

  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), NULL);

  sessions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < hallway_person_get_n_sessions (person); i++)
    {
      guint position = hallway_person_get_session_position (person, i);

      g_ptr_array_add (sessions, g_object_ref (self->sessions->pdata[position]));
    }
  g_ptr_array_sort (sessions, compare_sessions);
  return hallway_array_list_new (HALLWAY_TYPE_SESSION, sessions);
}

/**
 * hallway_conference_set_starred_keys:
 * @keys: (array zero-terminated=1): of all sessions that are starred; those of others are passed over
 *
 * Shows the stars that the store has now.
 */
void
hallway_conference_set_starred_keys (HallwayConference *self,
                                     const char *const *keys)
{
  g_autoptr (GHashTable) starred = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (HALLWAY_IS_CONFERENCE (self));

  for (guint i = 0; keys[i] != NULL; i++)
    g_hash_table_add (starred, (gpointer) keys[i]);
  for (guint i = 0; i < self->sessions->len; i++)
    {
      HallwaySession *session = self->sessions->pdata[i];

      hallway_session_set_starred (session, g_hash_table_contains (starred, hallway_session_get_key (session)));
    }
}
