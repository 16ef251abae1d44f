/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-session.h"

#include "hallway-conference-private.h"

struct _HallwaySession
{
  GObject            parent_instance;

  HallwayConference *conference;      /* (unowned) (nullable): forgotten when it goes */
  HallwayEntry      *entry;           /* (owned): holds the facts */
  HallwayDay        *day;             /* (owned) (nullable) */
  HallwayRoom       *room;            /* (owned) (nullable) */
  HallwayTrack      *track;           /* (owned) (nullable) */
  GRefString        *folded_type;     /* (owned) (nullable) */
  GRefString        *folded_language; /* (owned) (nullable) */
  HallwayPerson    **persons;         /* (owned): one for each participation */
  guint              position;
  gboolean           starred;
};

G_DEFINE_FINAL_TYPE (HallwaySession, hallway_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_STARRED = 1,
} HallwaySessionProperty;

static GParamSpec *properties[PROP_STARRED + 1];

static HallwayZone *
get_zone (HallwaySession *self)
{
  return hallway_entry_get_zone (self->entry);
}

static void
hallway_session_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HallwaySession *self = HALLWAY_SESSION (object);

  switch ((HallwaySessionProperty) prop_id)
    {
    case PROP_STARRED:
      g_value_set_boolean (value, self->starred);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_session_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HallwaySession *self = HALLWAY_SESSION (object);

  switch ((HallwaySessionProperty) prop_id)
    {
    case PROP_STARRED:
      hallway_session_set_starred (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_session_finalize (GObject *object)
{
  HallwaySession *self = HALLWAY_SESSION (object);

  for (guint i = 0; i < self->entry->session->n_persons; i++)
    g_object_unref (self->persons[i]);
  g_free (self->persons);
  g_clear_object (&self->day);
  g_clear_object (&self->room);
  g_clear_object (&self->track);
  g_clear_pointer (&self->folded_type, g_ref_string_release);
  g_clear_pointer (&self->folded_language, g_ref_string_release);
  g_clear_pointer (&self->entry, hallway_entry_unref);

  G_OBJECT_CLASS (hallway_session_parent_class)->finalize (object);
}

static void
hallway_session_class_init (HallwaySessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hallway_session_get_property;
  object_class->set_property = hallway_session_set_property;
  object_class->finalize = hallway_session_finalize;

  properties[PROP_STARRED] =
    g_param_spec_boolean ("starred", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_session_init (HallwaySession *self)
{
}

HallwaySession *
_hallway_session_new (const HallwaySessionParts *parts)
{
  HallwaySession *self = g_object_new (HALLWAY_TYPE_SESSION, NULL);

  self->conference = parts->conference;
  self->entry = hallway_entry_ref (parts->entry);
  self->position = parts->position;
  g_set_object (&self->day, parts->day);
  g_set_object (&self->room, parts->room);
  g_set_object (&self->track, parts->track);
  self->folded_type = parts->folded_type != NULL ? g_ref_string_acquire (parts->folded_type) : NULL;
  self->folded_language = parts->folded_language != NULL ? g_ref_string_acquire (parts->folded_language) : NULL;
  self->persons = parts->persons;
  self->starred = parts->entry->starred;
  return self;
}

/* The conference goes; whoever still holds the session keeps its facts. */
void
_hallway_session_forget (HallwaySession *self)
{
  self->conference = NULL;
}

/**
 * hallway_session_get_conference:
 *
 * Returns: (nullable) (transfer none): the conference, or %NULL once it is gone
 */
HallwayConference *
hallway_session_get_conference (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->conference;
}

/**
 * hallway_session_get_entry:
 *
 * Returns: (transfer none): the facts as the store gave them; its star is that of that time
 */
HallwayEntry *
hallway_session_get_entry (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->entry;
}

/**
 * hallway_session_get_key:
 *
 * Returns: (transfer none): its key within its conference
 */
const char *
hallway_session_get_key (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->entry->session->key;
}

/**
 * hallway_session_get_title:
 *
 * Returns: (transfer none): its title
 */
const char *
hallway_session_get_title (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->entry->session->title;
}

/**
 * hallway_session_get_subtitle:
 *
 * Returns: (nullable):
 */
const char *
hallway_session_get_subtitle (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->entry->session->subtitle;
}

/**
 * hallway_session_get_span:
 *
 * Returns: (transfer none): when it takes place, in the zone of its conference if that is known
 */
const HallwaySpan *
hallway_session_get_span (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return &self->entry->session->span;
}

/**
 * hallway_session_get_day:
 *
 * Returns: (nullable) (transfer none): the day that it belongs to, if its time is known
 */
HallwayDay *
hallway_session_get_day (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->day;
}

/**
 * hallway_session_get_room:
 *
 * Returns: (nullable) (transfer none):
 */
HallwayRoom *
hallway_session_get_room (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->room;
}

/**
 * hallway_session_get_track:
 *
 * Returns: (nullable) (transfer none):
 */
HallwayTrack *
hallway_session_get_track (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->track;
}

/**
 * hallway_session_get_room_name:
 *
 * Returns: (nullable):
 */
const char *
hallway_session_get_room_name (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->entry->session->room;
}

/**
 * hallway_session_get_track_name:
 *
 * Returns: (nullable):
 */
const char *
hallway_session_get_track_name (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->entry->session->track;
}

/**
 * hallway_session_get_type_name:
 *
 * Returns: (nullable): "Lightning talk"
 */
const char *
hallway_session_get_type_name (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->entry->session->type;
}

/**
 * hallway_session_get_folded_type_name:
 *
 * Returns: (nullable): the type as hallway_fold() makes it, for comparison
 */
const char *
hallway_session_get_folded_type_name (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->folded_type;
}

/**
 * hallway_session_get_language:
 *
 * Returns: (nullable): as the publisher writes it: "en", "de-DE"
 */
const char *
hallway_session_get_language (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->entry->session->language;
}

/**
 * hallway_session_get_folded_language:
 *
 * Returns: (nullable): the language as hallway_fold() makes it, for comparison
 */
const char *
hallway_session_get_folded_language (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  return self->folded_language;
}

/**
 * hallway_session_get_status:
 *
 * Returns: whether it takes place
 */
HallwayStatus
hallway_session_get_status (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), HALLWAY_STATUS_CONFIRMED);

  return self->entry->session->status;
}

/**
 * hallway_session_get_n_persons:
 *
 * Returns: how many people have a part in it
 */
guint
hallway_session_get_n_persons (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), 0);

  return self->entry->session->n_persons;
}

/**
 * hallway_session_get_person:
 * @number: less than hallway_session_get_n_persons()
 *
 * Returns: (transfer none): who takes part, in the publisher's order
 */
HallwayPerson *
hallway_session_get_person (HallwaySession *self,
                            guint           number)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);
  g_return_val_if_fail (number < self->entry->session->n_persons, NULL);

  return self->persons[number];
}

