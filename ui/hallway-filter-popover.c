/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-filter-popover.h"

#include "hallway-facet-row.h"
#include "hallway-popover.h"

#include <glib/gi18n.h>

/* Kinds with many values are searched. */
#define MOST_WITHOUT_SEARCH 8

static const HallwayQueryKind kinds[] = {
  HALLWAY_QUERY_ROOM,
  HALLWAY_QUERY_TRACK,
  HALLWAY_QUERY_TYPE,
  HALLWAY_QUERY_LANGUAGE,
};

struct _HallwayFilterPopover
{
  GtkPopover          parent_instance;

  HallwayFacets      *facets;                             /* (owned) (nullable) */
  HallwayFacet       *shown;                              /* (unowned) (nullable): whose values are listed */
  GtkWidget          *kind_buttons[G_N_ELEMENTS (kinds)]; /* (unowned): children */
  GtkLabel           *kind_details[G_N_ELEMENTS (kinds)]; /* (unowned): in them */

  GtkStack           *stack;          /* (unowned): template child */
  GtkToggleButton    *starred_button; /* (unowned): template child */
  HallwayFacetRow    *starred_row;    /* (unowned): template child */
  GtkToggleButton    *now_button;     /* (unowned): template child */
  HallwayFacetRow    *now_row;        /* (unowned): template child */
  GtkWidget          *separator;      /* (unowned): template child */
  GtkBox             *kinds;          /* (unowned): template child */
  GtkWidget          *back_button;    /* (unowned): template child */
  GtkLabel           *heading;        /* (unowned): template child */
  GtkWidget          *clear_button;   /* (unowned): template child */
  GtkEditable        *entry;          /* (unowned): template child */
  GtkWidget          *nothing;        /* (unowned): template child */
  GtkWidget          *scroller;       /* (unowned): template child */
  GtkListView        *view;           /* (unowned): template child */
  GtkStringFilter    *match;          /* (unowned): template child */
  GtkFilterListModel *matching;       /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayFilterPopover, hallway_filter_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_OPENING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggle (HallwayFilterPopover *self,
        HallwayFacetValue    *value)
{
  const char      *kind = hallway_query_kind_to_string (hallway_facet_value_get_kind (value));
  const char      *name = hallway_facet_value_get_name (value);
  const char      *action = hallway_facet_value_get_chosen (value) ? "win.remove-filter" : "win.filter";
  g_autofree char *term = name != NULL ? g_strdup_printf ("%s=%s", kind, name) : g_strdup (kind);

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", term);
}

static void
toggle_first (HallwayFilterPopover *self,
              HallwayQueryKind      kind)
{
  g_autoptr (HallwayFacetValue) value = g_list_model_get_item (G_LIST_MODEL (hallway_facets_get (self->facets, kind)), 0);

  if (value != NULL)
    toggle (self, value);
  hallway_filter_popover_update (self);
}

static void
starred_clicked_cb (HallwayFilterPopover *self)
{
  toggle_first (self, HALLWAY_QUERY_STARRED);
}

static void
now_clicked_cb (HallwayFilterPopover *self)
{
  toggle_first (self, HALLWAY_QUERY_NOW);
}

static void
value_activated_cb (HallwayFilterPopover *self,
                    guint                 position)
{
  g_autoptr (HallwayFacetValue) value = g_list_model_get_item (G_LIST_MODEL (self->matching), position);

  if (value != NULL)
    toggle (self, value);
}

static void
show_matching (HallwayFilterPopover *self)
{
  gboolean has_values = g_list_model_get_n_items (G_LIST_MODEL (self->matching)) > 0;

  gtk_widget_set_visible (self->nothing, !has_values);
  gtk_widget_set_visible (self->scroller, has_values);
}

static void
entry_changed_cb (HallwayFilterPopover *self)
{
  gtk_string_filter_set_search (self->match, gtk_editable_get_text (self->entry));
  show_matching (self);
}

/* Enter chooses the first one that matches. */
static void
entry_activated_cb (HallwayFilterPopover *self)
{
  if (gtk_editable_get_text (self->entry)[0] != '\0')
    value_activated_cb (self, 0);
}

static gboolean
entry_key_pressed_cb (HallwayFilterPopover *self,
                      guint                 key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
show_kinds (HallwayFilterPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "kinds");
  gtk_filter_list_model_set_model (self->matching, NULL);
  self->shown = NULL;
}

static GtkWidget *
find_kind_button (HallwayFilterPopover *self,
                  HallwayFacet         *facet)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (facet != NULL && kinds[i] == hallway_facet_get_kind (facet))
      return self->kind_buttons[i];

