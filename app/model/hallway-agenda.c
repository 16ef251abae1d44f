/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-private.h"

struct _HallwayAgenda
{
  HallwayArrayList parent_instance; /* of HallwayAgendaItem, by hallway_plan_compare() */

  GPtrArray       *conferences; /* (owned) (element-type HallwayConference) */
  HallwayPlan     *plan;        /* (owned): of the items */
  GArray          *overlaps;    /* (owned) (element-type HallwayOverlap) */
  GArray          *gaps;        /* (owned) (element-type HallwayGap) */
  GArray          *changes;     /* (owned) (element-type HallwayGap) */
};

G_DEFINE_FINAL_TYPE (HallwayAgenda, hallway_agenda, HALLWAY_TYPE_ARRAY_LIST)

typedef enum
{
  PROP_N_ITEMS = 1,
} HallwayAgendaProperty;

static GParamSpec *properties[PROP_N_ITEMS + 1];

enum
{
  PLAN_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GPtrArray *
get_items (HallwayAgenda *self)
{
  return hallway_array_list_get_items (HALLWAY_ARRAY_LIST (self));
}

static gboolean
is_of_conference (HallwayAgendaItem *item,
                  const char        *conference_id)
{
  return g_strcmp0 (hallway_agenda_item_get_conference_id (item), conference_id) == 0;
}

static GPtrArray *
list_entries (HallwayAgenda *self)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < get_items (self)->len; i++)
    g_ptr_array_add (entries, hallway_agenda_item_get_entry (get_items (self)->pdata[i]));
  return entries;
}

