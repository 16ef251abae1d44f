/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-banner.h"

#include "hallway-text-button.h"

struct _HallwayBanner
{
  GtkWidget    parent_instance;

  GtkRevealer *revealer; /* (unowned): template child */
  GtkLabel    *title;    /* (unowned): template child */
  GtkButton   *button;   /* (unowned): template child */
};

static void actionable_iface_init (GtkActionableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HallwayBanner, hallway_banner, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_ACTIONABLE, actionable_iface_init))

typedef enum
{
  PROP_TITLE = 1,
  PROP_BUTTON_LABEL,
  PROP_REVEALED,
  PROP_ACTION_NAME,
  PROP_ACTION_TARGET,
} HallwayBannerProperty;

static GParamSpec *properties[PROP_REVEALED + 1];

enum
{
  SIGNAL_DISMISSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
close_clicked_cb (HallwayBanner *self)
{
  hallway_banner_set_revealed (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_DISMISSED], 0);
}

static const char *
hallway_banner_get_action_name (GtkActionable *actionable)
{
  return gtk_actionable_get_action_name (GTK_ACTIONABLE (HALLWAY_BANNER (actionable)->button));
}

static void
hallway_banner_set_action_name (GtkActionable *actionable,
                                const char    *name)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (HALLWAY_BANNER (actionable)->button), name);
}

static GVariant *
hallway_banner_get_action_target_value (GtkActionable *actionable)
{
  return gtk_actionable_get_action_target_value (GTK_ACTIONABLE (HALLWAY_BANNER (actionable)->button));
}

static void
hallway_banner_set_action_target_value (GtkActionable *actionable,
                                        GVariant      *target)
{
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (HALLWAY_BANNER (actionable)->button), target);
}

static void
actionable_iface_init (GtkActionableInterface *iface)
{
  iface->get_action_name = hallway_banner_get_action_name;
  iface->set_action_name = hallway_banner_set_action_name;
  iface->get_action_target_value = hallway_banner_get_action_target_value;
  iface->set_action_target_value = hallway_banner_set_action_target_value;
}

static void
hallway_banner_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HallwayBanner *self = HALLWAY_BANNER (object);

  switch ((HallwayBannerProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, hallway_banner_get_title (self));
      break;

    case PROP_BUTTON_LABEL:
      g_value_set_string (value, hallway_banner_get_button_label (self));
      break;

    case PROP_REVEALED:
      g_value_set_boolean (value, hallway_banner_get_revealed (self));
      break;

    case PROP_ACTION_NAME:
      g_value_set_string (value, hallway_banner_get_action_name (GTK_ACTIONABLE (self)));
      break;

    case PROP_ACTION_TARGET:
      g_value_set_variant (value, hallway_banner_get_action_target_value (GTK_ACTIONABLE (self)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_banner_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HallwayBanner *self = HALLWAY_BANNER (object);

  switch ((HallwayBannerProperty) prop_id)
    {
    case PROP_TITLE:
      hallway_banner_set_title (self, g_value_get_string (value));
      break;

    case PROP_BUTTON_LABEL:
      hallway_banner_set_button_label (self, g_value_get_string (value));
      break;

    case PROP_REVEALED:
      hallway_banner_set_revealed (self, g_value_get_boolean (value));
      break;

    case PROP_ACTION_NAME:
      hallway_banner_set_action_name (GTK_ACTIONABLE (self), g_value_get_string (value));
      break;

    case PROP_ACTION_TARGET:
      hallway_banner_set_action_target_value (GTK_ACTIONABLE (self), g_value_get_variant (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HALLWAY_TYPE_BANNER);

  G_OBJECT_CLASS (hallway_banner_parent_class)->dispose (object);
}

static void
hallway_banner_class_init (HallwayBannerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hallway_banner_get_property;
  object_class->set_property = hallway_banner_set_property;
  object_class->dispose = hallway_banner_dispose;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUTTON_LABEL] =
    g_param_spec_string ("button-label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REVEALED] =
    g_param_spec_boolean ("revealed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_object_class_override_property (object_class, PROP_ACTION_NAME, "action-name");
  g_object_class_override_property (object_class, PROP_ACTION_TARGET, "action-target");

  signals[SIGNAL_DISMISSED] = g_signal_new ("dismissed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  g_type_ensure (HALLWAY_TYPE_TEXT_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, HallwayBanner, title);
  gtk_widget_class_bind_template_child (widget_class, HallwayBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
hallway_banner_init (HallwayBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_banner_new:
 * @title: what it says
 *
 * Returns: (transfer floating): a banner that isn't revealed yet
 */
GtkWidget *
hallway_banner_new (const char *title)
{
  return g_object_new (HALLWAY_TYPE_BANNER, "title", title, NULL);
}

/**
 * hallway_banner_get_title:
 *
 * Returns: what it says
 */
const char *
hallway_banner_get_title (HallwayBanner *self)
{
  g_return_val_if_fail (HALLWAY_IS_BANNER (self), NULL);

  return gtk_label_get_text (self->title);
}

/**
 * hallway_banner_set_title:
 * @title: (nullable): what to say, no markup
 */
void
hallway_banner_set_title (HallwayBanner *self,
                          const char    *title)
{
  g_return_if_fail (HALLWAY_IS_BANNER (self));

  title = title != NULL ? title : "";
  if (g_str_equal (title, gtk_label_get_text (self->title)))
    return;

  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * hallway_banner_get_button_label:
 *
 * Returns: (nullable): what its button says, %NULL when it has none
 */
const char *
hallway_banner_get_button_label (HallwayBanner *self)
{
  g_return_val_if_fail (HALLWAY_IS_BANNER (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->button)) ? gtk_button_get_label (self->button) : NULL;
}

/**
 * hallway_banner_set_button_label:
 * @label: (nullable): what the button says, with a mnemonic; %NULL for no button
 */
void
hallway_banner_set_button_label (HallwayBanner *self,
                                 const char    *label)
{
  g_return_if_fail (HALLWAY_IS_BANNER (self));

  if (g_strcmp0 (label, hallway_banner_get_button_label (self)) == 0)
    return;

  if (label != NULL)
    gtk_button_set_label (self->button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUTTON_LABEL]);
}

/**
 * hallway_banner_get_revealed:
 *
 * Returns: whether it is shown
 */
gboolean
hallway_banner_get_revealed (HallwayBanner *self)
{
  g_return_val_if_fail (HALLWAY_IS_BANNER (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * hallway_banner_set_revealed:
 * @revealed: whether to show it
 */
void
hallway_banner_set_revealed (HallwayBanner *self,
                             gboolean       revealed)
{
  g_return_if_fail (HALLWAY_IS_BANNER (self));

  revealed = !!revealed;
  if (revealed == gtk_revealer_get_reveal_child (self->revealer))
    return;

  gtk_revealer_set_reveal_child (self->revealer, revealed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}