  return NULL;
}

static void
back_clicked_cb (HallwayFilterPopover *self)
{
  GtkWidget *button = find_kind_button (self, self->shown);

  show_kinds (self);
  if (button != NULL)
    gtk_widget_grab_focus (button);
}

static void
show_values (HallwayFilterPopover *self,
             HallwayFacet         *facet)
{
  const char *kind = hallway_query_kind_to_string (hallway_facet_get_kind (facet));
  gboolean    is_searched = hallway_facet_get_n_values (facet) > MOST_WITHOUT_SEARCH;

  self->shown = facet;
  gtk_label_set_text (self->heading, hallway_filter_popover_name_kind (hallway_facet_get_kind (facet)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->clear_button), "s", kind);
  gtk_editable_set_text (self->entry, "");
  gtk_widget_set_visible (GTK_WIDGET (self->entry), is_searched);
  gtk_filter_list_model_set_model (self->matching, G_LIST_MODEL (facet));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hallway_filter_popover_name_kind (hallway_facet_get_kind (facet)), -1);
  show_matching (self);
  hallway_filter_popover_update (self);
  gtk_stack_set_visible_child_name (self->stack, "values");
  gtk_widget_grab_focus (is_searched ? GTK_WIDGET (self->entry) : GTK_WIDGET (self->view));
}

static void
kind_clicked_cb (HallwayFilterPopover *self,
                 GtkWidget            *button)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (self->kind_buttons[i] == button)
      show_values (self, hallway_facets_get (self->facets, kinds[i]));
}

static void
make_kind_button (HallwayFilterPopover *self,
                  guint                 number)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (hallway_filter_popover_name_kind (kinds[number]));
  GtkWidget *details = gtk_label_new (NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (details, "count");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), details);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "facet");
  g_signal_connect_object (button, "clicked", G_CALLBACK (kind_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->kinds, button);
  self->kind_buttons[number] = button;
  self->kind_details[number] = GTK_LABEL (details);
}

static void
row_set_up_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  gtk_list_item_set_child (item, hallway_facet_row_new ());
}

static void
row_bound_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  hallway_facet_row_set_value (HALLWAY_FACET_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
row_unbound_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  hallway_facet_row_set_value (HALLWAY_FACET_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
make_factory (HallwayFilterPopover *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (row_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bound_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (row_unbound_cb), NULL);
  gtk_list_view_set_factory (self->view, factory);
}

static char *
get_value_name (HallwayFacetValue *value)
{
  return hallway_facet_row_name_value (value);
}

static void
make_match (HallwayFilterPopover *self)
{
  g_autoptr (GtkExpression) name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_value_name), NULL, NULL);

  gtk_string_filter_set_expression (self->match, name);
}

/* What no session has can't be chosen; one may have stars any time. */
static void
update_toggle (HallwayFilterPopover *self,
               HallwayQueryKind      kind,
               GtkToggleButton      *button,
               HallwayFacetRow      *row)
{
  g_autoptr (HallwayFacetValue) value = g_list_model_get_item (G_LIST_MODEL (hallway_facets_get (self->facets, kind)), 0);
  gboolean                      is_chosen = value != NULL && hallway_facet_value_get_chosen (value);
  gboolean                      is_choosable = is_chosen || (value != NULL && hallway_facet_value_get_n_sessions (value) > 0);

  hallway_facet_row_set_value (row, value);
  gtk_toggle_button_set_active (button, is_chosen);
  gtk_widget_set_sensitive (GTK_WIDGET (button), is_choosable);
  gtk_widget_set_visible (GTK_WIDGET (button), is_choosable || kind == HALLWAY_QUERY_STARRED);
}

