/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fit-content.h"

#define N_FORMS 3
#define SPACING 6

struct _HallwayFitContent
{
  GtkWidget  parent_instance;

  GtkWidget *forms[N_FORMS];  /* (owned): children, the longest first */
  GtkWidget *icons[N_FORMS];  /* (unowned): in each form */
  GtkWidget *labels[N_FORMS]; /* (unowned): in each form */
};

G_DEFINE_FINAL_TYPE (HallwayFitContent, hallway_fit_content, GTK_TYPE_WIDGET)

static int
get_natural_width (GtkWidget *form)
{
  int natural;

  gtk_widget_measure (form, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static guint
choose_form (HallwayFitContent *self,
             int                width)
{
  guint chosen = 0;

  while (chosen + 1 < N_FORMS && get_natural_width (self->forms[chosen]) > width)
    chosen++;

  return chosen;
}

static void
hallway_fit_content_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  HallwayFitContent *self = HALLWAY_FIT_CONTENT (widget);

  gtk_widget_measure (self->forms[0], orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = get_natural_width (self->forms[N_FORMS - 1]);
}

static void
hallway_fit_content_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  HallwayFitContent *self = HALLWAY_FIT_CONTENT (widget);
  guint              chosen = choose_form (self, width);
  GtkAllocation      place = { 0, 0, MIN (width, get_natural_width (self->forms[chosen])), height };

  place.x = (width - place.width) / 2;
  for (guint i = 0; i < N_FORMS; i++)
    gtk_widget_set_child_visible (self->forms[i], i == chosen);
  gtk_widget_size_allocate (self->forms[chosen], &place, baseline);
}

static void
hallway_fit_content_dispose (GObject *object)
{
  HallwayFitContent *self = HALLWAY_FIT_CONTENT (object);

  for (guint i = 0; i < N_FORMS; i++)
    g_clear_pointer (&self->forms[i], gtk_widget_unparent);

  G_OBJECT_CLASS (hallway_fit_content_parent_class)->dispose (object);
}

static void
hallway_fit_content_class_init (HallwayFitContentClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_fit_content_dispose;
  widget_class->measure = hallway_fit_content_measure;
  widget_class->size_allocate = hallway_fit_content_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hallway_fit_content_init (HallwayFitContent *self)
{
  for (guint i = 0; i < N_FORMS; i++)
    {
      self->forms[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
      self->icons[i] = gtk_image_new ();
      self->labels[i] = gtk_label_new (NULL);
      gtk_widget_set_visible (self->labels[i], i + 1 < N_FORMS);
      gtk_box_append (GTK_BOX (self->forms[i]), self->icons[i]);
      gtk_box_append (GTK_BOX (self->forms[i]), self->labels[i]);
      gtk_widget_set_parent (self->forms[i], GTK_WIDGET (self));
    }
}

/**
 * hallway_fit_content_set:
 * @icon_name: the icon
 * @long_text: where there is room
 * @short_text: where there is less
 *
 * Sets what is shown.
 */
void
hallway_fit_content_set (HallwayFitContent *self,
                         const char        *icon_name,
                         const char        *long_text,
                         const char        *short_text)
{
  g_return_if_fail (HALLWAY_IS_FIT_CONTENT (self));

  for (guint i = 0; i < N_FORMS; i++)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icons[i]), icon_name);
  gtk_label_set_text (GTK_LABEL (self->labels[0]), long_text);
  gtk_label_set_text (GTK_LABEL (self->labels[1]), short_text);
}
