/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-page.h"

#include "hallway-format.h"
#include "hallway-pill-button.h"
#include "hallway-session-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HallwayAgendaPage
{
  GtkWidget       parent_instance;

  HallwaySession *shown;    /* (owned) (nullable): what is selected */
  gboolean        is_quiet; /* the selection is being changed by the program */
  HallwayAgenda  *agenda;   /* (owned) (nullable) */
  HallwayZone    *zone;     /* (owned) (nullable): that times are shown in, NULL for the conference's */

  GtkStack       *states;  /* (unowned): template child */
  GtkLabel       *summary; /* (unowned): template child */
  GtkListBox     *list;    /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayAgendaPage, hallway_agenda_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The item that it overlaps first, and for how long; NULL when there is none. */
static HallwayAgendaItem *
find_overlapped (HallwayAgendaPage *self,
                 guint              position,
                 int               *minutes)
{
  guint                 n_overlaps;
  const HallwayOverlap *overlaps = hallway_agenda_get_overlaps (self->agenda, &n_overlaps);

  for (guint i = 0; i < n_overlaps; i++)
    {
      if (overlaps[i].first != position && overlaps[i].second != position)
        continue;

      *minutes = overlaps[i].minutes;
      return hallway_agenda_get_item (self->agenda,
                                      overlaps[i].first == position ? overlaps[i].second : overlaps[i].first);
    }

  return NULL;
}

static char *
describe_overlap (HallwayAgendaPage *self,
                  HallwayAgendaItem *item,
                  guint              position)
{
  int                minutes;
  HallwayAgendaItem *other = find_overlapped (self, position, &minutes);
  guint              n_more;
  g_autofree char   *overlap = NULL;

  if (other == NULL)
    return NULL;

  /* Translators: the title of a starred session and for how long both take place */
  overlap = g_strdup_printf (ngettext ("Overlaps “%s” by %d minute", "Overlaps “%s” by %d minutes",
                                       (unsigned long) minutes),
                             hallway_agenda_item_get_title (other), minutes);
  n_more = hallway_agenda_item_get_n_conflicts (item) - 1;
  if (n_more == 0)
    return g_steal_pointer (&overlap);

  /* Translators: "Overlaps “Opening” by 10 minutes", and how many other sessions it overlaps */
  return g_strdup_printf (ngettext ("%s, and %u more", "%s, and %u more", n_more), overlap, n_more);
}

static char *
describe_problem (HallwayAgendaPage *self,
                  HallwayAgendaItem *item,
                  guint              position)
{
  if (hallway_agenda_item_get_state (item) == HALLWAY_ENTRY_GONE)
    return g_strdup (_("No longer on the programme"));

  if (hallway_agenda_item_get_entry (item)->session->status == HALLWAY_STATUS_CANCELLED)
    return g_strdup (_("Cancelled"));

  return describe_overlap (self, item, position);
}

static gboolean
begins_day (HallwayAgendaPage *self,
            HallwayAgendaItem *item,
            guint              position)
{
  HallwayAgendaItem *before = position > 0 ? hallway_agenda_get_item (self->agenda, position - 1) : NULL;

  return before == NULL || hallway_agenda_item_get_day (before) != hallway_agenda_item_get_day (item);
}

/* A slim line between two items of one day. */
static GtkWidget *
make_gap (HallwayAgendaItem *item)
{
  int              minutes = hallway_agenda_item_get_gap (item);
  g_autofree char *length = NULL;
  g_autofree char *text = NULL;
  GtkWidget       *label;

  if (minutes < HALLWAY_GAP_MINUTES)
    return NULL;

  length = hallway_format_minutes (minutes);
  /* Translators: a length, "40 minutes free" */
  text = g_strdup_printf (_("%s free"), length);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "gap");

  return label;
}

static GtkWidget *
make_row (HallwayAgendaPage *self,
          guint              position)
{
  HallwayAgendaItem *item = hallway_agenda_get_item (self->agenda, position);
  g_autofree char   *problem = describe_problem (self, item, position);
  g_autofree char   *name = NULL;
  GtkWidget         *content = hallway_session_row_new ();
  GtkWidget         *gap = make_gap (item);
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget         *row = gtk_list_box_row_new ();

  hallway_session_row_set_zone (HALLWAY_SESSION_ROW (content), self->zone);
  hallway_session_row_set_agenda_item (HALLWAY_SESSION_ROW (content), item, begins_day (self, item, position));
  hallway_session_row_set_notice (HALLWAY_SESSION_ROW (content), problem);
  gtk_box_append (GTK_BOX (box), content);
  if (gap != NULL)
    gtk_box_append (GTK_BOX (box), gap);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  name = hallway_session_row_describe (HALLWAY_SESSION_ROW (content));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static HallwaySession *
get_session (HallwayAgendaPage *self,
             GtkListBoxRow     *row)
{
  HallwayAgendaItem *item = hallway_agenda_get_item (self->agenda, (guint) gtk_list_box_row_get_index (row));

  return item != NULL ? hallway_agenda_item_get_session (item) : NULL;
}

static void
select_shown (HallwayAgendaPage *self)
{
  GtkListBoxRow *row = NULL;
  int            index = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, index)) != NULL &&
         (self->shown == NULL || get_session (self, row) != self->shown))
    index++;

  self->is_quiet = TRUE;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  else
    gtk_list_box_unselect_all (self->list);
  self->is_quiet = FALSE;
}

