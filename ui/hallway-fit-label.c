/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fit-label.h"

struct _HallwayFitLabel
{
  GtkWidget  parent_instance;

  GtkWidget *long_label;  /* (owned): a child */
  GtkWidget *short_label; /* (owned): a child */
};

G_DEFINE_FINAL_TYPE (HallwayFitLabel, hallway_fit_label, GTK_TYPE_WIDGET)

static int
get_natural_width (GtkWidget *label)
{
  int natural;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static GtkWidget *
choose_label (HallwayFitLabel *self,
              int              width)
{
  if (width >= get_natural_width (self->long_label))
    return self->long_label;

  return width >= get_natural_width (self->short_label) ? self->short_label : NULL;
}

static void
hallway_fit_label_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  HallwayFitLabel *self = HALLWAY_FIT_LABEL (widget);

  gtk_widget_measure (self->long_label, orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
hallway_fit_label_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HallwayFitLabel *self = HALLWAY_FIT_LABEL (widget);
  GtkWidget       *chosen = choose_label (self, width);

  gtk_widget_set_child_visible (self->long_label, chosen == self->long_label);
  gtk_widget_set_child_visible (self->short_label, chosen == self->short_label);
  if (chosen != NULL)
    gtk_widget_allocate (chosen, width, height, baseline, NULL);
}

static void
hallway_fit_label_dispose (GObject *object)
{
  HallwayFitLabel *self = HALLWAY_FIT_LABEL (object);

  g_clear_pointer (&self->long_label, gtk_widget_unparent);
  g_clear_pointer (&self->short_label, gtk_widget_unparent);

  G_OBJECT_CLASS (hallway_fit_label_parent_class)->dispose (object);
}

static void
hallway_fit_label_class_init (HallwayFitLabelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_fit_label_dispose;
  widget_class->measure = hallway_fit_label_measure;
  widget_class->size_allocate = hallway_fit_label_size_allocate;
}

static void
hallway_fit_label_init (HallwayFitLabel *self)
{
  self->long_label = gtk_label_new (NULL);
  self->short_label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->long_label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->short_label, GTK_WIDGET (self));
}

/**
 * hallway_fit_label_set_texts:
 * @long_text: where there is room
 * @short_text: where there is less
 *
 * Sets what is said.
 */
void
hallway_fit_label_set_texts (HallwayFitLabel *self,
                             const char      *long_text,
                             const char      *short_text)
{
  g_return_if_fail (HALLWAY_IS_FIT_LABEL (self));

  gtk_label_set_text (GTK_LABEL (self->long_label), long_text);
  gtk_label_set_text (GTK_LABEL (self->short_label), short_text);
}
