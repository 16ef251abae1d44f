/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-preferences-window.h"

struct _HallwayPreferencesWindow
{
  AdwWindow        parent_instance;

  HallwaySettings *settings; /* (owned) (nullable) */

  AdwComboRow     *clock;        /* (unowned): template child */
  AdwComboRow     *times;        /* (unowned): template child */
  AdwComboRow     *color_scheme; /* (unowned): template child */
  GtkEditable     *catalogue;    /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayPreferencesWindow, hallway_preferences_window, ADW_TYPE_WINDOW)

/* The choices in the order of the rows' lists. */
static const char *const clocks[] = { "automatic", "24-hours", "12-hours", NULL };
static const char *const zones[] = { "conference", "own", NULL };
static const char *const color_schemes[] = { "automatic", "light", "dark", NULL };

static gboolean
choice_to_position (GBinding     *binding,
                    const GValue *choice,
                    GValue       *position,
                    gpointer      choices)
{
  const char *const *names = choices;
  guint              i = 0;

  while (names[i] != NULL && g_strcmp0 (names[i], g_value_get_string (choice)) != 0)
    i++;

  g_value_set_uint (position, names[i] != NULL ? i : 0);
  return TRUE;
}

static gboolean
position_to_choice (GBinding     *binding,
                    const GValue *position,
                    GValue       *choice,
                    gpointer      choices)
{
  const char *const *names = choices;
  guint              i = g_value_get_uint (position);

  if (i >= g_strv_length ((char **) names))
    return FALSE;

  g_value_set_string (choice, names[i]);
  return TRUE;
}

static void
bind (HallwaySettings   *settings,
      const char        *key,
      AdwComboRow       *row,
      const char *const *choices)
{
  g_object_bind_property_full (settings, key, row, "selected", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               choice_to_position, position_to_choice, (gpointer) choices, NULL);
}

static void
catalogue_applied_cb (HallwayPreferencesWindow *self)
{
  g_autofree char *address = g_strstrip (g_strdup (gtk_editable_get_text (self->catalogue)));

  g_object_set (self->settings, "catalogue", address, NULL);
}

static void
hallway_preferences_window_dispose (GObject *object)
{
  g_clear_object (&HALLWAY_PREFERENCES_WINDOW (object)->settings);

  G_OBJECT_CLASS (hallway_preferences_window_parent_class)->dispose (object);
}

static void
hallway_preferences_window_class_init (HallwayPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hallway_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayPreferencesWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, HallwayPreferencesWindow, times);
  gtk_widget_class_bind_template_child (widget_class, HallwayPreferencesWindow, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, HallwayPreferencesWindow, catalogue);
  gtk_widget_class_bind_template_callback (widget_class, catalogue_applied_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hallway_preferences_window_init (HallwayPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_preferences_window_new:
 * @parent: the window that it stands before
 * @settings: what it shows and changes
 *
 * Returns: (transfer none): the window, owned by GTK
 */
HallwayPreferencesWindow *
hallway_preferences_window_new (GtkWindow       *parent,
                                HallwaySettings *settings)
{
  HallwayPreferencesWindow *self = g_object_new (HALLWAY_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
  g_autofree char          *catalogue = NULL;

  self->settings = g_object_ref (settings);
  g_object_get (settings, "catalogue", &catalogue, NULL);
  gtk_editable_set_text (self->catalogue, catalogue);
  bind (settings, "clock", self->clock, clocks);
  bind (settings, "times", self->times, zones);
  bind (settings, "color-scheme", self->color_scheme, color_schemes);

  return self;
}