/* Where the keyboard is, or -1 when it is elsewhere. */
static int
get_focused_index (HallwayAgendaPage *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return GTK_IS_LIST_BOX_ROW (row) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
restore_focus (HallwayAgendaPage *self,
               int                index,
               int                n_rows)
{
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, MIN (index, n_rows - 1)) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
remove_rows (HallwayAgendaPage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
show_summary (HallwayAgendaPage *self,
              guint              n_items)
{
  guint            n_overlaps;
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n_items), n_items);
  g_autofree char *overlaps = NULL;
  g_autofree char *summary = NULL;

  hallway_agenda_get_overlaps (self->agenda, &n_overlaps);
  overlaps = g_strdup_printf (ngettext ("%u overlap", "%u overlaps", n_overlaps), n_overlaps);
  summary = n_overlaps > 0 ? g_strdup_printf ("%s · %s", sessions, overlaps) : g_strdup (sessions);
  gtk_label_set_text (self->summary, summary);
}

/* An agenda is short: it is made again as a whole whenever it changes, which is when the person does something. */
static void
plan_changed_cb (HallwayAgendaPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->agenda));
  int   focused = get_focused_index (self);

  self->is_quiet = TRUE;
  remove_rows (self);
  for (guint i = 0; i < n_items; i++)
    gtk_list_box_append (self->list, make_row (self, i));
  self->is_quiet = FALSE;

  show_summary (self, n_items);
  select_shown (self);
  restore_focus (self, focused, (int) n_items);
  gtk_stack_set_visible_child_name (self->states, n_items > 0 ? "list" : "empty");
}

static void
row_selected_cb (HallwayAgendaPage *self,
                 GtkListBoxRow     *row)
{
  HallwaySession *session = row != NULL && !self->is_quiet ? get_session (self, row) : NULL;

  if (session != NULL)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, session);
}

static void
row_activated_cb (HallwayAgendaPage *self,
                  GtkListBoxRow     *row)
{
  HallwaySession *session = get_session (self, row);

  if (session != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
}

static void
hallway_agenda_page_dispose (GObject *object)
{
  HallwayAgendaPage *self = HALLWAY_AGENDA_PAGE (object);

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_AGENDA_PAGE);
  g_clear_object (&self->agenda);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->zone, hallway_zone_unref);

  G_OBJECT_CLASS (hallway_agenda_page_parent_class)->dispose (object);
}

static void
hallway_agenda_page_class_init (HallwayAgendaPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_agenda_page_dispose;

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, HALLWAY_TYPE_SESSION);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, HALLWAY_TYPE_SESSION);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (HALLWAY_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, states);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, summary);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
hallway_agenda_page_init (HallwayAgendaPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_agenda_page_set_agenda:
 * @agenda: what to show and follow
 */
void
hallway_agenda_page_set_agenda (HallwayAgendaPage *self,
                                HallwayAgenda     *agenda)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_PAGE (self));
  g_return_if_fail (HALLWAY_IS_AGENDA (agenda));

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_set_object (&self->agenda, agenda);
  g_signal_connect_swapped (agenda, "plan-changed", G_CALLBACK (plan_changed_cb), self);
  plan_changed_cb (self);
}

/**
 * hallway_agenda_page_set_zone:
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Shows all times anew in @zone, also when only the form of times is another.
 */
void
hallway_agenda_page_set_zone (HallwayAgendaPage *self,
                              HallwayZone       *zone)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_PAGE (self));

  g_clear_pointer (&self->zone, hallway_zone_unref);
  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
  if (self->agenda != NULL)
    plan_changed_cb (self);
}

/**
 * hallway_agenda_page_select:
 * @session: (nullable): what is shown beside the agenda
 *
 * Selects a session where it is in the agenda. Emits no "selected".
 */
void
hallway_agenda_page_select (HallwayAgendaPage *self,
                            HallwaySession    *session)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_PAGE (self));

  g_set_object (&self->shown, session);
  select_shown (self);
}
