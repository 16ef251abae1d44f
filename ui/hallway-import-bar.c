/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import-bar.h"

#include "hallway-text-button.h"

#include <glib/gi18n.h>

#define PATIENCE_MILLISECONDS 400 /* until something that takes long is told */

struct _HallwayImportBar
{
  GtkWidget           parent_instance;

  HallwayImportQueue *queue;   /* (owned) (nullable) */
  guint               show_id; /* source that reveals it */

  GtkRevealer        *revealer; /* (unowned): template child */
  GtkLabel           *label;    /* (unowned): template child */
  GtkProgressBar     *progress; /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayImportBar, hallway_import_bar, GTK_TYPE_WIDGET)

static void
reveal (gpointer user_data)
{
  HallwayImportBar *self = user_data;

  self->show_id = 0;
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static char *
describe (HallwayImportQueue *queue)
{
  const char *name = hallway_import_queue_get_name (queue);
  guint       n_waiting = hallway_import_queue_get_n_waiting (queue);

  if (n_waiting == 0)
    /* Translators: the name of a file */
    return g_strdup_printf (_("Reading %s…"), name);

  /* Translators: the name of a file, and how many files are read after it */
  return g_strdup_printf (ngettext ("Reading %s, then %u more…", "Reading %s, then %u more…", n_waiting), name, n_waiting);
}

static void
progress_cb (HallwayImportBar *self)
{
  g_autofree char *text = NULL;

  if (hallway_import_queue_get_name (self->queue) == NULL)
    {
      g_clear_handle_id (&self->show_id, g_source_remove);
      return gtk_revealer_set_reveal_child (self->revealer, FALSE);
    }

  text = describe (self->queue);
  gtk_label_set_text (self->label, text);
  gtk_progress_bar_set_fraction (self->progress, hallway_import_queue_get_fraction (self->queue));
  if (self->show_id == 0 && !gtk_revealer_get_reveal_child (self->revealer))
    self->show_id = g_timeout_add_once (PATIENCE_MILLISECONDS, reveal, self);
}

static void
hallway_import_bar_dispose (GObject *object)
{
  HallwayImportBar *self = HALLWAY_IMPORT_BAR (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  if (self->queue != NULL)
    g_signal_handlers_disconnect_by_data (self->queue, self);
  g_clear_object (&self->queue);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_IMPORT_BAR);

  G_OBJECT_CLASS (hallway_import_bar_parent_class)->dispose (object);
}

static void
hallway_import_bar_class_init (HallwayImportBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_import_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (HALLWAY_TYPE_TEXT_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayImportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, HallwayImportBar, label);
  gtk_widget_class_bind_template_child (widget_class, HallwayImportBar, progress);
}

static void
hallway_import_bar_init (HallwayImportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_import_bar_set_queue:
 * @queue: what to follow; called once
 */
void
hallway_import_bar_set_queue (HallwayImportBar   *self,
                              HallwayImportQueue *queue)
{
  g_return_if_fail (HALLWAY_IS_IMPORT_BAR (self));
  g_return_if_fail (self->queue == NULL);

  self->queue = g_object_ref (queue);
  g_signal_connect_object (queue, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
}
