/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-settings.h"

#include <gio/gio.h>

struct _HallwaySettings
{
  GObject    parent_instance;

  GSettings *kept; /* (owned) (nullable): NULL without a schema */

  char      *agenda_scope; /* (owned) */
  char      *catalogue;    /* (owned) */
  char      *clock;        /* (owned) */
  char      *color_scheme; /* (owned) */
  char      *conference;   /* (owned) */
  char      *times;        /* (owned) */
  int        window_height;
  gboolean   window_maximized;
  int        window_width;
};

G_DEFINE_FINAL_TYPE (HallwaySettings, hallway_settings, G_TYPE_OBJECT)

typedef enum
{
  PROP_AGENDA_SCOPE = 1,
  PROP_CATALOGUE,
  PROP_CLOCK,
  PROP_COLOR_SCHEME,
  PROP_CONFERENCE,
  PROP_TIMES,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_WINDOW_WIDTH,
} HallwaySettingsProperty;

static GParamSpec *properties[PROP_WINDOW_WIDTH + 1];

/* The field that holds a property of type string. */
static char **
find_text (HallwaySettings *self,
           guint            prop_id)
{
  switch (prop_id)
    {
    case PROP_AGENDA_SCOPE:
      return &self->agenda_scope;
    case PROP_CATALOGUE:
      return &self->catalogue;
    case PROP_CLOCK:
      return &self->clock;
    case PROP_COLOR_SCHEME:
      return &self->color_scheme;
    case PROP_CONFERENCE:
      return &self->conference;
    case PROP_TIMES:
      return &self->times;
    default:
      return NULL;
    }
}

static void
hallway_settings_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HallwaySettings *self = HALLWAY_SETTINGS (object);
  char           **text = find_text (self, prop_id);

  if (text != NULL)
    g_value_set_string (value, *text);
  else if (prop_id == PROP_WINDOW_MAXIMIZED)
    g_value_set_boolean (value, self->window_maximized);
  else
    g_value_set_int (value, prop_id == PROP_WINDOW_WIDTH ? self->window_width : self->window_height);
}

static void
set_text (HallwaySettings *self,
          guint            prop_id,
          const char      *value)
{
  char **text = find_text (self, prop_id);

  if (g_strcmp0 (*text, value) == 0)
    return;

  g_free (*text);
  *text = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_number (HallwaySettings *self,
            guint            prop_id,
            int              value)
{
  int *number = prop_id == PROP_WINDOW_WIDTH ? &self->window_width : &self->window_height;

  if (*number == value)
    return;

  *number = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
hallway_settings_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HallwaySettings *self = HALLWAY_SETTINGS (object);

  if (find_text (self, prop_id) != NULL)
    return set_text (self, prop_id, g_value_get_string (value));

  if (prop_id != PROP_WINDOW_MAXIMIZED)
    return set_number (self, prop_id, g_value_get_int (value));

  if (self->window_maximized == g_value_get_boolean (value))
    return;

  self->window_maximized = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, properties[prop_id]);
}

static void
hallway_settings_dispose (GObject *object)
{
  g_clear_object (&HALLWAY_SETTINGS (object)->kept);

  G_OBJECT_CLASS (hallway_settings_parent_class)->dispose (object);
}

static void
hallway_settings_finalize (GObject *object)
{
  HallwaySettings *self = HALLWAY_SETTINGS (object);

  for (guint i = PROP_AGENDA_SCOPE; i <= PROP_TIMES; i++)
    g_clear_pointer (find_text (self, i), g_free);

  G_OBJECT_CLASS (hallway_settings_parent_class)->finalize (object);
}

