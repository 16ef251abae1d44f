/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-session-list.h"

#include "hallway-format.h"
#include "hallway-session-menu.h"
#include "hallway-session-row.h"
#include "model/hallway-slot-list.h"

#include <adwaita.h>

/* selection : GtkSingleSelection<HallwaySlotRow>
 *  └ shown : GtkSliceListModel<HallwaySlotRow>   one screen at first, grows with each frame
 *     └ slots : HallwaySlotList<HallwaySlotRow>
 *        └ sessions : GListModel<HallwaySession> of the page
 *
 * GtkListView 4.8 makes about 205 rows at once; the slice lets the first frame make do with a screen of them. */
struct _HallwaySessionList
{
  GtkWidget           parent_instance;

  HallwaySlotList    *slots;     /* (owned) */
  GtkSliceListModel  *shown;     /* (owned) */
  GtkSingleSelection *selection; /* (owned) */
  GPtrArray          *rows;      /* (owned) (element-type HallwaySessionRow): bound now, not referenced */
  GPtrArray          *made;      /* (owned) (element-type HallwaySessionRow): all, also those that have no place now */
  HallwaySlotRow     *next;      /* (owned) (nullable): below the line of now */
  GtkWidget          *menu;      /* (unowned) (nullable): child, made when it is needed */
  gint64              now;       /* Unix time */
  HallwayZone        *zone;      /* (owned) (nullable): that times are shown in, NULL for the conference's */
  HallwayWords       *words;     /* (owned) (nullable): what was searched */
  gboolean            dims_past;
  gboolean            with_days;
  gboolean            is_quiet; /* the selection is being changed by the program */
  guint               grow_id;  /* tick callback */
  HallwaySession     *top;      /* (owned) (nullable): to be brought to the top */
  guint               top_id;   /* tick callback that does */
  guint               n_tries;  /* frames that it has taken */

  GtkScrolledWindow  *scroller; /* (unowned): template child */
  GtkListView        *view;     /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwaySessionList, hallway_session_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define FIRST_ROWS 16
#define ROWS_PER_FRAME 10
#define MOST_TRIES 8    /* frames until what follows a session fills the rest of the screen, or never does */
#define ALL_AT_ONCE 240 /* rows beyond what GtkListView makes widgets for */

static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  HallwaySessionList *self = HALLWAY_SESSION_LIST (widget);
  guint               n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->slots));
  guint               size = gtk_slice_list_model_get_size (self->shown);

  gtk_slice_list_model_set_size (self->shown, size < ALL_AT_ONCE ? size + ROWS_PER_FRAME : MAX (n_rows, size));
  if (gtk_slice_list_model_get_size (self->shown) < n_rows)
    return G_SOURCE_CONTINUE;

  self->grow_id = 0;
  return G_SOURCE_REMOVE;
}

static void
start_to_grow (HallwaySessionList *self)
{
  if (self->grow_id == 0)
    self->grow_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

/* Rows that aren't in the slice yet can't be scrolled to. */
static void
show_at_least (HallwaySessionList *self,
               guint               n_rows)
{
  if (gtk_slice_list_model_get_size (self->shown) < n_rows)
    gtk_slice_list_model_set_size (self->shown, n_rows + FIRST_ROWS);
}

static HallwaySession *
get_session (HallwaySessionList *self,
             guint               position)
{
  g_autoptr (HallwaySlotRow) slot_row = g_list_model_get_item (G_LIST_MODEL (self->slots), position);

  return slot_row != NULL ? hallway_slot_row_get_session (slot_row) : NULL;
}

static gboolean
is_at (GListModel     *sessions,
       guint           position,
       HallwaySession *session)
{
  g_autoptr (HallwaySession) there = g_list_model_get_item (sessions, position);

  return there == session;
}

static void
selection_changed_cb (HallwaySessionList *self)
{
  guint           position = gtk_single_selection_get_selected (self->selection);
  HallwaySession *session = position != GTK_INVALID_LIST_POSITION ? get_session (self, position) : NULL;

  if (session != NULL && !self->is_quiet)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, session);
}

static void
row_activated_cb (HallwaySessionList *self,
                  guint               position)
{
  HallwaySession *session = get_session (self, position);

  if (session != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
}

/* A click selects by GTK's own gesture when it is pressed; it opens when it is released. */
static void
row_released_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 gpointer         user_data)
{
  GtkWidget      *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget      *self = gtk_widget_get_ancestor (row, HALLWAY_TYPE_SESSION_LIST);
  HallwaySession *session = hallway_session_row_get_session (HALLWAY_SESSION_ROW (row));

  if (self != NULL && session != NULL && gtk_widget_contains (row, x, y))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
}