static void
update_kind (HallwayFilterPopover *self,
             guint                 number)
{
  HallwayFacet    *facet = hallway_facets_get (self->facets, kinds[number]);
  guint            n_values = hallway_facet_get_n_values (facet);
  guint            n_chosen = hallway_facet_get_n_chosen (facet);
  const char      *name = hallway_filter_popover_name_kind (kinds[number]);
  g_autofree char *details = NULL;
  g_autofree char *label = NULL;

  /* Translators: how many of the rooms, tracks, ... are filtered for: "3 of 30" */
  details = n_chosen > 0 ? g_strdup_printf (_("%u of %u"), n_chosen, n_values) : g_strdup_printf ("%u", n_values);
  /* Translators: a kind of filter and how many of it are chosen, for a screen reader: "Room, 3 of 30" */
  label = g_strdup_printf (_("%s, %s"), name, details);
  gtk_label_set_text (self->kind_details[number], details);
  gtk_widget_set_visible (self->kind_buttons[number], n_values > 1 || n_chosen > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind_buttons[number]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
hallway_filter_popover_closed (GtkPopover *popover)
{
  show_kinds (HALLWAY_FILTER_POPOVER (popover));
}

/* What can be chosen is known before the keyboard goes to the first of it. */
static void
hallway_filter_popover_show (GtkWidget *widget)
{
  g_signal_emit (widget, signals[SIGNAL_OPENING], 0);

  GTK_WIDGET_CLASS (hallway_filter_popover_parent_class)->show (widget);
}

static void
hallway_filter_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HALLWAY_TYPE_FILTER_POPOVER);
  g_clear_object (&HALLWAY_FILTER_POPOVER (object)->facets);

  G_OBJECT_CLASS (hallway_filter_popover_parent_class)->dispose (object);
}

static void
hallway_filter_popover_class_init (HallwayFilterPopoverClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  GtkPopoverClass *popover_class = GTK_POPOVER_CLASS (klass);

  object_class->dispose = hallway_filter_popover_dispose;
  widget_class->show = hallway_filter_popover_show;
  popover_class->closed = hallway_filter_popover_closed;

  signals[SIGNAL_OPENING] = g_signal_new ("opening", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  g_type_ensure (HALLWAY_TYPE_FACET_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, starred_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, starred_row);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, now_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, now_row);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, separator);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, kinds);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, back_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, heading);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, clear_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, nothing);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, view);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, match);
  gtk_widget_class_bind_template_child (widget_class, HallwayFilterPopover, matching);
  gtk_widget_class_bind_template_callback (widget_class, starred_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, now_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_activated_cb);
}

static void
hallway_filter_popover_init (HallwayFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hallway_popover_close_with_place (GTK_POPOVER (self));
  make_factory (self);
  make_match (self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    make_kind_button (self, i);
}

/**
 * hallway_filter_popover_set_facets:
 * @facets: what there is to choose from
 *
 * Sets what to choose from, to be followed by hallway_filter_popover_update().
 */
void
hallway_filter_popover_set_facets (HallwayFilterPopover *self,
                                   HallwayFacets        *facets)
{
  g_return_if_fail (HALLWAY_IS_FILTER_POPOVER (self));
  g_return_if_fail (HALLWAY_IS_FACETS (facets));

  g_set_object (&self->facets, facets);
}

/**
 * hallway_filter_popover_update:
 *
 * Shows what is chosen and how many there are, after the facets have been counted.
 */
void
hallway_filter_popover_update (HallwayFilterPopover *self)
{
  gboolean has_kinds = FALSE;

  g_return_if_fail (HALLWAY_IS_FILTER_POPOVER (self));

  update_toggle (self, HALLWAY_QUERY_STARRED, self->starred_button, self->starred_row);
  update_toggle (self, HALLWAY_QUERY_NOW, self->now_button, self->now_row);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      update_kind (self, i);
      has_kinds = has_kinds || gtk_widget_get_visible (self->kind_buttons[i]);
    }
  gtk_widget_set_visible (self->separator, has_kinds);
  gtk_widget_set_visible (self->clear_button, self->shown != NULL && hallway_facet_get_n_chosen (self->shown) > 0);
}

/**
 * hallway_filter_popover_name_kind:
 * @kind: room, track, type or language
 *
 * Returns: what people call the kind
 */
const char *
hallway_filter_popover_name_kind (HallwayQueryKind kind)
{
  if (kind == HALLWAY_QUERY_ROOM)
    return _("Room");

  if (kind == HALLWAY_QUERY_TRACK)
    return _("Track");

  return kind == HALLWAY_QUERY_TYPE ? _("Type") : _("Language");
}
