/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-conference-card.h"

#include "hallway-alignment.h"
#include "hallway-conference-words.h"
#include "hallway-menu-tooltip.h"
#include "hallway-popover.h"
#include "hallway-text-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HallwayConferenceCard
{
  GtkFlowBoxChild        parent_instance;

  HallwayConferenceItem *item; /* (owned) (not nullable) */

  AdwAvatar             *tile;           /* (unowned): template child */
  GtkLabel              *title;          /* (unowned): template child */
  GtkLabel              *dates;          /* (unowned): template child */
  GtkLabel              *place;          /* (unowned): template child */
  GtkLabel              *sessions;       /* (unowned): template child */
  GtkWidget             *stars;          /* (unowned): template child */
  GtkLabel              *n_starred;      /* (unowned): template child */
  GtkWidget             *zone;           /* (unowned): template child */
  GtkMenuButton         *more;           /* (unowned): template child */
  GtkPopover            *rename_popover; /* (unowned): template child, parented here */
  GtkEditable           *rename_entry;   /* (unowned): template child */
  GtkWidget             *rename_back;    /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayConferenceCard, hallway_conference_card, GTK_TYPE_FLOW_BOX_CHILD)

static const char *
get_id (HallwayConferenceCard *self)
{
  return hallway_conference_item_get_id (self->item);
}

static void
append_to_menu (HallwayConferenceCard *self,
                GMenu                 *menu,
                const char            *label,
                const char            *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", get_id (self));
  g_menu_append_item (menu, item);
}

static void
make_menu (HallwayConferenceCard *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) changes = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  append_to_menu (self, changes, _("Re_name…"), "win.rename-conference");
  append_to_menu (self, changes, _("_Time Zone…"), "win.pick-timezone");
  append_to_menu (self, changes, _("_About This Schedule"), "win.show-report");
  append_to_menu (self, removal, _("_Remove"), "win.remove-conference");
  append_to_menu (self, menu, _("_Open"), "win.open-conference");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  gtk_menu_button_set_menu_model (self->more, G_MENU_MODEL (menu));
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  hallway_alignment_update_label (label);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
name_for_screen_readers (HallwayConferenceCard *self)
{
  g_autofree char *name = hallway_conference_words_describe (self->item);
  g_autofree char *more = NULL;

  /* Translators: the title of a conference */
  more = g_strdup_printf (_("More about %s"), hallway_conference_item_get_title (self->item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
}

static void
record_changed_cb (HallwayConferenceCard *self)
{
  const HallwayRecord *record = hallway_conference_item_get_record (self->item);
  g_autofree char     *initials = hallway_conference_words_make_initials (record->published_title != NULL ? record->published_title : record->title);
  g_autofree char     *dates = hallway_conference_words_list_dates (self->item);
  g_autofree char     *place = hallway_conference_item_dup_place (self->item);
  g_autofree char     *sessions = hallway_conference_words_count (self->item);
  g_autofree char     *n_starred = g_strdup_printf ("%u", record->n_starred);

  adw_avatar_set_text (self->tile, initials);
  show_text (self->title, record->title);
  show_text (self->dates, dates);
  show_text (self->place, place);
  show_text (self->sessions, sessions);
  show_text (self->n_starred, n_starred);
  gtk_widget_set_visible (self->stars, record->n_starred > 0);
  gtk_widget_set_visible (self->zone, record->loaded && record->basis == HALLWAY_BASIS_FLOATING);
  name_for_screen_readers (self);
}

/* A tooltip says what is cut off, not what can be read. */
static gboolean
title_tooltip_cb (HallwayConferenceCard *self,
                  int                    x,
                  int                    y,
                  gboolean               by_keyboard,
                  GtkTooltip            *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (self->title));
  return pango_layout_is_ellipsized (gtk_label_get_layout (self->title));
}

static void
secondary_pressed_cb (HallwayConferenceCard *self)
{
  gtk_menu_button_popup (self->more);
}

static void
long_pressed_cb (HallwayConferenceCard *self)
{
  gtk_menu_button_popup (self->more);
}

static void
popup_menu (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gtk_menu_button_popup (HALLWAY_CONFERENCE_CARD (widget)->more);
}

/* The keys of file managers do here what they do there. */
static void
activate_for_card (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  const char *name = g_str_equal (action, "card.rename") ? "win.rename-conference" : "win.remove-conference";

  gtk_widget_activate_action (widget, name, "s", get_id (HALLWAY_CONFERENCE_CARD (widget)));
}

static void
set_title (HallwayConferenceCard *self,
           const char            *title)
{
  gtk_popover_popdown (self->rename_popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.set-title", "(ss)", get_id (self), title);
}

static void
rename_cb (HallwayConferenceCard *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->rename_entry)));

  set_title (self, title);
}

