/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-slot-list.h"

#include "hallway-slot-row-private.h"

#include <string.h>

/* slots : HallwaySlotList<HallwaySlotRow>          a heading in the first row of each slot
 *  └ sessions : GListModel<HallwaySession>         sorted by hallway_session_compare(), filtered
 *
 * Rows are made when they are asked for, so that a list of 50,000 costs what is seen of it. */
struct _HallwaySlotList
{
  GObject     parent_instance;

  GListModel *sessions; /* (owned) (nullable) */
  GPtrArray  *rows;     /* (owned) (element-type HallwaySlotRow) (nullable elements): one for each session */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HallwaySlotList, hallway_slot_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

typedef enum
{
  PROP_SESSIONS = 1,
} HallwaySlotListProperty;

static GParamSpec *properties[PROP_SESSIONS + 1];

static void
clear_row (gpointer row)
{
  if (row != NULL)
    g_object_unref (row);
}

static void
update_row (HallwaySlotList *self,
            guint            position)
{
  g_autoptr (HallwaySession) previous = NULL;

  if (position >= self->rows->len || self->rows->pdata[position] == NULL)
    return;

  if (position > 0)
    previous = g_list_model_get_item (self->sessions, position - 1);
  _hallway_slot_row_follow (self->rows->pdata[position], previous);
}

static void
replace_rows (HallwaySlotList *self,
              guint            position,
              guint            n_removed,
              guint            n_added)
{
  guint n_after;

  if (n_removed > 0)
    g_ptr_array_remove_range (self->rows, position, n_removed);
  if (n_added == 0)
    return;

  n_after = self->rows->len - position;
  g_ptr_array_set_size (self->rows, (int) (self->rows->len + n_added));
  memmove (self->rows->pdata + position + n_added, self->rows->pdata + position, n_after * sizeof (gpointer));
  for (guint i = position; i < position + n_added; i++)
    self->rows->pdata[i] = NULL;
}

static void
items_changed_cb (GListModel      *sessions,
                  guint            position,
                  guint            n_removed,
                  guint            n_added,
                  HallwaySlotList *self)
{
  replace_rows (self, position, n_removed, n_added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  update_row (self, position + n_added);
}

static GType
hallway_slot_list_get_item_type (GListModel *model)
{
  return HALLWAY_TYPE_SLOT_ROW;
}

static guint
hallway_slot_list_get_n_items (GListModel *model)
{
  return HALLWAY_SLOT_LIST (model)->rows->len;
}

static gpointer
hallway_slot_list_get_item (GListModel *model,
                            guint       position)
{
  HallwaySlotList *self = HALLWAY_SLOT_LIST (model);

  if (position >= self->rows->len)
    return NULL;

  if (self->rows->pdata[position] == NULL)
    {
      g_autoptr (HallwaySession) session = g_list_model_get_item (self->sessions, position);

      self->rows->pdata[position] = _hallway_slot_row_new (session);
      update_row (self, position);
    }
  return g_object_ref (self->rows->pdata[position]);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hallway_slot_list_get_item_type;
  iface->get_n_items = hallway_slot_list_get_n_items;
  iface->get_item = hallway_slot_list_get_item;
}

static void
hallway_slot_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HallwaySlotList *self = HALLWAY_SLOT_LIST (object);

  switch ((HallwaySlotListProperty) prop_id)
    {
    case PROP_SESSIONS:
      g_value_set_object (value, self->sessions);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_slot_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HallwaySlotList *self = HALLWAY_SLOT_LIST (object);

  switch ((HallwaySlotListProperty) prop_id)
    {
    case PROP_SESSIONS:
      hallway_slot_list_set_sessions (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_slot_list_dispose (GObject *object)
{
  HallwaySlotList *self = HALLWAY_SLOT_LIST (object);

  if (self->sessions != NULL)
    g_signal_handlers_disconnect_by_func (self->sessions, items_changed_cb, self);
  g_clear_object (&self->sessions);
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (hallway_slot_list_parent_class)->dispose (object);
}

static void
hallway_slot_list_finalize (GObject *object)
{
  HallwaySlotList *self = HALLWAY_SLOT_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (hallway_slot_list_parent_class)->finalize (object);
}

static void
hallway_slot_list_class_init (HallwaySlotListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hallway_slot_list_get_property;
  object_class->set_property = hallway_slot_list_set_property;
  object_class->dispose = hallway_slot_list_dispose;
  object_class->finalize = hallway_slot_list_finalize;

  properties[PROP_SESSIONS] =
    g_param_spec_object ("sessions", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_slot_list_init (HallwaySlotList *self)
{
  self->rows = g_ptr_array_new_with_free_func (clear_row);
}

/**
 * hallway_slot_list_new:
 * @sessions: (nullable) (transfer none): a model of #HallwaySession sorted by hallway_session_compare()
 *
 * Returns: (transfer full): the rows of @sessions
 */
HallwaySlotList *
hallway_slot_list_new (GListModel *sessions)
{
  return g_object_new (HALLWAY_TYPE_SLOT_LIST, "sessions", sessions, NULL);
}

/**
 * hallway_slot_list_get_sessions:
 *
 * Returns: (transfer none) (nullable): what the rows are made from
 */
GListModel *
hallway_slot_list_get_sessions (HallwaySlotList *self)
{
  g_return_val_if_fail (HALLWAY_IS_SLOT_LIST (self), NULL);

  return self->sessions;
}

/**
 * hallway_slot_list_set_sessions:
 * @sessions: (nullable) (transfer none): sorted by hallway_session_compare()
 *
 * Shows other sessions.
 */
void
hallway_slot_list_set_sessions (HallwaySlotList *self,
                                GListModel      *sessions)
{
  guint n_removed, n_added;

  g_return_if_fail (HALLWAY_IS_SLOT_LIST (self));
  g_return_if_fail (sessions == NULL || G_IS_LIST_MODEL (sessions));

  if (self->sessions == sessions)
    return;

  if (self->sessions != NULL)
    g_signal_handlers_disconnect_by_func (self->sessions, items_changed_cb, self);
  g_set_object (&self->sessions, sessions);
  if (sessions != NULL)
    g_signal_connect_object (sessions, "items-changed", G_CALLBACK (items_changed_cb), self, 0);

  n_removed = self->rows->len;
  n_added = sessions != NULL ? g_list_model_get_n_items (sessions) : 0;
  replace_rows (self, 0, n_removed, n_added);
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_removed, n_added);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSIONS]);
}

/* What floats can't be compared with now, and what has no time begins after all else. */
static gboolean
has_begun (HallwaySlotList *self,
           guint            position,
           gint64           now)
{
  g_autoptr (HallwaySession) session = g_list_model_get_item (self->sessions, position);
  const HallwaySpan         *span = hallway_session_get_span (session);

  return hallway_span_has_start (span) && !span->floating && span->start <= now;
}

/**
 * hallway_slot_list_find_next:
 * @now: Unix time
 *
 * Returns: the position of the first session that hasn't begun yet, or the number of rows if all have
 */
guint
hallway_slot_list_find_next (HallwaySlotList *self,
                             gint64           now)
{
  guint begun = 0, next;

  g_return_val_if_fail (HALLWAY_IS_SLOT_LIST (self), 0);

  next = self->rows->len;
  while (begun < next)
    {
      guint middle = begun + (next - begun) / 2;

      if (has_begun (self, middle, now))
        begun = middle + 1;
      else
        next = middle;
    }
  return next;
}