static void
clear_plan (HallwayAgenda *self)
{
  g_clear_pointer (&self->plan, hallway_plan_free);
  g_clear_pointer (&self->overlaps, g_array_unref);
  g_clear_pointer (&self->gaps, g_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
}

static void
make_plan (HallwayAgenda *self)
{
  g_autoptr (GPtrArray) entries = list_entries (self);

  clear_plan (self);
  self->plan = hallway_plan_new (entries);
  self->overlaps = hallway_plan_list_overlaps (self->plan);
  self->gaps = hallway_plan_list_gaps (self->plan);
  self->changes = hallway_plan_list_changes (self->plan);
}

/* Lists @items, which become the agenda's own. The plan must be right before anyone hears of them. */
static void
take_items (HallwayAgenda *self,
            GPtrArray     *items)
{
  g_autoptr (GPtrArray) old = hallway_array_list_exchange (HALLWAY_ARRAY_LIST (self), items);

  make_plan (self);
  hallway_array_list_announce (HALLWAY_ARRAY_LIST (self), old);
  if (items->len != old->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_signal_emit (self, signals[PLAN_CHANGED], 0);
}

static HallwaySession *
find_session (HallwayAgenda     *self,
              HallwayAgendaItem *item)
{
  if (hallway_agenda_item_get_state (item) != HALLWAY_ENTRY_PRESENT)
    return NULL;

  for (guint i = 0; i < self->conferences->len; i++)
    if (is_of_conference (item, hallway_conference_get_id (self->conferences->pdata[i])))
      return hallway_conference_find_session (self->conferences->pdata[i], hallway_agenda_item_get_key (item));
  return NULL;
}

static gboolean
find_position (HallwayAgenda *self,
               const char    *conference_id,
               const char    *key,
               guint         *position)
{
  for (guint i = 0; i < get_items (self)->len; i++)
    {
      HallwayAgendaItem *item = get_items (self)->pdata[i];

      if (is_of_conference (item, conference_id) && g_str_equal (hallway_agenda_item_get_key (item), key))
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

static GPtrArray *
copy_items (HallwayAgenda *self)
{
  return g_ptr_array_copy (get_items (self), (GCopyFunc) g_object_ref, NULL);
}

static void
insert_session (HallwayAgenda  *self,
                HallwaySession *session)
{
  GPtrArray         *items = copy_items (self);
  HallwayAgendaItem *item = _hallway_agenda_item_new (hallway_session_get_entry (session));
  guint              position = 0;

  while (position < items->len &&
         hallway_plan_compare (hallway_agenda_item_get_entry (items->pdata[position]), hallway_agenda_item_get_entry (item)) <= 0)
    position++;
  _hallway_agenda_item_set_session (item, session);
  g_ptr_array_insert (items, (int) position, item);
  take_items (self, items);
}

static void
remove_item (HallwayAgenda *self,
             guint          position)
{
  GPtrArray *items = copy_items (self);

  g_ptr_array_remove_index (items, position);
  take_items (self, items);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return hallway_plan_compare (hallway_agenda_item_get_entry (*(HallwayAgendaItem *const *) a),
                               hallway_agenda_item_get_entry (*(HallwayAgendaItem *const *) b));
}

static GHashTable *
index_items (HallwayAgenda *self)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < get_items (self)->len; i++)
    g_hash_table_insert (items, hallway_entry_make_path (hallway_agenda_item_get_entry (get_items (self)->pdata[i])), get_items (self)->pdata[i]);
  return items;
}

/* The item of an entry: the one that is there already, with the new facts, or a new one. */
static HallwayAgendaItem *
renew_item (HallwayAgenda *self,
            GHashTable    *items,
            HallwayEntry  *entry)
{
  g_autofree char   *path = hallway_entry_make_path (entry);
  HallwayAgendaItem *item = g_hash_table_lookup (items, path);

  if (item != NULL)
    {
      g_object_ref (item);
      _hallway_agenda_item_set_entry (item, entry);
    }
  else
    item = _hallway_agenda_item_new (entry);
  _hallway_agenda_item_set_session (item, find_session (self, item));
  return item;
}

static GPtrArray *
renew_items (HallwayAgenda *self,
             GPtrArray     *entries)
{
  g_autoptr (GHashTable) old = index_items (self);
  GPtrArray             *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (items, renew_item (self, old, entries->pdata[i]));
  g_ptr_array_sort (items, compare_items);
  return items;
}

static void
star_changed_cb (HallwayConference *conference,
                 HallwaySession    *session,
                 HallwayAgenda     *self)
{
  guint    position;
  gboolean present = find_position (self, hallway_conference_get_id (conference), hallway_session_get_key (session), &position);

  if (hallway_session_get_starred (session) && !present)
    insert_session (self, session);
  else if (!hallway_session_get_starred (session) && present)
    remove_item (self, position);
}

static void
hallway_agenda_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HallwayAgenda *self = HALLWAY_AGENDA (object);

  switch ((HallwayAgendaProperty) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, get_items (self)->len);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_agenda_dispose (GObject *object)
{
  HallwayAgenda *self = HALLWAY_AGENDA (object);

  for (guint i = 0; i < self->conferences->len; i++)
    g_signal_handlers_disconnect_by_func (self->conferences->pdata[i], star_changed_cb, self);
  g_ptr_array_set_size (self->conferences, 0);

  G_OBJECT_CLASS (hallway_agenda_parent_class)->dispose (object);
}

static void
hallway_agenda_finalize (GObject *object)
{
  HallwayAgenda *self = HALLWAY_AGENDA (object);

  clear_plan (self);
  g_clear_pointer (&self->conferences, g_ptr_array_unref);

  G_OBJECT_CLASS (hallway_agenda_parent_class)->finalize (object);
}

static void
hallway_agenda_class_init (HallwayAgendaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hallway_agenda_get_property;
  object_class->dispose = hallway_agenda_dispose;
  object_class->finalize = hallway_agenda_finalize;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[PLAN_CHANGED] = g_signal_new ("plan-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
}

static void
hallway_agenda_init (HallwayAgenda *self)
{
  hallway_array_list_set_up (HALLWAY_ARRAY_LIST (self), HALLWAY_TYPE_AGENDA_ITEM, g_ptr_array_new_with_free_func (g_object_unref));
  self->conferences = g_ptr_array_new_with_free_func (g_object_unref);
  make_plan (self);
}

/**
 * hallway_agenda_new:
 *
 * Returns: (transfer full): an empty agenda
 */
HallwayAgenda *
hallway_agenda_new (void)
{
  return g_object_new (HALLWAY_TYPE_AGENDA, NULL);
}

/**
 * hallway_agenda_set_entries:
 * @entries: (element-type HallwayEntry): as hallway_store_read_agenda() gives them
 *
 * Shows the agenda that the store has now. What stays keeps its item.
 */
void
hallway_agenda_set_entries (HallwayAgenda *self,
                            GPtrArray     *entries)
{
  g_return_if_fail (HALLWAY_IS_AGENDA (self));
  g_return_if_fail (entries != NULL);

  take_items (self, renew_items (self, entries));
}

/**
 * hallway_agenda_add_conference:
 *
 * Finds the sessions of @conference for the items, and follows its stars from now on.
 */
void
hallway_agenda_add_conference (HallwayAgenda     *self,
                               HallwayConference *conference)
{
  g_return_if_fail (HALLWAY_IS_AGENDA (self));
  g_return_if_fail (HALLWAY_IS_CONFERENCE (conference));

  g_ptr_array_add (self->conferences, g_object_ref (conference));
  g_signal_connect_object (conference, "star-changed", G_CALLBACK (star_changed_cb), self, 0);
  for (guint i = 0; i < get_items (self)->len; i++)
    if (is_of_conference (get_items (self)->pdata[i], hallway_conference_get_id (conference)))
      _hallway_agenda_item_set_session (get_items (self)->pdata[i], find_session (self, get_items (self)->pdata[i]));
}

/**
 * hallway_agenda_remove_conference:
 *
 * Lets go of a conference that was added. Its items stay, without their sessions.
 */
void
hallway_agenda_remove_conference (HallwayAgenda     *self,
                                  HallwayConference *conference)
{
  g_return_if_fail (HALLWAY_IS_AGENDA (self));
  g_return_if_fail (HALLWAY_IS_CONFERENCE (conference));

  g_signal_handlers_disconnect_by_func (conference, star_changed_cb, self);
  for (guint i = 0; i < get_items (self)->len; i++)
    if (is_of_conference (get_items (self)->pdata[i], hallway_conference_get_id (conference)))
      _hallway_agenda_item_set_session (get_items (self)->pdata[i], NULL);
  g_ptr_array_remove (self->conferences, conference);
}

/**
 * hallway_agenda_get_item:
 *
 * Returns: (transfer none): the item at @position
 */
HallwayAgendaItem *
hallway_agenda_get_item (HallwayAgenda *self,
                         guint          position)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA (self), NULL);
  g_return_val_if_fail (position < get_items (self)->len, NULL);

  return get_items (self)->pdata[position];
}

/**
 * hallway_agenda_find:
 * @conference_id: (nullable): %NULL for an own item of no conference
 *
 * Returns: (transfer none) (nullable): the item of a session
 */
HallwayAgendaItem *
hallway_agenda_find (HallwayAgenda *self,
                     const char    *conference_id,
                     const char    *key)
{
  guint position;

  g_return_val_if_fail (HALLWAY_IS_AGENDA (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return find_position (self, conference_id, key, &position) ? get_items (self)->pdata[position] : NULL;
}

/**
 * hallway_agenda_get_next:
 * @now: Unix time
 *
 * Returns: (transfer none) (nullable): the first item that begins at @now or later, and takes place; floating ones
 *   can't be told
 */
HallwayAgendaItem *
hallway_agenda_get_next (HallwayAgenda *self,
                         gint64         now)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA (self), NULL);

  for (guint i = 0; i < get_items (self)->len; i++)
    {
      HallwayAgendaItem *item = get_items (self)->pdata[i];

      if (hallway_plan_starts_after (hallway_agenda_item_get_entry (item), now))
        return item;
    }
  return NULL;
}

/**
 * hallway_agenda_get_overlaps:
 * @n_overlaps: (out):
 *
 * Returns: (transfer none) (array length=n_overlaps): every pair of items that overlaps, until the next "plan-changed"
 */
const HallwayOverlap *
hallway_agenda_get_overlaps (HallwayAgenda *self,
                             guint         *n_overlaps)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA (self), NULL);

  *n_overlaps = self->overlaps->len;
  return (const HallwayOverlap *) (gpointer) self->overlaps->data;
}