static GtkWidget *
make_row (void)
{
  GtkWidget  *row = g_object_ref_sink (hallway_session_row_new ());
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect (gesture, "released", G_CALLBACK (row_released_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));
  return row;
}

/* A list item goes with what it shows when the list becomes shorter; its row is kept for the next one, which saves most of
 * the time that a row takes. */
static GtkWidget *
find_spare_row (HallwaySessionList *self)
{
  for (guint i = 0; i < self->made->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->made, i);

      if (gtk_widget_get_parent (row) == NULL)
        return row;
    }
  return NULL;
}

static void
row_set_up_cb (HallwaySessionList *self,
               GtkListItem        *item)
{
  GtkWidget *row = find_spare_row (self);

  if (row == NULL)
    {
      row = make_row ();
      g_ptr_array_add (self->made, row);
    }
  gtk_list_item_set_child (item, row);
}

/* The line of now stands between what has begun and what hasn't, in a list by time. */
static HallwaySlotRow *
find_next (HallwaySessionList *self)
{
  guint next = hallway_slot_list_find_next (self->slots, self->now);

  if (!self->dims_past || self->with_days || next == 0)
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->slots), next);
}

static void
show_now_line (HallwaySessionList *self,
               HallwaySessionRow  *row)
{
  HallwaySpan      span;
  g_autofree char *clock = NULL;

  if (self->next == NULL || hallway_session_row_get_slot_row (row) != self->next)
    return hallway_session_row_set_now_line (row, NULL);

  span = hallway_span_seen_in (hallway_session_get_span (hallway_session_row_get_session (row)), self->zone);
  clock = hallway_format_clock (hallway_span_get_wall (&span) + self->now - span.start);
  hallway_session_row_set_now_line (row, clock);
}

static void
update_now_line (HallwaySessionList *self)
{
  g_clear_object (&self->next);
  self->next = find_next (self);
  for (guint i = 0; i < self->rows->len; i++)
    show_now_line (self, g_ptr_array_index (self->rows, i));
}

static void
row_bound_cb (HallwaySessionList *self,
              GtkListItem        *item)
{
  HallwaySessionRow *row = HALLWAY_SESSION_ROW (gtk_list_item_get_child (item));

  hallway_session_row_set_zone (row, self->zone);
  hallway_session_row_set_words (row, self->words);
  hallway_session_row_set_slot_row (row, gtk_list_item_get_item (item), self->with_days);
  hallway_session_row_set_now (row, self->now, self->dims_past);
  show_now_line (self, row);
  g_ptr_array_add (self->rows, row);
}

static void
row_unbound_cb (HallwaySessionList *self,
                GtkListItem        *item)
{
  HallwaySessionRow *row = HALLWAY_SESSION_ROW (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->rows, row);
  hallway_session_row_set_slot_row (row, NULL, FALSE);
}

static void
slots_changed_cb (HallwaySessionList *self)
{
  start_to_grow (self);
  update_now_line (self);
}

static HallwaySessionRow *
find_row_at (HallwaySessionList *self,
             double              x,
             double              y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget != NULL ? (HallwaySessionRow *) gtk_widget_get_ancestor (widget, HALLWAY_TYPE_SESSION_ROW) : NULL;
}

static HallwaySessionRow *
find_focused_row (HallwaySessionList *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  if (HALLWAY_IS_SESSION_ROW (child))
    return HALLWAY_SESSION_ROW (child);
  return (HallwaySessionRow *) gtk_widget_get_ancestor (focus, HALLWAY_TYPE_SESSION_ROW);
}

static void
show_menu (HallwaySessionList *self,
           HallwaySessionRow  *row,
           const GdkRectangle *place)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = hallway_session_menu_new (hallway_session_row_get_session (row));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
