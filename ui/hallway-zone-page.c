/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* selection : GtkNoSelection<GtkStringObject>
 *  └ zones : GtkStringList<GtkStringObject>   what hallway_zone_search() finds */

#include "hallway-zone-page.h"

#include "hallway-format.h"
#include "hallway-text-button.h"
#include "model/hallway-zone-search.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

struct _HallwayZonePage
{
  GtkWidget      parent_instance;

  HallwayZone   *current; /* (owned) (nullable) */
  gint64         at;      /* Unix time, for offsets */
  GtkStringList *zones;   /* (owned) */

  GtkWidget     *content; /* (unowned): template child */
  GtkEditable   *entry;   /* (unowned): template child */
  GtkStack      *states;  /* (unowned): template child */
  GtkListView   *list;    /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayZonePage, hallway_zone_page, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_CHOSEN,
} HallwayZonePageSignal;

static guint signals[SIGNAL_CHOSEN + 1];

static char *
make_city (const char *name)
{
  const char *slash = strrchr (name, '/');

  return g_strdelimit (g_strdup (slash != NULL ? slash + 1 : name), "_", ' ');
}

/* "CET · UTC+01:00" */
static char *
make_clock (HallwayZone *zone,
            gint64       at)
{
  HallwaySpan      span = HALLWAY_SPAN_UNKNOWN;
  g_autofree char *abbreviation = NULL;
  g_autofree char *offset = NULL;

  span.start = at;
  span.utc_offset = hallway_zone_get_offset (zone, at);
  abbreviation = hallway_format_zone (&span, zone);
  offset = hallway_format_zone (&span, NULL);

  return g_str_equal (abbreviation, offset) ? g_steal_pointer (&offset) : g_strdup_printf ("%s · %s", abbreviation, offset);
}

static GtkWidget *
make_label (const char *css_class,
            gboolean    expands)
{
  GtkWidget *label = gtk_inscription_new (NULL);

  gtk_widget_set_hexpand (label, expands);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (label), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* City and zone above each other, what clocks there show beside, and a mark on the one that is used now. */
static void
row_set_up_cb (HallwayZonePage *self,
               GtkListItem     *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clock = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_add_css_class (row, "zone-row");
  gtk_box_append (GTK_BOX (names), make_label (NULL, TRUE));
  gtk_box_append (GTK_BOX (names), make_label ("dim-label", TRUE));
  gtk_widget_add_css_class (clock, "dim-label");
  gtk_widget_add_css_class (clock, "numeric");
  gtk_box_append (GTK_BOX (row), names);
  gtk_box_append (GTK_BOX (row), clock);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_list_item_set_child (item, row);
}

static void
row_bound_cb (HallwayZonePage *self,
              GtkListItem     *item)
{
  const char             *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget              *row = gtk_list_item_get_child (item);
  GtkWidget              *names = gtk_widget_get_first_child (row);
  GtkWidget              *clock = gtk_widget_get_next_sibling (names);
  gboolean                is_current = self->current != NULL && g_str_equal (name, hallway_zone_get_name (self->current));
  g_autoptr (HallwayZone) zone = hallway_zone_new (name);
  g_autofree char        *city = make_city (name);
  g_autofree char        *shown = zone != NULL ? make_clock (zone, self->at) : g_strdup ("");
  g_autofree char        *label = g_strdup_printf ("%s, %s, %s", city, name, shown);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_first_child (names)), city);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (names)), name);
  gtk_label_set_text (GTK_LABEL (clock), shown);
  gtk_widget_set_opacity (gtk_widget_get_last_child (row), is_current ? 1 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
find_zones (HallwayZonePage *self)
{
  g_auto (GStrv) names = hallway_zone_search (gtk_editable_get_text (self->entry), self->at);

  gtk_string_list_splice (self->zones, 0, g_list_model_get_n_items (G_LIST_MODEL (self->zones)), (const char *const *) names);
  gtk_stack_set_visible_child_name (self->states, names[0] != NULL ? "zones" : "nothing");
}

static void
search_changed_cb (HallwayZonePage *self)
{
  find_zones (self);
}

static void
choose (HallwayZonePage *self,
        guint            position)
{
  const char *name = gtk_string_list_get_string (self->zones, position);

  if (name != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, name);
}

/* Enter takes the best one, once something was typed. */
static void
entry_activated_cb (HallwayZonePage *self)
{
  find_zones (self);
  if (gtk_editable_get_text (self->entry)[0] != '\0')
    choose (self, 0);
}

static void
search_stopped_cb (HallwayZonePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
row_activated_cb (HallwayZonePage *self,
                  guint            position)
{
  choose (self, position);
}

static void
own_clicked_cb (HallwayZonePage *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, NULL);
}

static gboolean
hallway_zone_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HALLWAY_ZONE_PAGE (widget)->entry));
}

static void
hallway_zone_page_dispose (GObject *object)
{
  HallwayZonePage *self = HALLWAY_ZONE_PAGE (object);
  GtkWidget       *content = gtk_widget_get_first_child (GTK_WIDGET (self));

  /* What isn't bound as a child of the template stays, at our oldest GTK. */
  if (content != NULL)
    gtk_widget_unparent (content);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_ZONE_PAGE);
  g_clear_object (&self->zones);
  g_clear_pointer (&self->current, hallway_zone_unref);

  G_OBJECT_CLASS (hallway_zone_page_parent_class)->dispose (object);
}

static void
hallway_zone_page_class_init (HallwayZonePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_zone_page_dispose;
  widget_class->grab_focus = hallway_zone_page_grab_focus;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (HALLWAY_TYPE_TEXT_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-zone-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayZonePage, content);
  gtk_widget_class_bind_template_child (widget_class, HallwayZonePage, entry);
  gtk_widget_class_bind_template_child (widget_class, HallwayZonePage, states);
  gtk_widget_class_bind_template_child (widget_class, HallwayZonePage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_clicked_cb);
}

static void
hallway_zone_page_init (HallwayZonePage *self)
{
  GtkListItemFactory           *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->zones = gtk_string_list_new (NULL);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->zones))));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (row_set_up_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (row_bound_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (factory);
}

/**
 * hallway_zone_page_new:
 * @current: (nullable): the zone that is used now
 * @at: Unix time, for which offsets are shown
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
hallway_zone_page_new (HallwayZone *current,
                       gint64       at)
{
  HallwayZonePage *self = g_object_new (HALLWAY_TYPE_ZONE_PAGE, NULL);

  self->current = current != NULL ? hallway_zone_ref (current) : NULL;
  self->at = at;
  find_zones (self);
  return GTK_WIDGET (self);
}