static GParamSpec *
make_text (const char *name,
           const char *value)
{
  return g_param_spec_string (name, NULL, NULL, value,
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
make_number (const char *name,
             int         value)
{
  return g_param_spec_int (name, NULL, NULL, 0, G_MAXINT16, value,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
hallway_settings_class_init (HallwaySettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hallway_settings_get_property;
  object_class->set_property = hallway_settings_set_property;
  object_class->dispose = hallway_settings_dispose;
  object_class->finalize = hallway_settings_finalize;

  properties[PROP_AGENDA_SCOPE] = make_text ("agenda-scope", "conference");
  properties[PROP_CATALOGUE] = make_text ("catalogue", "");
  properties[PROP_CLOCK] = make_text ("clock", "automatic");
  properties[PROP_COLOR_SCHEME] = make_text ("color-scheme", "automatic");
  properties[PROP_CONFERENCE] = make_text ("conference", "");
  properties[PROP_TIMES] = make_text ("times", "conference");
  properties[PROP_WINDOW_HEIGHT] = make_number ("window-height", 760);
  properties[PROP_WINDOW_MAXIMIZED] =
    g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WINDOW_WIDTH] = make_number ("window-width", 1100);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_settings_init (HallwaySettings *self)
{
}

/* GSettings ends the process when it doesn't know the schema or a key of it, which is the case where the application
 * runs without having been installed, or beside an older one. */
static GSettings *
find_kept (void)
{
  GSettingsSchemaSource      *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, HALLWAY_APPLICATION_ID, TRUE);
  if (schema == NULL)
    return NULL;

  for (guint i = PROP_AGENDA_SCOPE; i < G_N_ELEMENTS (properties); i++)
    if (!g_settings_schema_has_key (schema, properties[i]->name))
      return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * hallway_settings_new:
 *
 * Reads what was kept, and keeps what changes.
 *
 * Returns: (transfer full): the settings
 */
HallwaySettings *
hallway_settings_new (void)
{
  HallwaySettings *self = g_object_new (HALLWAY_TYPE_SETTINGS, NULL);

  self->kept = find_kept ();
  for (guint i = PROP_AGENDA_SCOPE; self->kept != NULL && i < G_N_ELEMENTS (properties); i++)
    g_settings_bind (self->kept, properties[i]->name, self, properties[i]->name, G_SETTINGS_BIND_DEFAULT);

  return self;
}

/**
 * hallway_settings_get_clock:
 *
 * Returns: how times are written
 */
HallwayClock
hallway_settings_get_clock (HallwaySettings *self)
{
  g_return_val_if_fail (HALLWAY_IS_SETTINGS (self), HALLWAY_CLOCK_AUTOMATIC);

  if (g_strcmp0 (self->clock, "24-hours") == 0)
    return HALLWAY_CLOCK_24_HOURS;

  return g_strcmp0 (self->clock, "12-hours") == 0 ? HALLWAY_CLOCK_12_HOURS : HALLWAY_CLOCK_AUTOMATIC;
}

/**
 * hallway_settings_get_own_times:
 *
 * Returns: whether times are those of the person's own zone, not the conference's
 */
gboolean
hallway_settings_get_own_times (HallwaySettings *self)
{
  g_return_val_if_fail (HALLWAY_IS_SETTINGS (self), FALSE);

  return g_strcmp0 (self->times, "own") == 0;
}

/**
 * hallway_settings_get_conference:
 *
 * Returns: (nullable): the id of the conference that was open last, %NULL for the conferences page
 */
const char *
hallway_settings_get_conference (HallwaySettings *self)
{
  g_return_val_if_fail (HALLWAY_IS_SETTINGS (self), NULL);

  return self->conference != NULL && self->conference[0] != '\0' ? self->conference : NULL;
}

/**
 * hallway_settings_set_conference:
 * @conference: (nullable): the id of the conference that is open now, %NULL for the conferences page
 */
void
hallway_settings_set_conference (HallwaySettings *self,
                                 const char      *conference)
{
  g_return_if_fail (HALLWAY_IS_SETTINGS (self));

  set_text (self, PROP_CONFERENCE, conference != NULL ? conference : "");
}