/**
 * hallway_session_dup_people:
 *
 * Returns: (transfer full) (nullable): the names of those who take part, "A, B", or %NULL if there are none
 */
char *
hallway_session_dup_people (HallwaySession *self)
{
  GString *people;

  g_return_val_if_fail (HALLWAY_IS_SESSION (self), NULL);

  if (self->entry->session->n_persons == 0)
    return NULL;

  people = g_string_new (hallway_person_get_name (self->persons[0]));
  for (guint i = 1; i < self->entry->session->n_persons; i++)
    g_string_append_printf (people, ", %s", hallway_person_get_name (self->persons[i]));
  return g_string_free (people, FALSE);
}

/**
 * hallway_session_is_running:
 * @now: Unix time
 *
 * Returns: whether it has begun and isn't over; never of a floating session
 */
gboolean
hallway_session_is_running (HallwaySession *self,
                            gint64          now)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), FALSE);

  return hallway_span_contains (hallway_session_get_span (self), now, get_zone (self));
}

/**
 * hallway_session_is_over:
 * @now: Unix time
 *
 * Returns: whether it has ended, or began and is of unknown length; never of a floating session
 */
gboolean
hallway_session_is_over (HallwaySession *self,
                         gint64          now)
{
  HallwaySpan span;

  g_return_val_if_fail (HALLWAY_IS_SESSION (self), FALSE);

  span = hallway_span_resolve (hallway_session_get_span (self), get_zone (self));
  if (span.floating || !hallway_span_has_start (&span))
    return FALSE;
  return (hallway_span_has_end (&span) ? hallway_span_get_end (&span) : span.start) <= now;
}

/**
 * hallway_session_compare:
 *
 * Orders by time, then as the publisher does; sessions without a start come last.
 *
 * Returns: less than, equal to or more than 0
 */
int
hallway_session_compare (HallwaySession *a,
                         HallwaySession *b)
{
  int order = hallway_span_compare (hallway_session_get_span (a), hallway_session_get_span (b));

  if (order != 0)
    return order;
  return a->position < b->position ? -1 : a->position > b->position;
}

/**
 * hallway_session_get_starred:
 *
 * Returns: whether the user wants to go
 */
gboolean
hallway_session_get_starred (HallwaySession *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION (self), FALSE);

  return self->starred;
}

/**
 * hallway_session_set_starred:
 *
 * Shows a star or its absence. What the store keeps is changed by hallway_store_set_starred_async().
 */
void
hallway_session_set_starred (HallwaySession *self,
                             gboolean        starred)
{
  g_return_if_fail (HALLWAY_IS_SESSION (self));

  starred = !!starred;
  if (self->starred == starred)
    return;

  self->starred = starred;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STARRED]);
  if (self->conference != NULL)
    _hallway_conference_take_star (self->conference, self);
}
