/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-column-layout.h"

struct _HallwayColumnLayout
{
  GtkLayoutManager parent_instance;

  int              spacing; /* pixels between children */
};

G_DEFINE_FINAL_TYPE (HallwayColumnLayout, hallway_column_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  PROP_SPACING = 1,
} HallwayColumnLayoutProperty;

static GParamSpec *properties[PROP_SPACING + 1];

static GtkWidget *
find_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return find_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return find_shown (gtk_widget_get_next_sibling (child));
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static GtkSizeRequestMode
hallway_column_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hallway_column_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  HallwayColumnLayout *self = HALLWAY_COLUMN_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return measure_width (widget, minimum, natural);

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    *natural += measure_height (child, for_size) + (*natural > 0 ? self->spacing : 0);
  *minimum = *natural;
}

static void
hallway_column_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  HallwayColumnLayout *self = HALLWAY_COLUMN_LAYOUT (manager);
  GtkAllocation        place = { 0, 0, width, 0 };

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      place.height = measure_height (child, width);
      gtk_widget_size_allocate (child, &place, -1);
      place.y += place.height + self->spacing;
    }
}

static void
hallway_column_layout_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((HallwayColumnLayoutProperty) prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, HALLWAY_COLUMN_LAYOUT (object)->spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_column_layout_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch ((HallwayColumnLayoutProperty) prop_id)
    {
    case PROP_SPACING:
      HALLWAY_COLUMN_LAYOUT (object)->spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_column_layout_class_init (HallwayColumnLayoutClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = hallway_column_layout_get_property;
  object_class->set_property = hallway_column_layout_set_property;
  layout_class->get_request_mode = hallway_column_layout_get_request_mode;
  layout_class->measure = hallway_column_layout_measure;
  layout_class->allocate = hallway_column_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_column_layout_init (HallwayColumnLayout *self)
{
}