static void
name_back_cb (HallwayConferenceCard *self)
{
  set_title (self, "");
}

static void
rename_closed_cb (HallwayConferenceCard *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
hallway_conference_card_dispose (GObject *object)
{
  HallwayConferenceCard *self = HALLWAY_CONFERENCE_CARD (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
  if (self->rename_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->rename_popover));
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_CONFERENCE_CARD);

  G_OBJECT_CLASS (hallway_conference_card_parent_class)->dispose (object);
}

static void
open_card (GtkWidget  *card,
           const char *action_name,
           GVariant   *parameter)
{
  gtk_widget_activate (card);
}

static void
hallway_conference_card_class_init (HallwayConferenceCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_conference_card_dispose;

  g_type_ensure (HALLWAY_TYPE_TEXT_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-conference-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, tile);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, title);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, dates);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, place);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, sessions);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, stars);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, n_starred);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, zone);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, more);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, rename_popover);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, rename_entry);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferenceCard, rename_back);
  gtk_widget_class_bind_template_callback (widget_class, title_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_back_cb);
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, popup_menu);
  gtk_widget_class_install_action (widget_class, "card.open", NULL, open_card);
  gtk_widget_class_install_action (widget_class, "card.rename", NULL, activate_for_card);
  gtk_widget_class_install_action (widget_class, "card.remove", NULL, activate_for_card);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "card.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.remove", NULL);
}

static void
hallway_conference_card_init (HallwayConferenceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hallway_menu_tooltip_yield (self->more);
  gtk_widget_set_parent (GTK_WIDGET (self->rename_popover), GTK_WIDGET (self));
  hallway_popover_close_with_place (self->rename_popover);
}

/**
 * hallway_conference_card_new:
 * @item: what to show, and to follow
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
hallway_conference_card_new (HallwayConferenceItem *item)
{
  HallwayConferenceCard *self = g_object_new (HALLWAY_TYPE_CONFERENCE_CARD, NULL);

  self->item = g_object_ref (item);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->zone), "s", get_id (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->zone), "win.pick-timezone");
  g_signal_connect_object (item, "notify::record", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  make_menu (self);
  record_changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * hallway_conference_card_get_item:
 *
 * Returns: (transfer none): what is shown
 */
HallwayConferenceItem *
hallway_conference_card_get_item (HallwayConferenceCard *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_CARD (self), NULL);

  return self->item;
}

/**
 * hallway_conference_card_rename:
 *
 * Asks for another name.
 */
void
hallway_conference_card_rename (HallwayConferenceCard *self)
{
  const HallwayRecord *record;

  g_return_if_fail (HALLWAY_IS_CONFERENCE_CARD (self));

  record = hallway_conference_item_get_record (self->item);
  gtk_editable_set_text (self->rename_entry, record->title);
  gtk_widget_set_visible (self->rename_back, g_strcmp0 (record->title, record->published_title) != 0);
  gtk_popover_popup (self->rename_popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->rename_entry));
}