show_menu_at (HallwaySessionList *self,
              GtkGesture         *gesture,
              double              x,
              double              y)
{
  HallwaySessionRow *row = find_row_at (self, x, y);

  if (row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, row, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
secondary_pressed_cb (HallwaySessionList *self,
                      int                 n_press,
                      double              x,
                      double              y,
                      GtkGesture         *gesture)
{
  show_menu_at (self, gesture, x, y);
}

static void
long_pressed_cb (HallwaySessionList *self,
                 double              x,
                 double              y,
                 GtkGesture         *gesture)
{
  show_menu_at (self, gesture, x, y);
}

static gboolean
menu_asked_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  HallwaySessionList *self = HALLWAY_SESSION_LIST (widget);
  HallwaySessionRow  *row = find_focused_row (self);
  graphene_rect_t     bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), widget, &bounds))
    return FALSE;

  show_menu (self, row, &(GdkRectangle){ (int) (bounds.origin.x + bounds.size.width / 2), (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
  return TRUE;
}

static void
add_menu_gestures (HallwaySessionList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (secondary_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
make_models (HallwaySessionList *self)
{
  self->slots = hallway_slot_list_new (NULL);
  self->shown = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->slots)), 0, FIRST_ROWS);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  g_signal_connect_object (self->slots, "items-changed", G_CALLBACK (slots_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
make_factory (HallwaySessionList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bound_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbound_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
}

static void
hallway_session_list_dispose (GObject *object)
{
  HallwaySessionList *self = HALLWAY_SESSION_LIST (object);

  if (self->grow_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->grow_id);
  self->grow_id = 0;
  if (self->top_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->top_id);
  self->top_id = 0;
  g_clear_object (&self->top);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_SESSION_LIST);
  g_clear_object (&self->next);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->slots);

  G_OBJECT_CLASS (hallway_session_list_parent_class)->dispose (object);
}

static void
hallway_session_list_finalize (GObject *object)
{
  g_clear_pointer (&HALLWAY_SESSION_LIST (object)->rows, g_ptr_array_unref);
  g_clear_pointer (&HALLWAY_SESSION_LIST (object)->made, g_ptr_array_unref);
  g_clear_pointer (&HALLWAY_SESSION_LIST (object)->zone, hallway_zone_unref);
  g_clear_pointer (&HALLWAY_SESSION_LIST (object)->words, hallway_words_unref);

  G_OBJECT_CLASS (hallway_session_list_parent_class)->finalize (object);
}

static void
hallway_session_list_class_init (HallwaySessionListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_session_list_dispose;
  object_class->finalize = hallway_session_list_finalize;

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, HALLWAY_TYPE_SESSION);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, HALLWAY_TYPE_SESSION);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-session-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionList, scroller);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionList, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_asked_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_asked_cb, NULL);
}

static void
hallway_session_list_init (HallwaySessionList *self)
{
  self->rows = g_ptr_array_new ();
  self->made = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  make_models (self);
  make_factory (self);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  add_menu_gestures (self);
}

/**
 * hallway_session_list_set_sessions:
 * @sessions: (nullable) (element-type HallwaySession): sorted by hallway_session_compare()
 *
 * Sets the sessions to list.
 */
void
hallway_session_list_set_sessions (HallwaySessionList *self,
                                   GListModel         *sessions)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  hallway_session_list_restart (self);
  hallway_slot_list_set_sessions (self->slots, sessions);
}

/**
 * hallway_session_list_set_words:
 * @words: (nullable): what is searched, %NULL for no search
 *
 * Emphasises what was found in the rows made from now on, and says so when it is in a text that they don't show; the list is
 * expected to change right after.
 */
void
hallway_session_list_set_words (HallwaySessionList *self,
                                const char         *words)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  g_clear_pointer (&self->words, hallway_words_unref);
  self->words = words != NULL ? hallway_words_new (words) : NULL;
}

/**
 * hallway_session_list_set_with_days:
 * @with_days: whether headings name the day
 *
 * Sets what the rows made from now on show as their heading; the list is expected to change right after.
 */
void
hallway_session_list_set_with_days (HallwaySessionList *self,
                                    gboolean            with_days)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  self->with_days = with_days;
}

/**
 * hallway_session_list_set_zone:
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Makes all rows anew with their times in @zone, also when only the form of times is another.
 */
void
hallway_session_list_set_zone (HallwaySessionList *self,
                               HallwayZone        *zone)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  g_clear_pointer (&self->zone, hallway_zone_unref);
  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
  make_factory (self);
}

/**
 * hallway_session_list_set_now:
 * @now: Unix time
 * @dims_past: whether what is over is dimmed
 *
 * Shows which sessions run and which are over.
 */
void
hallway_session_list_set_now (HallwaySessionList *self,
                              gint64              now,
                              gboolean            dims_past)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  self->now = now;
  self->dims_past = dims_past;
  for (guint i = 0; i < self->rows->len; i++)
    hallway_session_row_set_now (g_ptr_array_index (self->rows, i), now, dims_past);
  update_now_line (self);
}

/**
 * hallway_session_list_restart:
 *
 * Goes back to one screen of rows, at the top. To be called before the sessions change altogether, since the work is
 * done once for what is there at that time.
 */
void
hallway_session_list_restart (HallwaySessionList *self)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  self->n_tries = MOST_TRIES;
  self->is_quiet = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->is_quiet = FALSE;
  gtk_slice_list_model_set_size (self->shown, FIRST_ROWS);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  start_to_grow (self);
}