/**
 * hallway_agenda_get_gaps:
 * @n_gaps: (out):
 *
 * Returns: (transfer none) (array length=n_gaps): the free times between items, until the next "plan-changed"
 */
const HallwayGap *
hallway_agenda_get_gaps (HallwayAgenda *self,
                         guint         *n_gaps)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA (self), NULL);

  *n_gaps = self->gaps->len;
  return (const HallwayGap *) (gpointer) self->gaps->data;
}

/**
 * hallway_agenda_get_changes:
 * @n_changes: (out):
 *
 * Returns: (transfer none) (array length=n_changes): the tight changes of rooms, until the next "plan-changed"
 */
const HallwayGap *
hallway_agenda_get_changes (HallwayAgenda *self,
                            guint         *n_changes)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA (self), NULL);

  *n_changes = self->changes->len;
  return (const HallwayGap *) (gpointer) self->changes->data;
}

/**
 * hallway_agenda_list_clashes:
 * @entry: of any session
 *
 * Returns: (transfer full) (element-type HallwayClash): the items that @entry overlaps, with positions in this list, by time
 */
GArray *
hallway_agenda_list_clashes (HallwayAgenda *self,
                             HallwayEntry  *entry)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA (self), NULL);

  return hallway_plan_list_clashes (self->plan, entry);
}
