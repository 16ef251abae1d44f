/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-facet-row.h"

#include "hallway-activatable-row.h"
#include "hallway-alignment.h"
#include "hallway-language.h"
#include "hallway-swatch.h"

#include <glib/gi18n.h>

struct _HallwayFacetRow
{
  GtkWidget          parent_instance;

  HallwayFacetValue *value; /* (owned) (nullable) */

  GtkWidget         *content; /* (unowned): template child */
  HallwaySwatch     *swatch;  /* (unowned): template child */
  GtkInscription    *name;    /* (unowned): template child */
  GtkLabel          *count;   /* (unowned): template child */
  GtkWidget         *mark;    /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayFacetRow, hallway_facet_row, GTK_TYPE_WIDGET)

/* The parent is what has the focus: a list item, which has no name of its own at GTK 4.8, or a button. */
static void
name_parent (HallwayFacetRow *self,
             const char      *value_name,
             guint            n_sessions)
{
  GtkWidget       *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = NULL;
  g_autofree char *chosen = NULL;

  if (parent == NULL)
    return;

  /* Translators: a room or track and its number of sessions, for a screen reader */
  name = g_strdup_printf (ngettext ("%s, %u session", "%s, %u sessions", n_sessions), value_name, n_sessions);
  /* Translators: a room or track with its number of sessions that is filtered for, for a screen reader */
  chosen = g_strdup_printf (_("%s, chosen"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hallway_facet_value_get_chosen (self->value) ? chosen : name, -1);
}

static void
show_value (HallwayFacetRow *self)
{
  g_autofree char *name = hallway_facet_row_name_value (self->value);
  guint            n_sessions = hallway_facet_value_get_n_sessions (self->value);
  g_autofree char *count = g_strdup_printf ("%u", n_sessions);

  gtk_inscription_set_text (self->name, name);
  hallway_alignment_update_inscription (self->name);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_opacity (self->mark, hallway_facet_value_get_chosen (self->value) ? 1 : 0);
  name_parent (self, name, n_sessions);
}

static void
let_go (HallwayFacetRow *self)
{
  if (self->value != NULL)
    g_signal_handlers_disconnect_by_func (self->value, show_value, self);
  g_clear_object (&self->value);
}

static void
hallway_facet_row_dispose (GObject *object)
{
  let_go (HALLWAY_FACET_ROW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), HALLWAY_TYPE_FACET_ROW);

  G_OBJECT_CLASS (hallway_facet_row_parent_class)->dispose (object);
}

static void
hallway_facet_row_class_init (HallwayFacetRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_facet_row_dispose;

  g_type_ensure (HALLWAY_TYPE_SWATCH);
  hallway_activatable_row_install (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-facet-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayFacetRow, content);
  gtk_widget_class_bind_template_child (widget_class, HallwayFacetRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, HallwayFacetRow, name);
  gtk_widget_class_bind_template_child (widget_class, HallwayFacetRow, count);
  gtk_widget_class_bind_template_child (widget_class, HallwayFacetRow, mark);
}

static void
hallway_facet_row_init (HallwayFacetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_facet_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
hallway_facet_row_new (void)
{
  return g_object_new (HALLWAY_TYPE_FACET_ROW, NULL);
}

/**
 * hallway_facet_row_set_value:
 * @value: (nullable): what to show and follow
 *
 * Shows a value, and names the parent after it.
 */
void
hallway_facet_row_set_value (HallwayFacetRow   *self,
                             HallwayFacetValue *value)
{
  HallwayTrack *track;

  g_return_if_fail (HALLWAY_IS_FACET_ROW (self));
  g_return_if_fail (value == NULL || HALLWAY_IS_FACET_VALUE (value));

  let_go (self);
  if (value == NULL)
    return;

  self->value = g_object_ref (value);
  g_signal_connect_swapped (value, "notify", G_CALLBACK (show_value), self);
  track = hallway_facet_value_get_track (value);
  hallway_swatch_set_track (self->swatch, track);
  gtk_widget_set_visible (GTK_WIDGET (self->swatch), track != NULL);
  show_value (self);
}

/**
 * hallway_facet_row_name_value:
 *
 * Returns: (transfer full): what people call the value
 */
char *
hallway_facet_row_name_value (HallwayFacetValue *value)
{
  HallwayQueryKind kind;

  g_return_val_if_fail (HALLWAY_IS_FACET_VALUE (value), NULL);

  kind = hallway_facet_value_get_kind (value);
  if (kind == HALLWAY_QUERY_STARRED)
    return g_strdup (_("Starred"));

  if (kind == HALLWAY_QUERY_NOW)
    return g_strdup (_("Running now"));

  if (kind == HALLWAY_QUERY_LANGUAGE)
    return hallway_language_describe (hallway_facet_value_get_name (value));

  return g_strdup (hallway_facet_value_get_name (value));
}