static guint
find_position (HallwaySessionList *self,
               HallwaySession     *session)
{
  GListModel *sessions = hallway_slot_list_get_sessions (self->slots);
  guint       n_sessions = sessions != NULL ? g_list_model_get_n_items (sessions) : 0;

  for (guint position = 0; session != NULL && position < n_sessions; position++)
    if (is_at (sessions, position, session))
      return position;

  return GTK_INVALID_LIST_POSITION;
}

static void
scroll_to (HallwaySessionList *self,
           guint               position)
{
  show_at_least (self, position + 1);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * hallway_session_list_select:
 * @session: (nullable): a session
 *
 * Selects @session and brings it into view, or unselects all when it isn't in the list. Emits no "selected".
 */
void
hallway_session_list_select (HallwaySessionList *self,
                             HallwaySession     *session)
{
  guint position;

  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  position = find_position (self, session);
  self->is_quiet = TRUE;
  if (position != GTK_INVALID_LIST_POSITION)
    show_at_least (self, position + 1);
  gtk_single_selection_set_selected (self->selection, position);
  self->is_quiet = FALSE;

  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

static GtkWidget *
find_selected_item (HallwaySessionList *self)
{
  gpointer selected = gtk_single_selection_get_selected_item (self->selection);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (selected != NULL && HALLWAY_IS_SESSION_ROW (row) && hallway_session_row_get_slot_row (HALLWAY_SESSION_ROW (row)) == selected)
        return item;
    }

  return NULL;
}

/**
 * hallway_session_list_grab_focus:
 *
 * Gives the keyboard to the selected row, or to where it was among the rows.
 */
void
hallway_session_list_grab_focus (HallwaySessionList *self)
{
  GtkWidget *item;

  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  item = find_selected_item (self);
  gtk_widget_grab_focus (item != NULL ? item : GTK_WIDGET (self->view));
}

static gboolean
find_place (HallwaySessionList *self,
            HallwaySession     *session,
            graphene_rect_t    *bounds)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (hallway_session_row_get_session (HALLWAY_SESSION_ROW (row)) == session)
        return gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, GTK_WIDGET (self->scroller), bounds);
    }

  return FALSE;
}

/* What has a row is moved to the top, what has none is brought into view to get one. */
static void
bring_to_top (HallwaySessionList *self)
{
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;
  guint           position;

  if (find_place (self, self->top, &bounds))
    return gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (double) bounds.origin.y);

  position = find_position (self, self->top);
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

/* Rows that aren't made yet have no place, which takes some frames when the list is new. */
static gboolean
bring_to_top_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  HallwaySessionList *self = HALLWAY_SESSION_LIST (widget);

  if (hallway_session_list_get_top (self) != self->top && self->n_tries++ < MOST_TRIES)
    {
      bring_to_top (self);
      return G_SOURCE_CONTINUE;
    }

  g_clear_object (&self->top);
  self->top_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * hallway_session_list_scroll_to_top:
 * @session: one that is listed
 *
 * Brings a session to the top of what is seen, as far as what follows it fills the rest.
 */
void
hallway_session_list_scroll_to_top (HallwaySessionList *self,
                                    HallwaySession     *session)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));
  g_return_if_fail (HALLWAY_IS_SESSION (session));

  g_set_object (&self->top, session);
  self->n_tries = 0;
  bring_to_top (self);
  if (self->top_id == 0)
    self->top_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), bring_to_top_cb, NULL, NULL);
}

/**
 * hallway_session_list_get_top:
 *
 * Returns: (transfer none) (nullable): the session at the top of what is seen
 */
HallwaySession *
hallway_session_list_get_top (HallwaySessionList *self)
{
  HallwaySession *top = NULL;
  float           nearest = G_MAXFLOAT;

  g_return_val_if_fail (HALLWAY_IS_SESSION_LIST (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget      *row = g_ptr_array_index (self->rows, i);
      graphene_rect_t bounds;
      float           bottom;

      if (!gtk_widget_get_mapped (row) || !gtk_widget_compute_bounds (row, GTK_WIDGET (self->scroller), &bounds))
        continue;

      bottom = bounds.origin.y + bounds.size.height;
      if (bottom < 1 || bottom >= nearest)
        continue;

      nearest = bottom;
      top = hallway_session_row_get_session (HALLWAY_SESSION_ROW (row));
    }

  return top;
}

/**
 * hallway_session_list_get_focused:
 *
 * Returns: (transfer none) (nullable): the session whose row has the keyboard
 */
HallwaySession *
hallway_session_list_get_focused (HallwaySessionList *self)
{
  HallwaySessionRow *row;

  g_return_val_if_fail (HALLWAY_IS_SESSION_LIST (self), NULL);

  row = find_focused_row (self);
  return row != NULL ? hallway_session_row_get_session (row) : NULL;
}
