/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-person.h"

#include "hallway-conference-private.h"
#include "hallway-fold.h"

struct _HallwayPerson
{
  GObject                   parent_instance;

  HallwayDraft             *draft;       /* (owned): holds the facts */
  const HallwayDraftPerson *facts;       /* (unowned): of the draft */
  char                     *folded_name; /* (owned) (nullable): made when first asked for */
  GArray                   *sessions;    /* (owned) (element-type guint): their positions in the conference */
};

G_DEFINE_FINAL_TYPE (HallwayPerson, hallway_person, G_TYPE_OBJECT)

static void
hallway_person_finalize (GObject *object)
{
  HallwayPerson *self = HALLWAY_PERSON (object);

  g_clear_pointer (&self->draft, hallway_draft_unref);
  g_free (self->folded_name);
  g_array_unref (self->sessions);

  G_OBJECT_CLASS (hallway_person_parent_class)->finalize (object);
}

static void
hallway_person_class_init (HallwayPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hallway_person_finalize;
}

static void
hallway_person_init (HallwayPerson *self)
{
  self->sessions = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* The person at @position in @draft, which may not change any more. */
HallwayPerson *
_hallway_person_new (HallwayDraft *draft,
                     guint         position)
{
  HallwayPerson *self = g_object_new (HALLWAY_TYPE_PERSON, NULL);

  self->draft = hallway_draft_ref (draft);
  self->facts = hallway_draft_get_person (draft, position);
  return self;
}

/* The person may have several parts in one session; sessions come in their order. */
void
_hallway_person_add_session (HallwayPerson *self,
                             guint          position)
{
  if (self->sessions->len > 0 && g_array_index (self->sessions, guint, self->sessions->len - 1) == position)
    return;

  g_array_append_val (self->sessions, position);
}

/**
 * hallway_person_get_name:
 *
 * Returns: (transfer none): the name as it is shown
 */
const char *
hallway_person_get_name (HallwayPerson *self)
{
  g_return_val_if_fail (HALLWAY_IS_PERSON (self), NULL);

  return self->facts->name;
}

/**
 * hallway_person_get_folded_name:
 *
 * Returns: the name as hallway_fold() makes it, for comparison
 */
const char *
hallway_person_get_folded_name (HallwayPerson *self)
{
  g_return_val_if_fail (HALLWAY_IS_PERSON (self), NULL);

  if (self->folded_name == NULL)
    self->folded_name = hallway_fold (self->facts->name);
  return self->folded_name;
}

/**
 * hallway_person_get_n_sessions:
 *
 * Returns: how many sessions the person has, at least 1
 */
guint
hallway_person_get_n_sessions (HallwayPerson *self)
{
  g_return_val_if_fail (HALLWAY_IS_PERSON (self), 0);

  return self->sessions->len;
}

/**
 * hallway_person_get_session_position:
 * @number: less than hallway_person_get_n_sessions()
 *
 * Returns: the position of a session in the conference, for hallway_conference_get_session()
 */
guint
hallway_person_get_session_position (HallwayPerson *self,
                                     guint          number)
{
  g_return_val_if_fail (HALLWAY_IS_PERSON (self), 0);
  g_return_val_if_fail (number < self->sessions->len, 0);

  return g_array_index (self->sessions, guint, number);
}
